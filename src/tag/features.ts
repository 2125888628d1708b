import { NO_TAG } from './tags.js'
import type { WordColumns } from './word-columns.js'

/** Changes whenever the features change: a model for other features is refused. */
export const FEATURES = 'tag-3'

/** Stands for what would be beyond the ends of the sentence. */
const OUTSIDE = 255

/** Features are hashed to 2^17 rows of one weight for each tag. */
export const ROW_BITS = 17

export const FEATURE_COUNT = 25

const row = (template: number, a: number, b: number): number => {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return (h ^ (h >>> 16)) >>> (32 - ROW_BITS)
}

/** Features of a word that depend on it alone, by number. */
export const OWN_FEATURES = [0, 1, 4, 5, 6, 9, 15, 21] as const
/** What the word before says, and what the word behind says. */
export const LEFT_FEATURES = [2, 16] as const
export const RIGHT_FEATURES = [3, 17, 23] as const
/** All others: pairs, and the tags of the two words before. */
export const CONTEXT_FEATURES = [7, 8, 10, 11, 12, 13, 14, 18, 19, 20, 22, 24] as const

/** Stands for no word: beyond the ends of the sentence. */
export const NO_WORD = -1

/** Writes the rows of {@link OWN_FEATURES} of word `w`. As below, the row of a feature goes to `out` at the feature's number. */
export const ownFeatures = (
  { hashes, firsts, lasts, looks, lengths, clusters, habits }: WordColumns,
  w: number,
  out: Int32Array,
): void => {
  out[0] = row(0, 0, 0)
  out[1] = row(1, hashes[w], 0)
  out[4] = row(4, firsts[w], lengths[w])
  out[5] = row(5, lasts[w], lengths[w])
  out[6] = row(6, looks[w] * 4 + lengths[w], 0)
  out[9] = row(9, hashes[w], looks[w])
  out[15] = row(15, clusters[w], 0)
  out[21] = row(21, habits[w], 0)
}

/** Writes the rows of {@link LEFT_FEATURES} for a word behind word `w` ({@link NO_WORD} for none). */
export const leftFeatures = ({ hashes, clusters }: WordColumns, w: number, out: Int32Array): void => {
  out[2] = row(2, w === NO_WORD ? 1 : hashes[w], 0)
  out[16] = row(16, w === NO_WORD ? OUTSIDE : clusters[w], 0)
}

/** Writes the rows of {@link RIGHT_FEATURES} for a word before word `w` ({@link NO_WORD} for none). */
export const rightFeatures = ({ hashes, clusters, habits }: WordColumns, w: number, out: Int32Array): void => {
  out[3] = row(3, w === NO_WORD ? 2 : hashes[w], 0)
  out[17] = row(17, w === NO_WORD ? OUTSIDE : clusters[w], 0)
  out[23] = row(23, w === NO_WORD ? OUTSIDE : habits[w], 0)
}

/**
 * Writes the rows of {@link CONTEXT_FEATURES} of word `w` of the sentence of words `from` to `to`; `before` and `beforeThat` are the
 * tags of the two words before it ({@link NO_TAG} where there is none).
 */
export const contextFeatures = (
  { hashes, looks, lengths, clusters, habits }: WordColumns,
  w: number,
  from: number,
  to: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): void => {
  const isFirst = w === from
  const isLast = w + 1 === to
  const look = looks[w] * 4 + lengths[w]
  const cluster = clusters[w]
  const habit = habits[w]
  const both = before * (NO_TAG + 1) + beforeThat
  out[7] = row(7, look, isFirst ? OUTSIDE : looks[w - 1])
  out[8] = row(8, look, isLast ? OUTSIDE : looks[w + 1])
  out[10] = row(10, before, 0)
  out[11] = row(11, both, 0)
  out[12] = row(12, before, hashes[w])
  out[13] = row(13, before, isLast ? 2 : hashes[w + 1])
  out[14] = row(14, both, look)
  out[18] = row(18, cluster, before)
  out[19] = row(19, isFirst ? OUTSIDE : clusters[w - 1], cluster)
  out[20] = row(20, cluster, isLast ? OUTSIDE : clusters[w + 1])
  out[22] = row(22, habit, before)
  out[24] = row(24, habit, isLast ? OUTSIDE : habits[w + 1])
}

/** Writes the rows of all features of a word, see {@link contextFeatures}. */
export const wordFeatures = (
  columns: WordColumns,
  w: number,
  from: number,
  to: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): void => {
  ownFeatures(columns, w, out)
  leftFeatures(columns, w === from ? NO_WORD : w - 1, out)
  rightFeatures(columns, w + 1 === to ? NO_WORD : w + 1, out)
  contextFeatures(columns, w, from, to, before, beforeThat, out)
}
