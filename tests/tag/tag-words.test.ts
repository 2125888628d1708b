import { expect, test } from 'vitest'
import { FEATURE_COUNT } from '../../src/tag/features.js'
import { createTagScorer } from '../../src/tag/tag-words.js'
import { TAGS } from '../../src/tag/tags.js'

test('sums of packed weights are the sums of the weights', () => {
  const T = TAGS.length
  const rows = 64
  const weights = Int8Array.from({ length: rows * T }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 24) - 128)
  // the extremes, side by side
  weights.fill(-128, 0, T).fill(127, T, 2 * T)
  const score = createTagScorer(weights)
  const found = new Int32Array(T)
  for (let round = 0; round < 70; round++) {
    const features = Int32Array.from({ length: FEATURE_COUNT }, (_, f) =>
      round < 2 ? round : (f * 7 + round * 13) % rows,
    )
    const expected = Int32Array.from({ length: T }, (_, t) => features.reduce((sum, f) => sum + weights[f * T + t], 0))
    score(features, found)
    expect(found).toEqual(expected)
  }
})
