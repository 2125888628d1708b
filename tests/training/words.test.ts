import { describe, expect, test } from 'vitest'
import { readNumberTable } from '../../src/model/number-table.js'
import { parseMarked } from '../../training/corpora/marked-text.js'
import { detokenize } from '../../training/corpora/ud-vtb.js'
import { packNumbers, unpackNumbers } from '../../training/pack-numbers.js'
import { scoreWords } from '../../training/score-words.js'

const spans = (...offsets: number[]): { start: number; end: number }[] =>
  offsets.flatMap((start, i) => (i % 2 ? [] : [{ start, end: offsets[i + 1] }]))

describe('the score of words', () => {
  test('counts words with both ends right', () => {
    const score = scoreWords([[spans(0, 3, 4, 9, 10, 11), spans(0, 3, 4, 6, 7, 9, 10, 11)]])
    expect(score.precision).toBeCloseTo(50)
    expect(score.recall).toBeCloseTo(66.667, 2)
    expect(score.f1).toBeCloseTo(57.143, 2)
  })

  test('adds up over texts and may ask for more than the ends', () => {
    expect(
      scoreWords([
        [spans(0, 1), spans(0, 1)],
        [spans(0, 2), spans(0, 1, 1, 2)],
      ]).f1,
    ).toBeCloseTo(40)
    expect(scoreWords([[spans(0, 1), spans(0, 1)]], () => false).f1).toBe(0)
  })
})

describe('the treebank as a running text', () => {
  const line = (text: string) => {
    const words = [...text.matchAll(/\S+/g)].map(
      ({ index, 0: form }) => [index, index + form.length, 'X', 'X'] as const,
    )
    return { id: 'a', text, words, entities: [[0, words[0][1], 'PER', false]] as const }
  }

  test('marks stand where a newspaper puts them', () => {
    expect(detokenize(line('Lan hỏi : " Anh đi đâu ? " ( hôm qua ) , rồi cười ...')).text).toBe(
      'Lan hỏi: "Anh đi đâu?" (hôm qua), rồi cười...',
    )
  })

  test('words keep their letters, and a percent sign is a word of its own', () => {
    const { text, words, entities } = detokenize(line('Tăng 95% so với năm trước .'))
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tăng',
      '95',
      '%',
      'so',
      'với',
      'năm',
      'trước',
      '.',
    ])
    expect(entities).toEqual([{ start: 0, end: 4, type: 'PER', nested: false }])
  })
})

test('marked sentences', () => {
  const { text, words } = parseMarked('(Hà_Nội), đi "xe_máy"...')
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
    '(',
    'Hà Nội',
    ')',
    ',',
    'đi',
    '"',
    'xe máy',
    '"',
    '...',
  ])
})

test('packed numbers come back, however far apart', () => {
  const entries = new Map([
    [1, 5],
    [-1, 300],
    [-2, 1],
    [123_456_789, 7],
  ])
  const packed = packNumbers(entries)
  const found = readNumberTable(packed)
  for (const [number, value] of entries) expect(found(number)).toBe(value)
  expect(found(2)).toBe(0)
  expect([...unpackNumbers(packed)].filter(([, value]) => value > 0).sort()).toEqual([...entries].sort())
})
