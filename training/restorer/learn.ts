import {
  checkOf,
  FEATURE_BITS,
  featureNumber,
  fillFixedContexts,
  fillHistoryContexts,
  otherTemplates,
  slotOf,
  TEMPLATES,
} from '../../src/restore/features.js'
import { REGISTERS } from '../../src/restore/register.js'
import { createRandom } from '../random.js'
import { isOtherText } from './articles.js'
import { CLASS_COUNT, type Corpus, NO_CASE, withoutCase } from './corpus.js'
import type { Registers } from './registers.js'
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
const ALL = Array.from({ length: REGISTERS }, (_, register) => [...LOW_ORDER, ...otherTemplates(register)])

/**
 * Share of examples that are learnt from low-order templates alone. Text of another kind than the corpus shows few of the longer
 * contexts; without this the weights of the shorter ones would lean on them.
 */
const LOW_ORDER_SHARE = 0.3

/** Below this a step changes nothing worth the time. */
const SMALL = 0.002

/** A candidate this far behind by the templates of low order is not judged by the rest, much as in search.ts: it saves half the time. */
const HOPELESS = 7

/** Importance of weights that words of the lists and texts other than news need: the news alone would let the rare ones go. */
const WORD_BONUS = 4
const OTHER_BONUS = 3

/** Marks of weights that they need. */
const IN_WORDS = 1
const IN_OTHER = 2

/** Error of a place by its register: text that is far from the news is what there is little of. */
const REGISTER_WEIGHTS = [0.7, 0.85, 1, 1.3, 1.6]

/** In a round only every other of the articles that are the driest news is read: they say the same things most. */
const DRY_SHARE = 2

const NOBODY = 255

/**
 * Learns the weights by stochastic gradient descent with AdaGrad steps on the log-linear model, the syllables before being the right
 * ones. Features that are right less often than `leastCount` get no weight, nor does one whose slot belongs to another: they would only
 * disturb. Then all but the most important are dropped and the rest learn on, so that they make up for what is gone.
 */
export const learn = (
  { places, patterns, starts, repeats, sources, length, formHashes, foldHashes }: Corpus,
  { groups, groupOf, placeOf }: SyllableGroups,
  { registers }: Registers,
  { leastCount, epochs, count, power, refits, rate, seed }: LearnOptions,
): Learnt => {
  const weights = new Float32Array(1 << FEATURE_BITS)
  const squares = new Float32Array(1 << FEATURE_BITS).fill(0.1)
  const counts = new Uint8Array(1 << FEATURE_BITS)
  const checks = new Uint8Array(1 << FEATURE_BITS)
  const votes = new Uint8Array(1 << FEATURE_BITS)
  const contexts = new Int32Array(TEMPLATES)
  const scores = new Float64Array(64)
  /** A number for every reading of an article: those after the first are further on by the number of articles. */
  const readings = repeats.flatMap((times, article) =>
    Array.from({ length: times }, (_, round) => article + round * starts.length),
  )
  const endOf = (article: number): number => starts[article + 1] ?? length

  /** Calls back for every place of an article with a choice, its contexts filled. */
  const visit = (
    article: number,
    caseless: boolean,
    each: (group: readonly number[], right: number, at: number) => void,
  ): void => {
    for (let at = starts[article] + 2; at < endOf(article) - 2; at++) {
      const number = places[at]
      if (groupOf[number] < 0) continue
      const group = groups[groupOf[number]]
      if (group.length === 1) continue
      const after = foldHashes[places[at + 1]]
      // a word of the lists may stand in any text, whatever lists are like
      const register = sources[article] === 'words' ? at % REGISTERS : registers[at]
      fillFixedContexts(contexts, after, foldHashes[places[at + 2]], caseless ? NO_CASE : patterns[at], register)
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

  /** What an article adds to the counts of its features, those of low order and the rest. */
  const countsIn = (article: number): { low: number; high: number } => {
    if (sources[article] === 'words') return { low: repeats[article], high: repeats[article] }
    // A text that is learnt several times has been seen once: its pairs pass, what is longer is chance.
    return { low: isOtherText(sources[article]) ? leastCount : 1, high: 1 }
  }

  starts.forEach((_, article) => {
    const { low, high } = countsIn(article)
    visit(article, withoutCase(article), (group, right, at) => {
      for (const template of sources[article] === 'words' ? insideWord(at) : ALL[registers[at]]) {
        const number = featureNumber(formHashes[group[right]], contexts[template])
        const slot = slotOf(number)
        counts[slot] = Math.min(255, counts[slot] + (LOW_ORDER.includes(template) ? low : high))
        vote(slot, checkOf(number))
      }
    })
  })
  for (let slot = 0; slot < counts.length; slot++) if (counts[slot] < leastCount) checks[slot] = NOBODY
  const needs = votes.fill(0)

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
  const addHighOrder = (group: readonly number[], right: number, least: number, register: number): number => {
    let highest = Number.NEGATIVE_INFINITY
    for (let i = 0; i < group.length; i++) {
      if (i !== right && scores[i] < least) scores[i] = Number.NEGATIVE_INFINITY
      else scores[i] += scoreOf(group[i], otherTemplates(register))
      if (scores[i] > highest) highest = scores[i]
    }
    return highest
  }

  const update = (number: number, error: number, templates: readonly number[], need: number): void => {
    for (const template of templates) {
      const feature = featureNumber(formHashes[number], contexts[template])
      const slot = slotOf(feature)
      if (checks[slot] !== checkOf(feature)) continue
      needs[slot] |= need
      squares[slot] += error * error
      weights[slot] -= (rate * error) / Math.sqrt(squares[slot])
    }
  }

  const isDry = starts.map((start, article) => {
    let dry = 0
    for (let at = start; at < endOf(article); at++) if (registers[at] === 0) dry++
    return dry * 2 > endOf(article) - start
  })

  const settled = new Uint8Array(length)
  const random = createRandom(seed)
  /** One round; what the first one settles is not looked at by the second, but when weights are gone it is. */
  const epoch = (round: number): void => {
    random.shuffle(readings)
    for (const reading of readings) {
      const article = reading % starts.length
      if (isDry[article] && (article + round) % DRY_SHARE !== 0) continue
      const isWord = sources[article] === 'words'
      const need = isWord ? IN_WORDS : isOtherText(sources[article]) ? IN_OTHER : 0
      visit(article, withoutCase(article + Math.floor(reading / starts.length)), (group, right, at) => {
        if (round === 1 && settled[at]) return
        const isLow = !isWord && random.next() < LOW_ORDER_SHARE
        const templates = isWord ? insideWord(at) : isLow ? LOW_ORDER : ALL[registers[at]]
        let highest = Number.NEGATIVE_INFINITY
        for (let i = 0; i < group.length; i++) {
          scores[i] = isWord ? scoreOf(group[i], templates) + scoreOf(group[i], ALONE) : scoreOf(group[i], LOW_ORDER)
          if (scores[i] > highest) highest = scores[i]
        }
        if (!isWord && !isLow) highest = addHighOrder(group, right, highest - HOPELESS, registers[at])
        let sum = 0
        for (let i = 0; i < group.length; i++) sum += scores[i] = Math.exp(scores[i] - highest)
        if (scores[right] / sum > 1 - SMALL) {
          if (!isWord) settled[at] = 1
          return
        }
        const weight = isWord ? 1 : REGISTER_WEIGHTS[registers[at]]
        for (let i = 0; i < group.length; i++) {
          const error = scores[i] / sum - (i === right ? 1 : 0)
          if (Math.abs(error) > SMALL) update(group[i], error * weight, templates, need)
        }
      })
    }
  }

  /** A weight counts as much as it is large and was needed. */
  const importanceOf = (slot: number): number => {
    const bonus = (needs[slot] & IN_WORDS ? WORD_BONUS : 1) * (needs[slot] & IN_OTHER ? OTHER_BONUS : 1)
    return Math.abs(weights[slot]) * squares[slot] ** power * bonus
  }

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

  for (let round = 0; round < epochs; round++) epoch(round)
  dropUnimportant()
  for (let round = 0; round < refits; round++) epoch(epochs + round)
  return { weights, checks }
}
