import {
  checkOf,
  FEATURE_BITS,
  featureNumber,
  fillFixedContexts,
  fillHistoryContexts,
  slotOf,
  TEMPLATES,
} from '../../src/restore/features.js'
import { createRandom } from '../random.js'
import { type Corpus, NO_CASE, withoutCase } from './corpus.js'
import type { SyllableGroups } from './syllable-groups.js'

export interface LearnOptions {
  /** A feature must be right this often in the corpus to get a weight. */
  readonly leastCount: number
  readonly epochs: number
  readonly rate: number
  readonly seed: number
}

export interface Learnt {
  readonly weights: Float32Array
  /** Sum of the squared errors by bucket: how much a weight has been used. */
  readonly squares: Float32Array
  /** Check of the feature that is right most often among those that share a slot. */
  readonly checks: Uint8Array
}

/** Templates that every example uses: the syllable alone, one neighbour, case. */
const LOW_ORDER = [0, 1, 3, 8]
const ALL = Array.from({ length: TEMPLATES }, (_, template) => template)

/**
 * Share of examples that are learnt from low-order templates alone. Text of another kind than the corpus shows few of the longer
 * contexts; without this the weights of the shorter ones would lean on them.
 */
const LOW_ORDER_SHARE = 0.3

/** Below this a step changes nothing worth the time. */
const SMALL = 0.002

/**
 * Learns the weights by stochastic gradient descent with AdaGrad steps on the log-linear model, the syllables before being the right
 * ones. Features that are right less often than `leastCount` get no weight: they would only fill buckets that others need.
 */
export const learn = (
  { places, patterns, starts, length, formHashes, foldHashes }: Corpus,
  { groups, groupOf, placeOf }: SyllableGroups,
  { leastCount, epochs, rate, seed }: LearnOptions,
): Learnt => {
  const weights = new Float32Array(1 << FEATURE_BITS)
  const squares = new Float32Array(1 << FEATURE_BITS).fill(0.1)
  const counts = new Uint8Array(1 << FEATURE_BITS)
  const checks = new Uint8Array(1 << FEATURE_BITS)
  const votes = new Uint8Array(1 << FEATURE_BITS)
  const contexts = new Int32Array(TEMPLATES)
  const scores = new Float64Array(64)
  const order = starts.map((_, article) => article)
  const endOf = (article: number): number => starts[article + 1] ?? length

  /** Calls back for every place of an article with a choice, its contexts filled. */
  const visit = (article: number, each: (group: readonly number[], right: number) => void): void => {
    const caseless = withoutCase(article)
    for (let at = starts[article] + 2; at < endOf(article) - 2; at++) {
      const number = places[at]
      if (groupOf[number] < 0) continue
      const group = groups[groupOf[number]]
      if (group.length === 1) continue
      const after = foldHashes[places[at + 1]]
      fillFixedContexts(contexts, after, foldHashes[places[at + 2]], caseless ? NO_CASE : patterns[at])
      fillHistoryContexts(contexts, formHashes[places[at - 1]], formHashes[places[at - 2]], after)
      each(group, placeOf[number])
    }
  }

  /** Majority vote of Boyer and Moore. */
  const vote = (slot: number, check: number): void => {
    if (votes[slot] === 0) {
      checks[slot] = check
      votes[slot] = 1
    } else if (checks[slot] !== check) votes[slot]--
    else if (votes[slot] < 255) votes[slot]++
  }

  for (const article of order) {
    visit(article, (group, right) => {
      for (const context of contexts) {
        const number = featureNumber(formHashes[group[right]], context)
        const slot = slotOf(number)
        if (counts[slot] < 255) counts[slot]++
        vote(slot, checkOf(number))
      }
    })
  }

  const update = (number: number, error: number, templates: readonly number[]): void => {
    for (const template of templates) {
      const feature = slotOf(featureNumber(formHashes[number], contexts[template]))
      if (counts[feature] < leastCount) continue
      squares[feature] += error * error
      weights[feature] -= (rate * error) / Math.sqrt(squares[feature])
    }
  }

  const random = createRandom(seed)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const article of order) {
      visit(article, (group, right) => {
        const templates = random.next() < LOW_ORDER_SHARE ? LOW_ORDER : ALL
        let highest = Number.NEGATIVE_INFINITY
        for (let i = 0; i < group.length; i++) {
          let score = 0
          for (const template of templates)
            score += weights[slotOf(featureNumber(formHashes[group[i]], contexts[template]))]
          scores[i] = score
          if (score > highest) highest = score
        }
        let sum = 0
        for (let i = 0; i < group.length; i++) sum += scores[i] = Math.exp(scores[i] - highest)
        if (scores[right] / sum > 1 - SMALL) return
        for (let i = 0; i < group.length; i++) {
          const error = scores[i] / sum - (i === right ? 1 : 0)
          if (Math.abs(error) > SMALL) update(group[i], error, templates)
        }
      })
    }
  }
  return { weights, squares, checks }
}
