import {
  checkOf,
  FEATURE_BITS,
  featureNumber,
  fillFixedContexts,
  fillHistoryContexts,
  OTHER_TEMPLATES,
  slotOf,
  TEMPLATES,
} from '../../src/restore/features.js'
import { createRandom } from '../random.js'
import { CLASS_COUNT, type Corpus, NO_CASE, withoutCase } from './corpus.js'
import type { SyllableGroups } from './syllable-groups.js'

export interface LearnOptions {
  /** A feature must be right this often in the corpus to get a weight. */
  readonly leastCount: number
  readonly epochs: number
  /** How many weights stay after that. */
  readonly count: number
  /** How much the use of a weight counts beside its size. */
  readonly power: number
  /** Rounds in which those that stay learn to do without the others. */
  readonly refits: number
  readonly rate: number
  readonly seed: number
}

export interface Learnt {
  readonly weights: Float32Array
  /** Check of the feature that owns each slot. */
  readonly checks: Uint8Array
}

/** Templates that every example uses: the syllable alone, one neighbour, case. */
const LOW_ORDER = [0, 1, 3, 8]
/** The syllable and nothing else. */
const ALONE = [0]
const ALL = Array.from({ length: TEMPLATES }, (_, template) => template)

/**
 * Share of examples that are learnt from low-order templates alone. Text of another kind than the corpus shows few of the longer
 * contexts; without this the weights of the shorter ones would lean on them.
 */
const LOW_ORDER_SHARE = 0.3

/** Below this a step changes nothing worth the time. */
const SMALL = 0.002

/** A candidate this far behind by the templates of low order is not judged by the rest, much as in search.ts: it saves half the time. */
const HOPELESS = 7

/** Importance of a weight that a word of the lists needs: the news alone would let the rare ones go. */
const WORD_BONUS = 2

const NOBODY = 255

/**
 * Learns the weights by stochastic gradient descent with AdaGrad steps on the log-linear model, the syllables before being the right
 * ones. Features that are right less often than `leastCount` get no weight, nor does one whose slot belongs to another: they would only
 * disturb. Then all but the most important are dropped and the rest learn on, so that they make up for what is gone.
 */
export const learn = (
  { places, patterns, starts, wordLists, length, formHashes, foldHashes }: Corpus,
  { groups, groupOf, placeOf }: SyllableGroups,
  { leastCount, epochs, count, power, refits, rate, seed }: LearnOptions,
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
  const visit = (article: number, each: (group: readonly number[], right: number, at: number) => void): void => {
    const caseless = withoutCase(article)
    for (let at = starts[article] + 2; at < endOf(article) - 2; at++) {
      const number = places[at]
      if (groupOf[number] < 0) continue
      const group = groups[groupOf[number]]
      if (group.length === 1) continue
      const after = foldHashes[places[at + 1]]
      fillFixedContexts(contexts, after, foldHashes[places[at + 2]], caseless ? NO_CASE : patterns[at])
      fillHistoryContexts(contexts, formHashes[places[at - 1]], formHashes[places[at - 2]], after)
      each(group, placeOf[number], at)
    }
  }

  const isSyllable = (at: number): boolean => places[at] >= CLASS_COUNT
  /** What a word of the lists tells by itself: which syllables go together, nothing of how often it is said or where. */
  const insideWord = (at: number): number[] => {
    const before = isSyllable(at - 1)
    const after = isSyllable(at + 1)
    const templates: number[] = []
    if (before) templates.push(1)
    if (after) templates.push(3)
    if (before && isSyllable(at - 2)) templates.push(2)
    if (after && isSyllable(at + 2)) templates.push(4)
    if (before && after) templates.push(5)
    return templates
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
    visit(article, (group, right, at) => {
      for (const template of wordLists[article] ? insideWord(at) : ALL) {
        const number = featureNumber(formHashes[group[right]], contexts[template])
        const slot = slotOf(number)
        if (counts[slot] < 255) counts[slot]++
        vote(slot, checkOf(number))
      }
    })
  }
  for (let slot = 0; slot < counts.length; slot++) if (counts[slot] < leastCount) checks[slot] = NOBODY
  const inWords = votes.fill(0)

  const scoreOf = (number: number, templates: readonly number[]): number => {
    let score = 0
    for (let i = 0; i < templates.length; i++) {
      const feature = featureNumber(formHashes[number], contexts[templates[i]])
      const slot = slotOf(feature)
      if (checks[slot] === checkOf(feature)) score += weights[slot]
    }
    return score
  }

  /** Adds the rest to the scores of low order that are not below `least`, and tells the highest. */
  const addHighOrder = (group: readonly number[], right: number, least: number): number => {
    let highest = Number.NEGATIVE_INFINITY
    for (let i = 0; i < group.length; i++) {
      if (i !== right && scores[i] < least) scores[i] = Number.NEGATIVE_INFINITY
      else scores[i] += scoreOf(group[i], OTHER_TEMPLATES)
      if (scores[i] > highest) highest = scores[i]
    }
    return highest
  }

  const update = (number: number, error: number, templates: readonly number[], isWord: boolean): void => {
    for (const template of templates) {
      const feature = featureNumber(formHashes[number], contexts[template])
      const slot = slotOf(feature)
      if (checks[slot] !== checkOf(feature)) continue
      if (isWord) inWords[slot] = 1
      squares[slot] += error * error
      weights[slot] -= (rate * error) / Math.sqrt(squares[slot])
    }
  }

  const random = createRandom(seed)
  const epoch = (): void => {
    random.shuffle(order)
    for (const article of order) {
      const isWord = wordLists[article] === 1
      visit(article, (group, right, at) => {
        const templates = isWord ? insideWord(at) : random.next() < LOW_ORDER_SHARE ? LOW_ORDER : ALL
        let highest = Number.NEGATIVE_INFINITY
        for (let i = 0; i < group.length; i++) {
          scores[i] = isWord ? scoreOf(group[i], templates) + scoreOf(group[i], ALONE) : scoreOf(group[i], LOW_ORDER)
          if (scores[i] > highest) highest = scores[i]
        }
        if (templates === ALL) highest = addHighOrder(group, right, highest - HOPELESS)
        let sum = 0
        for (let i = 0; i < group.length; i++) sum += scores[i] = Math.exp(scores[i] - highest)
        if (scores[right] / sum > 1 - SMALL) return
        for (let i = 0; i < group.length; i++) {
          const error = scores[i] / sum - (i === right ? 1 : 0)
          if (Math.abs(error) > SMALL) update(group[i], error, templates, isWord)
        }
      })
    }
  }

  /** A weight counts as much as it is large and was needed. */
  const importanceOf = (slot: number): number =>
    Math.abs(weights[slot]) * squares[slot] ** power * (inWords[slot] ? WORD_BONUS : 1)

  const dropUnimportant = (): void => {
    const importances: number[] = []
    for (let slot = 0; slot < weights.length; slot++) if (weights[slot] !== 0) importances.push(importanceOf(slot))
    const ranked = Float64Array.from(importances).sort()
    const least = ranked[Math.max(0, ranked.length - count)]
    for (let slot = 0; slot < weights.length; slot++) {
      if (weights[slot] !== 0 && importanceOf(slot) >= least) continue
      weights[slot] = 0
      checks[slot] = NOBODY
    }
  }

  for (let round = 0; round < epochs; round++) epoch()
  dropUnimportant()
  for (let round = 0; round < refits; round++) epoch()
  return { weights, checks }
}
