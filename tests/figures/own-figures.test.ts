import { expect, test } from 'vitest'
import { buildAnalyzer, readData } from '../../src/node.js'
import { ownFigures } from '../../training/corpora/own-figures.js'
import { scoreFigures } from '../../training/score-figures.js'

test('keeps its score on paragraphs of our own', () => {
  const analyze = buildAnalyzer(readData, { layers: ['figures'] })
  let [gold, system, right] = [0, 0, 0]
  for (const { text, figures, doubtful } of ownFigures()) {
    const found = analyze(text).figures.filter(
      ({ start, end }) => !doubtful.some(other => other.start < end && start < other.end),
    )
    const score = scoreFigures(figures, found)
    gold += score.gold
    system += score.found
    right += score.right
  }
  expect(gold).toBe(323)
  expect((2 * right) / (gold + system)).toBeGreaterThanOrEqual(0.983)
})
