import { SHAPES } from '../syllables/shapes.js'
import type { TokenSyllables } from '../syllables/syllable-reader.js'
import { extendHash } from '../text/syllable-hash.js'
import { CLASSES, FIRST_ROW, lexicalIndex, PAIRS } from './features.js'
import { mergeWeights } from './merge-weights.js'
import { afterClosedOf, afterJoinedOf } from './packed-weights.js'
import { AS_LEFT, AS_NEXT, AS_RIGHT, createSyllableMemo, PARTS } from './syllable-memo.js'
import { TRUST, TRUSTS } from './word-class.js'
import { CONTINUES, type WordLexicon } from './word-lexicon.js'

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
  const memo = createSyllableMemo(lexical, lexicon)
  const scores = { afterClosed: new Int32Array(LONGEST_RUN), afterJoined: new Int32Array(LONGEST_RUN) }

  /** Classes of the spans of two, three and four tokens that begin at `p`, a byte each. */
  const spansAt = (hashes: Int32Array, p: number, to: number): number => {
    if (p + 1 >= to) return 0
    let span = extendHash(hashes[p], hashes[p + 1])
    let found = lexicon.find(span)
    if (!(found & CONTINUES) || p + 2 >= to) return found & ~CONTINUES
    const two = found & ~CONTINUES
    span = extendHash(span, hashes[p + 2])
    found = lexicon.find(span)
    const three = found & ~CONTINUES
    if (!(found & CONTINUES) || p + 3 >= to) return two | (three << 8)
    return two | (three << 8) | ((lexicon.find(extendHash(span, hashes[p + 3])) & ~CONTINUES) << 16)
  }

  /** The weights of all features that look at words of three and four syllables around a gap, by the spans that begin at j, k, l, r. */
  const longerWeights = (j: number, k: number, l: number, r: number, zlr: number): number => {
    const klr = (k >> 8) & 0xff
    const lrs = (l >> 8) & 0xff
    const jklr = j >> 16
    const klrs = k >> 16
    const lrst = l >> 16
    const jkl = (j >> 8) & 0xff
    const rst = (r >> 8) & 0xff
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

  return ({ hashes, shapes }, from, to) => {
    const { afterClosed, afterJoined } = scores
    const known = memo.rows
    memo.begin(LONGEST_RUN + 1)
    const outside = memo.row(0)
    let spansJ = 0
    let spansK = 0
    let spansL = spansAt(hashes, from, to)
    let zkl = 0
    let zlr = TRUST[spansL & 0xff]
    let shapeK = 0
    let shapeL = shapes[from]
    let shapeR = shapes[from + 1]
    let hashK = 0
    let hashL = hashes[from]
    let hashR = hashes[from + 1]
    let rowL = memo.row(hashL)
    let rowR = memo.row(hashR)
    let partsKl = known[rowL + PARTS]
    for (let r = from + 1; r < to; r++) {
      const isLast = r + 1 === to
      const spansR = isLast ? 0 : spansAt(hashes, r, to)
      const hashS = isLast ? 0 : hashes[r + 1]
      const shapeS = isLast ? 0 : shapes[r + 1]
      const rowS = isLast ? outside : memo.row(hashS)
      const zrs = TRUST[spansR & 0xff]
      const lr = spansL & 0xff
      const pair = shapeL * SHAPES + shapeR
      let sum =
        shapeRows[(shapeK * PAIRS + pair) * SHAPES + shapeS] +
        word[pair * CLASSES + lr] +
        neighbours[(lr * Z + zkl) * Z + zrs] +
        trusts[((pair * Z + zkl) * Z + zlr) * Z + zrs] +
        structural[RS + (spansR & 0xff)]
      if (((spansJ | spansK | spansL) & 0xffff00) | (spansR & 0xff00))
        sum += longerWeights(spansJ, spansK, spansL, spansR, zlr) - noLonger[zlr]
      const parts = partsKl * 4 + known[rowR + PARTS]
      if (parts !== 0) sum += names[parts * PAIRS + pair] + nameTrusts[((parts & 15) * Z + zlr) * Z + zrs]
      if (hashL === hashR) sum += same[zlr * PAIRS + pair]
      const both =
        known[rowL + AS_LEFT + zlr] +
        known[rowR + AS_RIGHT + zlr] +
        known[rowS + AS_NEXT] +
        lexical[lexicalIndex(5, hashK, hashL)] +
        lexical[lexicalIndex(6, hashR, hashS)]
      afterClosed[r - from - 1] = afterClosedOf(sum) + both
      afterJoined[r - from - 1] = afterJoinedOf(sum) + both
      spansJ = spansK
      spansK = spansL
      spansL = spansR
      zkl = zlr
      zlr = zrs
      shapeK = shapeL
      shapeL = shapeR
      shapeR = shapeS
      hashK = hashL
      hashL = hashR
      hashR = hashS
      rowL = rowR
      rowR = rowS
      partsKl = parts & 15
    }
    return scores
  }
}
