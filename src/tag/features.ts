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

/**
 * Writes the features of word `w` of the sentence of words `from` to `to`; `before` and `beforeThat` are the tags of the two words
 * before it ({@link NO_TAG} where there is none).
 */
export const wordFeatures = (
  { hashes, firsts, lasts, looks, lengths, clusters, habits }: WordColumns,
  w: number,
  from: number,
  to: number,
  before: number,
  beforeThat: number,
  out: Int32Array,
): void => {
  const isFirst = w === from
  const isLast = w + 1 === to
  const word = hashes[w]
  const left = isFirst ? 1 : hashes[w - 1]
  const right = isLast ? 2 : hashes[w + 1]
  const look = looks[w] * 4 + lengths[w]
  const lookLeft = isFirst ? OUTSIDE : looks[w - 1]
  const lookRight = isLast ? OUTSIDE : looks[w + 1]
  const cluster = clusters[w]
  const clusterLeft = isFirst ? OUTSIDE : clusters[w - 1]
  const clusterRight = isLast ? OUTSIDE : clusters[w + 1]
  const habit = habits[w]
  const habitRight = isLast ? OUTSIDE : habits[w + 1]
  const both = before * (NO_TAG + 1) + beforeThat
  let t = 0
  out[t] = row(t++, 0, 0)
  out[t] = row(t++, word, 0)
  out[t] = row(t++, left, 0)
  out[t] = row(t++, right, 0)
  out[t] = row(t++, firsts[w], lengths[w])
  out[t] = row(t++, lasts[w], lengths[w])
  out[t] = row(t++, look, 0)
  out[t] = row(t++, look, lookLeft)
  out[t] = row(t++, look, lookRight)
  out[t] = row(t++, word, looks[w])
  out[t] = row(t++, before, 0)
  out[t] = row(t++, both, 0)
  out[t] = row(t++, before, word)
  out[t] = row(t++, before, right)
  out[t] = row(t++, both, look)
  out[t] = row(t++, cluster, 0)
  out[t] = row(t++, clusterLeft, 0)
  out[t] = row(t++, clusterRight, 0)
  out[t] = row(t++, cluster, before)
  out[t] = row(t++, clusterLeft, cluster)
  out[t] = row(t++, cluster, clusterRight)
  out[t] = row(t++, habit, 0)
  out[t] = row(t++, habit, before)
  out[t] = row(t++, habitRight, 0)
  out[t] = row(t++, habit, habitRight)
}
