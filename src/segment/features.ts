import { SHAPES } from '../syllables/shapes.js'
import type { TokenSyllables } from '../syllables/syllable-reader.js'
import { extendHash } from '../text/syllable-hash.js'
import { TRUST, TRUSTS } from './word-class.js'
import { CONTINUES, NAME_PARTS, type WordLexicon } from './word-lexicon.js'

/** Changes whenever the features change: a model for other features is refused. */
export const FEATURES = 'segment-3'

export const CLASSES = 128
const Z = TRUSTS
export const PAIRS = SHAPES * SHAPES

/**
 * Structural features (classes of the lexicon, shapes, parts of names) and how many values each has. Every value has a row of two
 * weights, after a closed and after a joined gap. Around the gap stand the tokens … j k l | r s t …
 */
const VALUES = {
  bias: 1,
  'word(lr)': CLASSES,
  'word(rs)': CLASSES,
  'word(klr)': CLASSES,
  'word(lrs)': CLASSES,
  'word(jklr)': CLASSES,
  'word(klrs)': CLASSES,
  'word(lrst)': CLASSES,
  'word(lr) trust(kl) trust(rs)': CLASSES * Z ** 2,
  'trust of all across': Z ** 6,
  'word(jkl) trust(lr)': CLASSES * Z,
  'word(rst) trust(lr)': CLASSES * Z,
  'trust(kl,lr,rs) shapes lr': Z ** 3 * PAIRS,
  'word(lr) shapes lr': CLASSES * PAIRS,
  'shapes lr': PAIRS,
  'shapes lrs': PAIRS * SHAPES,
  'shapes klrs': PAIRS ** 2,
  'same syllable trust(lr) shapes lr': 2 * Z * PAIRS,
  'trust(jkl,rst) trust(lr)': Z ** 3,
  'name parts klr shapes lr': 64 * PAIRS,
  'name parts lr trust(lr,rs)': 16 * Z ** 2,
} as const

export const STRUCTURAL = Object.keys(VALUES)
export const STRUCTURAL_COUNT = STRUCTURAL.length
const ENDS = Object.values(VALUES).map((_, i, all) => all.slice(0, i + 1).reduce<number>((sum, n) => sum + n, 0))
/** The first row of each structural feature. */
const ROWS = [0, ...ENDS]
export const FIRST_ROW = Object.fromEntries(STRUCTURAL.map((name, i) => [name, ROWS[i]])) as Readonly<
  Record<keyof typeof VALUES, number>
>
/** Rows of all structural features. */
export const STRUCTURAL_ROWS = ENDS[ENDS.length - 1]

/** Features that name syllables: hashed to 2^19 weights, most of them 0; with a quarter of them collisions cost 0.1 F1. */
export const LEXICAL = ['l', 'r', 's', 'l trust(lr)', 'r trust(lr)', 'k l', 'r s']
export const LEXICAL_BITS = 19
export const FEATURE_COUNT = STRUCTURAL_COUNT + LEXICAL.length

/** Room on both sides of a run, so that features near its ends need no test. */
export const PAD = 4

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

/** Puts tokens `from` to `to` into a run. The run must have room for them. */
const startRun = (run: Run, tokens: TokenSyllables, from: number, to: number): void => {
  const { hashes, shapes, parts, two, three, four } = run
  run.length = to - from
  for (let p = PAD, i = from; i < to; i++, p++) {
    hashes[p] = tokens.hashes[i]
    shapes[p] = tokens.shapes[i]
  }
  const end = PAD + run.length
  for (let p = end; p < end + PAD; p++) hashes[p] = shapes[p] = parts[p] = two[p] = three[p] = four[p] = 0
}

/** Looks up the spans of a run. */
const findSpans = ({ hashes, two, three, four, length }: Run, lexicon: WordLexicon): void => {
  const end = PAD + length
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

/** Fills a run with tokens `from` to `to` and all that the lexicon says of them. The run must have room for them. */
export const fillRun = (run: Run, tokens: TokenSyllables, from: number, to: number, lexicon: WordLexicon): void => {
  startRun(run, tokens, from, to)
  for (let p = PAD; p < PAD + run.length; p++) run.parts[p] = lexicon.find(run.hashes[p]) & NAME_PARTS
  findSpans(run, lexicon)
}

/** Where the weight of a feature that names syllables stands: `template` is its place in {@link LEXICAL}. */
export const lexicalIndex = (template: number, a: number, b: number): number => {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> (32 - LEXICAL_BITS)
}

/**
 * Writes the features of the gap before token `gap` of a run (1 … length - 1) to `out`: first the structural rows, then the indexes
 * of lexical weights.
 */
export const gapFeatures = (run: Run, gap: number, out: Int32Array): void => {
  const { hashes, shapes, parts, two, three, four } = run
  const r = PAD + gap
  const l = r - 1
  const lr = two[l]
  const rs = two[r]
  const klr = three[l - 1]
  const lrs = three[l]
  const jklr = four[l - 2]
  const klrs = four[l - 1]
  const lrst = four[l]
  const jkl = three[l - 2]
  const rst = three[r]
  const zlr = TRUST[lr]
  const zkl = TRUST[two[l - 1]]
  const zrs = TRUST[rs]
  const longer = (((TRUST[klr] * Z + TRUST[lrs]) * Z + TRUST[jklr]) * Z + TRUST[klrs]) * Z + TRUST[lrst]
  const pair = shapes[l] * SHAPES + shapes[r]
  const threeShapes = pair * SHAPES + shapes[r + 1]
  const names = (parts[l - 1] * 4 + parts[l]) * 4 + parts[r]
  const same = hashes[l] === hashes[r] ? 1 : 0
  let t = 0
  out[t] = ROWS[t++]
  out[t] = ROWS[t++] + lr
  out[t] = ROWS[t++] + rs
  out[t] = ROWS[t++] + klr
  out[t] = ROWS[t++] + lrs
  out[t] = ROWS[t++] + jklr
  out[t] = ROWS[t++] + klrs
  out[t] = ROWS[t++] + lrst
  out[t] = ROWS[t++] + (lr * Z + zkl) * Z + zrs
  out[t] = ROWS[t++] + longer * Z + zlr
  out[t] = ROWS[t++] + jkl * Z + zlr
  out[t] = ROWS[t++] + rst * Z + zlr
  out[t] = ROWS[t++] + ((zkl * Z + zlr) * Z + zrs) * PAIRS + pair
  out[t] = ROWS[t++] + lr * PAIRS + pair
  out[t] = ROWS[t++] + pair
  out[t] = ROWS[t++] + threeShapes
  out[t] = ROWS[t++] + shapes[l - 1] * PAIRS * SHAPES + threeShapes
  out[t] = ROWS[t++] + (same * Z + zlr) * PAIRS + pair
  out[t] = ROWS[t++] + (TRUST[jkl] * Z + TRUST[rst]) * Z + zlr
  out[t] = ROWS[t++] + names * PAIRS + pair
  out[t] = ROWS[t++] + ((names & 15) * Z + zlr) * Z + zrs
  const hk = hashes[l - 1]
  const hl = hashes[l]
  const hr = hashes[r]
  const hs = hashes[r + 1]
  out[t++] = lexicalIndex(0, hl, 0)
  out[t++] = lexicalIndex(1, hr, 0)
  out[t++] = lexicalIndex(2, hs, 0)
  out[t++] = lexicalIndex(3, hl, zlr)
  out[t++] = lexicalIndex(4, hr, zlr)
  out[t++] = lexicalIndex(5, hk, hl)
  out[t] = lexicalIndex(6, hr, hs)
}
