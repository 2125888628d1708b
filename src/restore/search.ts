import {
  fillFixedContexts,
  fillHistoryContexts,
  OWN_TEMPLATES,
  otherTemplates,
  TEMPLATE_AFTER,
  TEMPLATE_BEFORE,
  TEMPLATES,
} from './features.js'
import type { Candidates, RestorerModel } from './model.js'
import { REGISTERS } from './register.js'

/** What the search knows of one line: everything by place, `candidates` only where there is a choice. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly candidates: readonly (Candidates | undefined)[]
  readonly formHashes: Int32Array
  readonly foldHashes: Int32Array
  readonly patterns: Uint8Array
  /** Kind of text, see register.ts. */
  readonly register: number
  /** Index of what was typed among the candidates, -1 when it is none of them. */
  readonly typed: Int32Array
  /** True when the line was written with marks. */
  readonly isMarked: boolean
}

/** Ways to read a line that are followed at the same time. */
const WIDTH = 3
/** A reading this much less likely than the best one (in logarithms) is given up. */
const MARGIN = 3
/** A candidate this far behind by itself and its two neighbours is not judged by the rest. */
const HOPELESS = 4
/** In a line with marks a syllable gets some only where the chance that it has none is below this. */
const UNLIKELY = Math.log(0.01)

/** Lists of candidates whose own scores are kept; the model has some 1,500, the rest were typed with some marks. */
const MOST_KEPT = 4000

/** Places between two looks whether the past is settled. */
const SETTLED = 256

interface Reading {
  readonly score: number
  /** Numbers of the last two syllables as they were read. */
  readonly before: number
  readonly beforeThat: number
  readonly choice: number
  readonly place: number
  readonly earlier: Reading | undefined
}

/** Scores to logarithms of probabilities, in place. */
export const toLogProbabilities = (scores: Float64Array, count: number): void => {
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) if (scores[i] > highest) highest = scores[i]
  let sum = 0
  for (let i = 0; i < count; i++) if (scores[i] > Number.NEGATIVE_INFINITY) sum += Math.exp(scores[i] - highest)
  const log = highest + Math.log(sum)
  for (let i = 0; i < count; i++) scores[i] -= log
}

/** Keeps the best readings; of two that end in the same two syllables only the better one can win. */
const keep = (readings: Reading[], next: Reading): void => {
  const same = readings.findIndex(other => other.before === next.before && other.beforeThat === next.beforeThat)
  if (same >= 0) {
    if (readings[same].score < next.score) readings[same] = next
    return
  }
  if (readings.length < WIDTH) readings.push(next)
  else {
    let worst = 0
    for (let i = 1; i < WIDTH; i++) if (readings[i].score < readings[worst].score) worst = i
    if (readings[worst].score < next.score) readings[worst] = next
  }
}

const settle = ({ candidates, formHashes }: Line, last: Reading, choices: Int32Array): void => {
  for (let reading: Reading | undefined = last; reading && reading.place >= 0; reading = reading.earlier) {
    const { place, choice } = reading
    choices[place] = choice
    if (choice >= 0) formHashes[place] = (candidates[place] as Candidates).hashes[choice]
  }
}

/**
 * Makes the function that reads a line: a beam search for the likeliest choice at every place. Writes the choices into `choices` and
 * their numbers into `line.formHashes`.
 */
export const createSearch = ({ addScores }: RestorerModel) => {
  const contexts = new Int32Array(TEMPLATES)
  const scores = new Float64Array(256)
  const shared = new Float64Array(256)

  const knownByRegister = Array.from({ length: REGISTERS }, () => new Map<Candidates, (Float64Array | undefined)[]>())
  /** What candidates score by themselves in a pattern of case: the same all over a text, so it is kept. */
  const ownScores = (here: Candidates, pattern: number, register: number): Float64Array => {
    const known = knownByRegister[register]
    let byPattern = known.get(here)
    if (!byPattern) {
      if (known.size >= MOST_KEPT) known.clear()
      known.set(here, (byPattern = []))
    }
    let own = byPattern[pattern]
    if (!own) {
      byPattern[pattern] = own = new Float64Array(here.hashes.length)
      for (const template of OWN_TEMPLATES) addScores(own, here.hashes, contexts[template])
    }
    return own
  }

  /** The part of the scores that all readings share, and the contexts that they do. */
  const prepare = ({ foldHashes, patterns, register }: Line, place: number, here: Candidates): void => {
    fillFixedContexts(contexts, foldHashes[place + 1], foldHashes[place + 2], patterns[place], register)
    const own = ownScores(here, patterns[place], register)
    for (let i = 0; i < own.length; i++) shared[i] = own[i]
    addScores(shared, here.hashes, contexts[TEMPLATE_AFTER])
  }

  /** Logarithms of the probabilities of what may stand at a prepared place, in `scores`. */
  const judge = (
    { foldHashes, register }: Line,
    place: number,
    { hashes }: Candidates,
    before: number,
    beforeThat: number,
  ): void => {
    const count = hashes.length
    fillHistoryContexts(contexts, before, beforeThat, foldHashes[place + 1])
    for (let i = 0; i < count; i++) scores[i] = shared[i]
    addScores(scores, hashes, contexts[TEMPLATE_BEFORE])
    let best = Number.NEGATIVE_INFINITY
    for (let i = 0; i < count; i++) if (scores[i] > best) best = scores[i]
    let left = 0
    for (let i = 0; i < count; i++) {
      if (scores[i] < best - HOPELESS) scores[i] = Number.NEGATIVE_INFINITY
      else left++
    }
    // the only one left is certain whatever else is asked
    if (left > 1) for (const template of otherTemplates(register)) addScores(scores, hashes, contexts[template])
    toLogProbabilities(scores, count)
  }

  const read = (line: Line, choices: Int32Array): void => {
    const { from, to, candidates, formHashes, typed, isMarked } = line
    let readings: Reading[] = [
      {
        score: 0,
        before: formHashes[from - 1],
        beforeThat: formHashes[from - 2],
        choice: -1,
        place: -1,
        earlier: undefined,
      },
    ]
    for (let place = from; place < to; place++) {
      const here = candidates[place]
      if (here) prepare(line, place, here)
      const next: Reading[] = []
      for (const reading of readings) {
        if (!here) {
          const { score: total, before, choice, place: last, earlier } = reading
          keep(next, { score: total, before: formHashes[place], beforeThat: before, choice, place: last, earlier })
          continue
        }
        judge(line, place, here, reading.before, reading.beforeThat)
        const count = here.hashes.length
        let best = 0
        for (let i = 1; i < count; i++) if (scores[i] > scores[best]) best = i
        const stays = isMarked && typed[place] >= 0 && scores[typed[place]] > UNLIKELY
        if (stays) {
          keep(next, {
            score: reading.score,
            before: formHashes[place],
            beforeThat: reading.before,
            choice: -1,
            place,
            earlier: reading,
          })
          continue
        }
        for (let i = 0; i < count; i++) {
          if (scores[i] < scores[best] - MARGIN) continue
          keep(next, {
            score: reading.score + scores[i],
            before: here.hashes[i],
            beforeThat: reading.before,
            choice: i,
            place,
            earlier: reading,
          })
        }
      }
      readings = next
      // Where all readings have met, the past is settled: this keeps a line of megabytes from being held whole.
      if (readings.length === 1 && place % SETTLED === 0) {
        settle(line, readings[0], choices)
        readings = [{ ...readings[0], choice: -1, place: -1, earlier: undefined }]
      }
    }
    settle(
      line,
      readings.reduce((best, other) => (other.score > best.score ? other : best)),
      choices,
    )
  }

  /** Probabilities of what may stand at a place, the places before being read. */
  const probabilities = (line: Line, place: number): number[] => {
    const here = line.candidates[place] as Candidates
    prepare(line, place, here)
    judge(line, place, here, line.formHashes[place - 1], line.formHashes[place - 2])
    return Array.from(scores.subarray(0, here.hashes.length), Math.exp)
  }

  return { read, probabilities }
}
