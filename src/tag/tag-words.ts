import { FEATURE_COUNT, wordFeatures } from './features.js'
import { NO_TAG, TAGS } from './tags.js'
import type { WordColumns } from './word-columns.js'

const T = TAGS.length

/** Tags the words of one sentence, words `from` to `to`, from left to right. `weights` holds rows of one weight for each tag. */
export const tagWords = (
  weights: Int8Array | Float64Array,
  words: WordColumns,
  from: number,
  to: number,
  tags: Uint8Array,
): void => {
  const features = new Int32Array(FEATURE_COUNT)
  const scores = weights instanceof Int8Array ? new Int32Array(T) : new Float64Array(T)
  let before = NO_TAG
  let beforeThat = NO_TAG
  for (let w = from; w < to; w++) {
    wordFeatures(words, w, from, to, before, beforeThat, features)
    scores.fill(0)
    for (let f = 0; f < FEATURE_COUNT; f++) {
      const row = features[f] * T
      for (let t = 0; t < T; t++) scores[t] += weights[row + t]
    }
    let best = 0
    for (let t = 1; t < T; t++) if (scores[t] > scores[best]) best = t
    tags[w] = best
    beforeThat = before
    before = best
  }
}
