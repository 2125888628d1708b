import { kindNumber, type TokenTable } from '../scan/token-table.js'
import { SHAPE } from './shapes.js'
import { JOINT_HASH, lowerUnit, NUMBER_HASH, syllableHash } from './syllable-hash.js'

/** What the segmenter knows of each token. */
export interface TokenSyllables {
  readonly count: number
  /** Number of the syllable; 0 for marks. */
  readonly hashes: Int32Array
  /** One of {@link SHAPE}. */
  readonly shapes: Uint8Array
  /** `open[i]` is 1 when tokens `i - 1` and `i` may belong to one word. */
  readonly open: Uint8Array
}

const SYLLABLE = kindNumber('syllable')
const ABBREVIATION = kindNumber('abbreviation')
const CODE = kindNumber('code')
/** Kinds up to this one can be parts of words. */
const LAST_WORDLY = kindNumber('time')

const shapeOf = (text: string, start: number, end: number): number => {
  let upper = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (lowerUnit(code) !== code) upper++
  }
  if (upper === 0) return SHAPE.lower
  if (upper === end - start) return upper === 1 ? SHAPE.initial : SHAPE.upper
  const first = text.charCodeAt(start)
  return upper === 1 && lowerUnit(first) !== first ? SHAPE.title : SHAPE.mixed
}

const isOneOf = (marks: string) => {
  const codes = new Set([...marks].map(mark => mark.charCodeAt(0)))
  return (code: number): boolean => codes.has(code)
}
const joins = isOneOf("-‐‑'’")
const endsSentence = isOneOf('.!?…')
/** A capital after these marks need not be a name. */
const refreshes = isOneOf(':;"“‘«-–—•(*+')

const hasNewline = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x0a) return true
  return false
}

/**
 * Reads what the segmenter needs of every token. Case is judged sentence by sentence: where all letters are small, or all are large
 * (headlines), a letter's case tells nothing of names, and the model must know so.
 */
export const readTokenSyllables = (table: TokenTable): TokenSyllables => {
  const { text, clean, count, cleanStarts, cleanEnds, starts, ends, kinds } = table
  const hashes = new Int32Array(count)
  const shapes = new Uint8Array(count)
  const open = new Uint8Array(count)
  let sentence = 0
  let fresh = true
  let small = 0
  let titled = 0
  let large = 0
  const closeSentence = (to: number): void => {
    if (titled === 0 && (large === 0 ? small > 0 : small === 0 && large > 1)) {
      for (let i = sentence; i < to; i++) {
        if (shapes[i] > SHAPE.edge && shapes[i] < SHAPE.caseless) shapes[i] = SHAPE.caseless
      }
    }
    sentence = to
    small = titled = large = 0
    fresh = true
  }
  for (let i = 0; i < count; i++) {
    const start = cleanStarts[i]
    const end = cleanEnds[i]
    const kind = kinds[i]
    const gap = i > 0 ? starts[i] - ends[i - 1] : 0
    const broken = gap > 0 && hasNewline(text, ends[i - 1], starts[i])
    if (broken) closeSentence(i)
    if (kind === SYLLABLE) {
      hashes[i] = syllableHash(clean, start, end)
      let shape = shapeOf(clean, start, end)
      if (shape === SHAPE.lower) small++
      else if (shape === SHAPE.upper) large++
      else if (shape !== SHAPE.initial) titled++
      if (shape === SHAPE.title && fresh) shape = SHAPE.titleFirst
      shapes[i] = shape
      fresh = false
    } else if (kind === ABBREVIATION || kind === CODE) {
      hashes[i] = syllableHash(clean, start, end)
      shapes[i] = kind === ABBREVIATION ? SHAPE.abbreviation : SHAPE.other
      fresh = false
    } else if (kind <= LAST_WORDLY) {
      hashes[i] = NUMBER_HASH
      shapes[i] = SHAPE.number
      fresh = false
    } else {
      const code = clean.charCodeAt(start)
      const touches = i > 0 && gap === 0 && kinds[i - 1] === SYLLABLE && i + 1 < count && starts[i + 1] === ends[i]
      if (touches && kinds[i + 1] === SYLLABLE && end - start === 1 && joins(code)) {
        shapes[i] = SHAPE.joint
        hashes[i] = JOINT_HASH
      } else if (endsSentence(code)) closeSentence(i + 1)
      else if (refreshes(code)) fresh = true
    }
    if (i > 0 && !broken && shapes[i] !== SHAPE.edge && shapes[i - 1] !== SHAPE.edge) open[i] = 1
  }
  closeSentence(count)
  return { count, hashes, shapes, open }
}
