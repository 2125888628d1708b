import { expect, test } from 'vitest'
import { FEATURE_COUNT, wordFeatures } from '../../src/tag/features.js'
import { createTagScorer } from '../../src/tag/tag-scorer.js'
import { NO_TAG, TAGS } from '../../src/tag/tags.js'

const T = TAGS.length
const PUNCT = TAGS.indexOf('PUNCT')

const noise = (i: number): number => Math.imul(i + 1, 0x9e3779b1) >>> 24

test('scores are the sums of the weights of all features, relative to the marks, however much is remembered', () => {
  const weights = Int8Array.from({ length: T << 17 }, (_, i) => (noise(i) - 128) >> 1)
  const score = createTagScorer(weights)
  const count = 300
  // few words in many looks and neighbourhoods, so that kept ones come again and push each other out
  const column = (salt: number, limit: number) => Array.from({ length: count }, (_, w) => noise(w * salt) % limit)
  const hashes = Int32Array.from(column(3, 97), n => Math.imul(n + 1, 0x85ebca6b))
  const columns = {
    count,
    hashes,
    firsts: hashes.map(hash => hash ^ 5),
    lasts: hashes.map(hash => hash ^ 6),
    looks: Uint8Array.from(column(5, 3)),
    lengths: hashes.map(hash => 1 + ((hash >>> 4) % 3)) as unknown as Uint8Array,
    clusters: hashes.map(hash => (hash >>> 8) & 127) as unknown as Uint8Array,
    habits: hashes.map(hash => (hash >>> 16) % 52) as unknown as Uint8Array,
  }
  const features = new Int32Array(FEATURE_COUNT)
  const found = new Int32Array(T)
  for (let round = 0; round < 2; round++) {
    for (let w = 0; w < count; w++) {
      const from = w - (w % 7)
      const to = Math.min(count, from + 7)
      const before = w === from ? NO_TAG : noise(w) % T
      const beforeThat = w <= from + 1 ? NO_TAG : noise(w + 1) % T
      wordFeatures(columns, w, from, to, before, beforeThat, features)
      const sums = TAGS.map((_, t) => features.reduce((sum, f) => sum + weights[f * T + t] - weights[f * T + PUNCT], 0))
      score(columns, w, from, to, before, beforeThat, found)
      expect([...found]).toEqual(sums)
    }
  }
})
