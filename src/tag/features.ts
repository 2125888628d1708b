import { NO_TAG } from './tags.js'
import type { WordColumns } from './word-columns.js'

/** Changes whenever the features change: a model for other features is refused. */
export const FEATURES = 'tag-1'

/** Features are hashed to 2^16 rows of one weight for each tag. */
export const ROW_BITS = 16

/** The features of a word that do not hang on the tags before it. */
export const STILL_FEATURES = 16
/** … and those that do. */
export const MOVING_FEATURES = 5
export const FEATURE_COUNT = STILL_FEATURES + MOVING_FEATURES

const row = (template: number, a: number, b: number): number => {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return (h ^ (h >>> 16)) >>> (32 - ROW_BITS)
}

/**
 * Writes the features of word `w` of the sentence of words `from` to `to`; `before` and `beforeThat` are the tags of the two words
 * before it ({@link NO_TAG} where there is none).
 */
export const wordFeatures = (
  { hashes, firsts, lasts, looks, lengths }: WordColumns,
  w: number,
  from: number,
  to: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): void => {
  const word = hashes[w]
  const left = w > from ? hashes[w - 1] : 1
  const right = w + 1 < to ? hashes[w + 1] : 2
  const look = looks[w] * 4 + lengths[w]
  let t = 0
  out[t] = row(t++, 0, 0)
  out[t] = row(t++, word, 0)
  out[t] = row(t++, left, 0)
  out[t] = row(t++, right, 0)
  out[t] = row(t++, w > from + 1 ? hashes[w - 2] : 1, 0)
  out[t] = row(t++, w + 2 < to ? hashes[w + 2] : 2, 0)
  out[t] = row(t++, left, word)
  out[t] = row(t++, word, right)
  out[t] = row(t++, firsts[w], lengths[w])
  out[t] = row(t++, lasts[w], lengths[w])
  out[t] = row(t++, look, 0)
  out[t] = row(t++, look, w > from ? looks[w - 1] : 255)
  out[t] = row(t++, look, w + 1 < to ? looks[w + 1] : 255)
  out[t] = row(t++, w > from ? lasts[w - 1] : 1, 0)
  out[t] = row(t++, w + 1 < to ? firsts[w + 1] : 2, 0)
  out[t] = row(t++, word, looks[w])
  const both = before * (NO_TAG + 1) + beforeThat
  out[t] = row(t++, before, 0)
  out[t] = row(t++, both, 0)
  out[t] = row(t++, before, word)
  out[t] = row(t++, before, right)
  out[t] = row(t++, both, look)
}
