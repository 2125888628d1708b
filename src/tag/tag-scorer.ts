import { addRow4, addSum, packRow, rowLayout, subtractMiddles, unpackSum } from '../model/packed-rows.js'
import {
  CONTEXT_FEATURES,
  contextFeatures,
  FEATURE_COUNT,
  LEFT_FEATURES,
  leftFeatures,
  NO_WORD,
  OWN_FEATURES,
  ownFeatures,
  RIGHT_FEATURES,
  rightFeatures,
} from './features.js'
import { TAGS } from './tags.js'
import { NO_WORDS, type WordColumns } from './word-columns.js'

const T = TAGS.length

/** Marks are told by their looks, so their weights are the ones that others can be told from. */
const layout = rowLayout(T, TAGS.indexOf('PUNCT'))
const SIZE = layout.sumWords

/** Words that sums are kept of; a new one takes the place of an old one. */
const SLOTS = 1 << 12
/** A kept word: three numbers that tell it, then what it says for itself, for the word behind it and for the word before it. */
const WIDTH = 4 + 3 * SIZE
const OWN = 4
const FOR_NEXT = OWN + SIZE
const FOR_PREVIOUS = FOR_NEXT + SIZE

/**
 * Writes the scores of the tags of word `w` of the sentence of words `from` to `to`, `before` and `beforeThat` being the tags of the
 * two words before it.
 */
export type TagScorer = (
  columns: WordColumns,
  w: number,
  from: number,
  to: number,
  before: number,
  beforeThat: number,
  scores: Int32Array,
) => void

/** Sums weights of one row for each feature and one for each tag. What depends on one word alone is summed once per word. */
export const createTagScorer = (weights: Int8Array): TagScorer => {
  const count = weights.length / T
  const rows = new Int32Array(count * layout.words)
  for (let r = 0; r < count; r++) packRow(weights, r * T, layout, rows, r * layout.words)
  const features = new Int32Array(FEATURE_COUNT)
  const add = (numbers: readonly number[], sums: Int32Array, to: number): void => {
    for (let k = 0; k < numbers.length; k++) addRow4(rows, features[numbers[k]] * 4, sums, to)
    subtractMiddles(numbers.length, sums, to, SIZE)
  }
  const kept = new Int32Array(SLOTS * WIDTH)
  const outside = new Int32Array(WIDTH)

  const addNeighbours = (columns: WordColumns, w: number, sums: Int32Array, at: number): void => {
    leftFeatures(columns, w, features)
    add(LEFT_FEATURES, sums, at + FOR_NEXT)
    rightFeatures(columns, w, features)
    add(RIGHT_FEATURES, sums, at + FOR_PREVIOUS)
  }
  addNeighbours(NO_WORDS, NO_WORD, outside, 0)

  const keep = (columns: WordColumns, w: number): number => {
    const hash = columns.hashes[w]
    const at = (Math.imul(hash ^ columns.looks[w], 0x9e3779b1) >>> (32 - 12)) * WIDTH
    if (kept[at] === hash && kept[at + 1] === columns.firsts[w] && kept[at + 2] === columns.looks[w] + 1) return at
    kept.fill(0, at, at + WIDTH)
    kept[at] = hash
    kept[at + 1] = columns.firsts[w]
    kept[at + 2] = columns.looks[w] + 1
    ownFeatures(columns, w, features)
    add(OWN_FEATURES, kept, at + OWN)
    addNeighbours(columns, w, kept, at)
    return at
  }

  const sum = new Int32Array(SIZE)
  return (columns, w, from, to, before, beforeThat, scores) => {
    sum.fill(0)
    if (w === from) addSum(outside, FOR_NEXT, sum, 0, SIZE)
    else addSum(kept, keep(columns, w - 1) + FOR_NEXT, sum, 0, SIZE)
    if (w + 1 === to) addSum(outside, FOR_PREVIOUS, sum, 0, SIZE)
    else addSum(kept, keep(columns, w + 1) + FOR_PREVIOUS, sum, 0, SIZE)
    addSum(kept, keep(columns, w) + OWN, sum, 0, SIZE)
    contextFeatures(columns, w, from, to, before, beforeThat, features)
    add(CONTEXT_FEATURES, sum, 0)
    unpackSum(sum, 0, layout, scores, 0)
  }
}
