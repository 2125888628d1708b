import { FEATURE_COUNT, ROW_BITS, wordFeatures } from '../src/tag/features.js'
import { NO_TAG, TAGS } from '../src/tag/tags.js'
import type { WordColumns } from '../src/tag/word-columns.js'
import { createRandom } from './random.js'

/** A sentence: its words and the number of each one's tag. */
export interface TaggedSentence {
  readonly words: WordColumns
  readonly tags: Uint8Array
  /** The treebank's own tags. */
  readonly treebankTags: readonly string[]
  /** By whose habits it was tagged: an index into {@link CONVENTIONS}. */
  readonly convention: number
}

const T = TAGS.length

/** Parts of the treebank that tag the same words otherwise (`lại`, `ra`, `sau`, `lên`). The tagger follows the first one. */
export const CONVENTIONS = ['train', 'dev'] as const

/** Features of `wordFeatures` that have weights of their own for each convention beside those that all share. */
const OWN = Uint8Array.from({ length: FEATURE_COUNT }, (_, f) => ([0, 1, 2, 3, 6, 10, 12, 21, 22].includes(f) ? 1 : 0))

const emptyWeights = (): Float64Array => new Float64Array(T << ROW_BITS)

/** Weights as they stand and, for their mean, the sum of every change by the time it was made. */
const createLearner = () => {
  const now = emptyWeights()
  const sum = emptyWeights()
  return {
    now,
    change(at: number, by: number, step: number): void {
      now[at] += by
      sum[at] += by * step
    },
    addMean(to: Float64Array, steps: number): void {
      for (let i = 0; i < now.length; i++) to[i] += now[i] - sum[i] / steps
    },
  }
}

/**
 * Averaged perceptron that reads from left to right and sees its own tags, right or wrong. Sentences of all conventions teach the
 * weights that they share; what they disagree in goes to weights of their own, of which the first one's are kept. Rows of weights,
 * one weight a tag. The same seed gives the same weights.
 */
export const trainTags = (sentences: readonly TaggedSentence[], { epochs = 10, seed = 1 } = {}): Float64Array => {
  const shared = createLearner()
  const owns = CONVENTIONS.map(createLearner)
  const random = createRandom(seed)
  const order = sentences.map((_, i) => i)
  const features = new Int32Array(FEATURE_COUNT)
  const scores = new Float64Array(T)
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const i of order) {
      const { words, tags, convention } = sentences[i]
      const own = owns[convention]
      let before = NO_TAG
      let beforeThat = NO_TAG
      for (let w = 0; w < words.count; w++) {
        step++
        wordFeatures(words, w, 0, words.count, before, beforeThat, features)
        scores.fill(0)
        for (let f = 0; f < FEATURE_COUNT; f++) {
          const row = features[f] * T
          for (let t = 0; t < T; t++) scores[t] += shared.now[row + t]
          if (OWN[f]) for (let t = 0; t < T; t++) scores[t] += own.now[row + t]
        }
        let best = 0
        for (let t = 1; t < T; t++) if (scores[t] > scores[best]) best = t
        const gold = tags[w]
        if (best !== gold) {
          for (let f = 0; f < FEATURE_COUNT; f++) {
            const row = features[f] * T
            for (const learner of OWN[f] ? [shared, own] : [shared]) {
              learner.change(row + gold, 1, step)
              learner.change(row + best, -1, step)
            }
          }
        }
        beforeThat = before
        before = best
      }
    }
  }
  const weights = emptyWeights()
  shared.addMean(weights, step + 1)
  owns[0].addMean(weights, step + 1)
  return weights
}
