import { addRow, packedWords, packRows, unpackSum } from '../model/packed-rows.js'
import { FEATURE_COUNT, wordFeatures } from './features.js'
import { NO_TAG, TAGS } from './tags.js'
import type { WordColumns } from './word-columns.js'

const T = TAGS.length

/** Writes the scores of the tags of a word with these features, rows of the weights. */
export type TagScorer = (features: Int32Array, scores: Int32Array) => void

/** Sums rows of one weight for each tag, two tags in one addition. */
export const createTagScorer = (weights: Int8Array): TagScorer => {
  const words = packedWords(T)
  const rows = packRows(weights, T)
  const sum = new Int32Array(words)
  return (features, scores) => {
    sum.fill(0)
    for (let f = 0; f < FEATURE_COUNT; f++) addRow(rows, features[f] * words, sum, words)
    unpackSum(sum, T, scores, 0)
  }
}

const features = new Int32Array(FEATURE_COUNT)
const scores = new Int32Array(T)

/** Tags the words of one sentence, words `from` to `to`, from left to right. */
export const tagWords = (score: TagScorer, words: WordColumns, from: number, to: number, tags: Uint8Array): void => {
  let before = NO_TAG
  let beforeThat = NO_TAG
  for (let w = from; w < to; w++) {
    wordFeatures(words, w, from, to, before, beforeThat, features)
    score(features, scores)
    let best = 0
    for (let t = 1; t < T; t++) if (scores[t] > scores[best]) best = t
    tags[w] = best
    beforeThat = before
    before = best
  }
}
