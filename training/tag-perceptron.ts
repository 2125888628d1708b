import { FEATURE_COUNT, ROW_BITS, wordFeatures } from '../src/tag/features.js'
import { NO_TAG, TAGS } from '../src/tag/tags.js'
import type { WordColumns } from '../src/tag/word-columns.js'
import { createRandom } from './random.js'

/** A sentence: its words and the number of each one's tag. */
export interface TaggedSentence {
  readonly words: WordColumns
  readonly tags: Uint8Array
}

const T = TAGS.length

/**
 * Averaged perceptron that reads from left to right and sees its own tags, right or wrong. Rows of weights, one weight a tag. The
 * same seed gives the same weights.
 */
export const trainTags = (sentences: readonly TaggedSentence[], { epochs = 10, seed = 1 } = {}): Float64Array => {
  const now = new Float64Array(T << ROW_BITS)
  const sum = new Float64Array(T << ROW_BITS)
  const random = createRandom(seed)
  const order = sentences.map((_, i) => i)
  const features = new Int32Array(FEATURE_COUNT)
  const scores = new Float64Array(T)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const i of order) {
      const { words, tags } = sentences[i]
      let before = NO_TAG
      let beforeThat = NO_TAG
      for (let w = 0; w < words.count; w++) {
        step++
        wordFeatures(words, w, 0, words.count, before, beforeThat, features)
        scores.fill(0)
        for (const row of features) for (let t = 0; t < T; t++) scores[t] += now[row * T + t]
        let best = 0
        for (let t = 1; t < T; t++) if (scores[t] > scores[best]) best = t
        const gold = tags[w]
        if (best !== gold) {
          for (const row of features) {
            now[row * T + gold]++
            sum[row * T + gold] += step
            now[row * T + best]--
            sum[row * T + best] -= step
          }
        }
        beforeThat = before
        before = best
      }
    }
  }
  for (let i = 0; i < now.length; i++) now[i] -= sum[i] / (step + 1)
  return now
}
