import { expect, test } from 'vitest'
import { explainWords, segment } from '../../src/node.js'

test('the labels are those of the segmenter and the weights add up to the score', () => {
  const text = 'Học sinh học sinh học. Ông Lê Văn Nam ở Hà Nội, quận Ba Đình.'
  const gaps = explainWords(text)
  expect(gaps.every(({ score, features }) => score === features.reduce((sum, { weight }) => sum + weight, 0))).toBe(
    true,
  )
  expect(gaps.filter(gap => gap.joined).length).toBe(
    segment(text).reduce((sum, word) => sum + word.to - word.from - 1, 0),
  )
  expect(gaps.find(({ left, right }) => left === 'Hà' && right === 'Nội')).toMatchObject({ joined: true })
  const { features } = gaps[0]
  expect(Math.abs(features[0].weight)).toBeGreaterThanOrEqual(Math.abs(features[features.length - 1].weight))
})

test('nothing is explained where there is no gap', () => {
  expect(explainWords('')).toEqual([])
  expect(explainWords('Xin, chào!').map(({ left }) => left)).toEqual([])
})
