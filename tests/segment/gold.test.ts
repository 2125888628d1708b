import { expect, test } from 'vitest'
import { segment } from '../../src/node.js'
import { readMarked } from '../../training/corpora/marked-text.js'
import { scoreWords } from '../../training/score-words.js'

// Floors a little below what the shipped model reaches on sentences of our own, so that a silent fall is seen.
test.each([
  ['headlines', 94],
  ['law', 96.5],
  ['social', 95],
  ['subtitles', 96],
  ['tables', 93],
])('%s: word F1 of at least %d', (kind, floor) => {
  const sentences = readMarked(`tests/gold/words-${kind}.txt`)
  expect(sentences.length).toBe(60)
  const { f1 } = scoreWords(sentences.map(({ text, words }) => [words, segment(text)] as const))
  expect(f1).toBeGreaterThan(floor)
})

// Prose that a segmenter cut and a reader mended: it holds the model to what was read and found right.
test.each([
  ['dialogue', 1496, 98.5],
  ['expository', 224, 97.5],
])('%s, mended by hand: word F1 over %d lines', (kind, lines, floor) => {
  const sentences = readMarked(`training/words/${kind}.txt`)
  expect(sentences.length).toBe(lines)
  const { f1 } = scoreWords(sentences.map(({ text, words }) => [words, segment(text)] as const))
  expect(f1).toBeGreaterThan(floor)
})
