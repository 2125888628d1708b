import { SHAPES } from '../syllables/shapes.js'
import { extendHash } from '../syllables/syllable-hash.js'
import type { TokenSyllables } from '../syllables/token-syllables.js'
import { TRUST, TRUSTS } from './word-class.js'
import { CONTINUES, NAME_PARTS, type WordLexicon } from './word-lexicon.js'

/** Changes whenever the features change: a model for other features is refused. */
export const FEATURES = 'segment-1'

/** Structural features (classes of the lexicon, shapes): 2^16 rows of two weights, after a closed and after an open gap. */
export const STRUCTURAL_BITS = 16
/** Lexical features (syllables): 2^17 weights. */
export const LEXICAL_BITS = 17

export const STRUCTURAL = [
  'bias',
  'word(lr)',
  'word(rs)',
  'word(klr)',
  'word(lrs)',
  'word(jklr)',
  'word(klrs)',
  'word(lrst)',
  'word(lr) trust(kl) trust(rs)',
  'trust of all across',
  'word(jkl) trust(lr)',
  'word(rst) trust(lr)',
  'trust shapes',
  'word(lr) shapes',
  'shapes lr',
  'shapes lrs',
  'shapes klrs',
  'same syllable',
  'trust(jkl,rst) trust(lr)',
  'name parts klr, shapes lr',
  'name parts lr, trust(lr,rs)',
] as const

export const LEXICAL = ['l', 'r', 's', 'l trust', 'r trust', 'k l', 'r s'] as const

export const STRUCTURAL_COUNT = STRUCTURAL.length
export const LEXICAL_COUNT = LEXICAL.length
export const FEATURE_COUNT = STRUCTURAL_COUNT + LEXICAL_COUNT

/** Room on both sides of a run, so that features near its ends need no test. */
const PAD = 4

/** A stretch of tokens whose gaps are all open, copied out with room around it. */
export interface Run {
  hashes: Int32Array
  shapes: Uint8Array
  /** What part of a person's name each syllable may be: {@link NAME_PARTS}. */
  parts: Uint8Array
  /** Classes of the spans of two, three and four tokens that begin at each token. */
  two: Uint8Array
  three: Uint8Array
  four: Uint8Array
  length: number
}

export const createRun = (capacity = 256): Run => ({
  hashes: new Int32Array(capacity + 2 * PAD),
  shapes: new Uint8Array(capacity + 2 * PAD),
  parts: new Uint8Array(capacity + 2 * PAD),
  two: new Uint8Array(capacity + 2 * PAD),
  three: new Uint8Array(capacity + 2 * PAD),
  four: new Uint8Array(capacity + 2 * PAD),
  length: 0,
})

/** Fills a run with tokens `from` to `to` and looks up their spans. The run must have room for them. */
export const fillRun = (run: Run, tokens: TokenSyllables, from: number, to: number, lexicon: WordLexicon): void => {
  const { hashes, shapes, parts, two, three, four } = run
  const length = to - from
  run.length = length
  const end = PAD + length
  for (let p = PAD, i = from; i < to; i++, p++) {
    hashes[p] = tokens.hashes[i]
    shapes[p] = tokens.shapes[i]
    parts[p] = lexicon.find(hashes[p]) & NAME_PARTS
  }
  for (let p = end; p < end + PAD; p++) hashes[p] = shapes[p] = parts[p] = two[p] = three[p] = four[p] = 0
  for (let p = PAD; p < end; p++) {
    two[p] = three[p] = four[p] = 0
    if (p + 1 >= end) continue
    let span = extendHash(hashes[p], hashes[p + 1])
    let found = lexicon.find(span)
    two[p] = found & ~CONTINUES
    if (!(found & CONTINUES) || p + 2 >= end) continue
    span = extendHash(span, hashes[p + 2])
    found = lexicon.find(span)
    three[p] = found & ~CONTINUES
    if (!(found & CONTINUES) || p + 3 >= end) continue
    four[p] = lexicon.find(extendHash(span, hashes[p + 3])) & ~CONTINUES
  }
}

const row = (template: number, a: number, b: number, bits: number): number => {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f)
  return (h ^ (h >>> 16)) >>> (32 - bits)
}

/**
 * Writes the features of the gap before token `gap` of a run (1 … length - 1) to `out`: first the structural rows, then the lexical
 * indexes. Around the gap stand the tokens … j k l | r s t …
 */
export const gapFeatures = (run: Run, gap: number, out: Int32Array): void => {
  const { hashes, shapes, parts, two, three, four } = run
  const r = PAD + gap
  const l = r - 1
  const lr = two[l]
  const kl = two[l - 1]
  const rs = two[r]
  const klr = three[l - 1]
  const lrs = three[l]
  const jkl = three[l - 2]
  const rst = three[r]
  const zlr = TRUST[lr]
  const zkl = TRUST[kl]
  const zrs = TRUST[rs]
  const zklr = TRUST[klr]
  const zlrs = TRUST[lrs]
  const zjklr = TRUST[four[l - 2]]
  const zklrs = TRUST[four[l - 1]]
  const zlrst = TRUST[four[l]]
  const names = (parts[l - 1] * 4 + parts[l]) * 4 + parts[r]
  const near = (zkl * TRUSTS + zlr) * TRUSTS + zrs
  const pair = shapes[l] * SHAPES + shapes[r]
  const left = shapes[l - 1] * SHAPES * SHAPES + pair
  const B = STRUCTURAL_BITS
  let t = 0
  out[t] = row(t++, 0, 0, B)
  out[t] = row(t++, lr, 0, B)
  out[t] = row(t++, rs, 0, B)
  out[t] = row(t++, klr, 0, B)
  out[t] = row(t++, lrs, 0, B)
  out[t] = row(t++, four[l - 2], 0, B)
  out[t] = row(t++, four[l - 1], 0, B)
  out[t] = row(t++, four[l], 0, B)
  out[t] = row(t++, lr, zkl * TRUSTS + zrs, B)
  out[t] = row(t++, (((zklr * TRUSTS + zlrs) * TRUSTS + zjklr) * TRUSTS + zklrs) * TRUSTS + zlrst, zlr, B)
  out[t] = row(t++, jkl, zlr, B)
  out[t] = row(t++, rst, zlr, B)
  out[t] = row(t++, near, pair, B)
  out[t] = row(t++, lr, pair, B)
  out[t] = row(t++, pair, 0, B)
  out[t] = row(t++, pair, shapes[r + 1], B)
  out[t] = row(t++, left, shapes[r + 1], B)
  out[t] = row(t++, hashes[l] === hashes[r] ? 1 : 0, pair * TRUSTS + zlr, B)
  out[t] = row(t++, TRUST[jkl] * TRUSTS + TRUST[rst], zlr, B)
  out[t] = row(t++, names, pair, B)
  out[t] = row(t++, names & 15, zlr * TRUSTS + zrs, B)
  const L = LEXICAL_BITS
  out[t] = row(t++, hashes[l], 0, L)
  out[t] = row(t++, hashes[r], 0, L)
  out[t] = row(t++, hashes[r + 1], 0, L)
  out[t] = row(t++, hashes[l], zlr, L)
  out[t] = row(t++, hashes[r], zlr, L)
  out[t] = row(t++, hashes[l - 1], hashes[l], L)
  out[t] = row(t++, hashes[r], hashes[r + 1], L)
}
