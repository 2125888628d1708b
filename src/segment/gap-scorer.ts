import { SHAPES } from '../syllables/shapes.js'
import type { TokenSyllables } from '../syllables/syllable-reader.js'
import { createRun, FIRST_ROW, findSpans, lexicalIndex, PAD, PAIRS, startRun } from './features.js'
import { mergeWeights } from './merge-weights.js'
import { afterClosedOf, afterJoinedOf } from './packed-weights.js'
import { AS_LEFT, AS_NEXT, AS_RIGHT, createSyllableMemo, PARTS } from './syllable-memo.js'
import { TRUST, TRUSTS } from './word-class.js'
import type { WordLexicon } from './word-lexicon.js'

const Z = TRUSTS
// Constants, since this is looked up for every gap.
const RS = FIRST_ROW['word(rs)']
const KLR = FIRST_ROW['word(klr)']
const LRS = FIRST_ROW['word(lrs)']
const JKLR = FIRST_ROW['word(jklr)']
const KLRS = FIRST_ROW['word(klrs)']
const LRST = FIRST_ROW['word(lrst)']
const ACROSS = FIRST_ROW['trust of all across']
const JKL = FIRST_ROW['word(jkl) trust(lr)']
const RST = FIRST_ROW['word(rst) trust(lr)']
const APART = FIRST_ROW['trust(jkl,rst) trust(lr)']

/** Longer stretches without a mark are cut here, which bounds the room that a run takes. */
export const LONGEST_RUN = 512

/** How much better it is to join at each gap than not. Columns are the scorer's own and hold until it is called again. */
export interface GapScores {
  /** When the gap before is closed, and when it is joined. */
  readonly afterClosed: Int32Array
  readonly afterJoined: Int32Array
}

/** Scores the gaps between tokens `from` to `to`, at most {@link LONGEST_RUN}. */
export type GapScorer = (tokens: TokenSyllables, from: number, to: number) => GapScores

/**
 * A scorer that gives each gap the sum of the weights of its features, see `gapFeatures`: the same sum with a third of the look-ups.
 */
export const createGapScorer = (structural: Int32Array, lexical: Int8Array, lexicon: WordLexicon): GapScorer => {
  const { shapes: shapeRows, word, neighbours, trusts, same, names, nameTrusts, noLonger } = mergeWeights(structural)
  const filter = new Int32Array(lexical.length >> 5)
  for (let i = 0; i < lexical.length; i++) if (lexical[i] !== 0) filter[i >> 5] |= 1 << i
  const weightAt = (i: number): number => (((filter[i >> 5] >> i) & 1) === 0 ? 0 : lexical[i])
  const memo = createSyllableMemo(lexical, lexicon)
  const known = memo.rows
  const run = createRun(LONGEST_RUN)
  /** The row of each syllable of the run in the memo. */
  const rows = new Int32Array(LONGEST_RUN + 2 * PAD)
  /** The trust of the span of two that begins at each. */
  const trust = new Uint8Array(LONGEST_RUN + 2 * PAD)
  const scores = { afterClosed: new Int32Array(LONGEST_RUN), afterJoined: new Int32Array(LONGEST_RUN) }

  /** The weights of all features that look at words of three and four syllables around the gap before `r`. */
  const longerWeights = (r: number, zlr: number): number => {
    const { three, four } = run
    const klr = three[r - 2]
    const lrs = three[r - 1]
    const jklr = four[r - 3]
    const klrs = four[r - 2]
    const lrst = four[r - 1]
    const jkl = three[r - 3]
    const rst = three[r]
    const across = (((TRUST[klr] * Z + TRUST[lrs]) * Z + TRUST[jklr]) * Z + TRUST[klrs]) * Z + TRUST[lrst]
    return (
      structural[KLR + klr] +
      structural[LRS + lrs] +
      structural[JKLR + jklr] +
      structural[KLRS + klrs] +
      structural[LRST + lrst] +
      structural[ACROSS + across * Z + zlr] +
      structural[JKL + jkl * Z + zlr] +
      structural[RST + rst * Z + zlr] +
      structural[APART + (TRUST[jkl] * Z + TRUST[rst]) * Z + zlr]
    )
  }

  return (tokens, from, to) => {
    const { hashes, shapes, parts, two, three, four } = run
    const { afterClosed, afterJoined } = scores
    memo.begin(LONGEST_RUN + 1)
    startRun(run, tokens, from, to)
    findSpans(run, lexicon)
    const end = PAD + to - from
    for (let p = PAD; p <= end; p++) {
      rows[p] = memo.row(hashes[p])
      parts[p] = known[rows[p] + PARTS]
      trust[p] = TRUST[two[p]]
    }
    for (let r = PAD + 1; r < end; r++) {
      const l = r - 1
      const lr = two[l]
      const zkl = trust[l - 1]
      const zlr = trust[l]
      const zrs = trust[r]
      const pair = shapes[l] * SHAPES + shapes[r]
      let sum =
        shapeRows[(shapes[l - 1] * PAIRS + pair) * SHAPES + shapes[r + 1]] +
        word[lr * PAIRS + pair] +
        neighbours[(lr * Z + zkl) * Z + zrs] +
        trusts[((zkl * Z + zlr) * Z + zrs) * PAIRS + pair] +
        structural[RS + two[r]]
      if (three[l - 2] | three[l - 1] | three[l] | three[r] | four[l - 2] | four[l - 1] | four[l])
        sum += longerWeights(r, zlr) - noLonger[zlr]
      const nameParts = (parts[l - 1] * 4 + parts[l]) * 4 + parts[r]
      if (nameParts !== 0) sum += names[nameParts * PAIRS + pair] + nameTrusts[((nameParts & 15) * Z + zlr) * Z + zrs]
      if (hashes[l] === hashes[r]) sum += same[zlr * PAIRS + pair]
      const both =
        known[rows[l] + AS_LEFT + zlr] +
        known[rows[r] + AS_RIGHT + zlr] +
        known[rows[r + 1] + AS_NEXT] +
        weightAt(lexicalIndex(5, hashes[l - 1], hashes[l])) +
        weightAt(lexicalIndex(6, hashes[r], hashes[r + 1]))
      afterClosed[l - PAD] = afterClosedOf(sum) + both
      afterJoined[l - PAD] = afterJoinedOf(sum) + both
    }
    return scores
  }
}
