import { SHAPE } from './shapes.js'
import { lowerUnit, syllableHash } from './syllable-hash.js'

/** Where the tokens of a text stand and what they are, as the scanner gives it. */
export interface TokenTable {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kinds: Uint8Array
}

/** What the segmenter knows of each token. */
export interface WordTokens {
  readonly count: number
  readonly hashes: Int32Array
  readonly shapes: Uint8Array
  /** `open[i]` is 1 when tokens `i - 1` and `i` may belong to one word. */
  readonly open: Uint8Array
}

const KIND = { syllable: 0, abbreviation: 1, code: 2, number: 3, time: 7, punctuation: 8 } as const

/** All tokens with digits in the middle of words look alike to the model. */
const NUMBER_HASH = 0x2545f491

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

const isJoint = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x27 || code === 0x2019

const endsSentence = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
/** A capital after these marks need not be a name: `: ; " “ ‘ - – — • ( *`. */
const refreshes = (code: number): boolean =>
  endsSentence(code) || ':;"“‘«-–—•(*+'.includes(String.fromCharCode(code))

const hasBreak = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x0a) return true
  return false
}

/**
 * Reads what the segmenter needs of every token. Case is judged sentence by sentence: where all letters are small, or all are large
 * (headlines), a letter's case tells nothing of names, and the model must know so.
 */
export const readWordTokens = (text: string, { count, starts, ends, kinds }: TokenTable): WordTokens => {
  const hashes = new Int32Array(count)
  const shapes = new Uint8Array(count)
  const open = new Uint8Array(count)
  let sentence = 0
  let fresh = true
  let small = 0
  let titled = 0
  let large = 0
  const closeSentence = (end: number): void => {
    const caseless = titled === 0 && (large === 0 ? small > 0 : small === 0 && large > 1)
    if (caseless) for (let i = sentence; i < end; i++) if (shapes[i] < SHAPE.caseless && shapes[i] > 0) shapes[i] = SHAPE.caseless
    sentence = end
    small = titled = large = 0
    fresh = true
  }
  for (let i = 0; i < count; i++) {
    const start = starts[i]
    const end = ends[i]
    const kind = kinds[i]
    const gap = i > 0 ? start - ends[i - 1] : 0
    const broken = gap > 0 && !(gap === 1 && text.charCodeAt(start - 1) === 0x20) && hasBreak(text, ends[i - 1], start)
    if (broken) closeSentence(i)
    if (kind === KIND.syllable) {
      hashes[i] = syllableHash(text, start, end)
      let shape = shapeOf(text, start, end)
      if (shape === SHAPE.lower) small++
      else if (shape === SHAPE.upper) large++
      else if (shape !== SHAPE.initial) titled++
      if (shape === SHAPE.title && fresh) shape = SHAPE.titleFirst
      shapes[i] = shape
      fresh = false
    } else if (kind <= KIND.time) {
      if (kind === KIND.abbreviation || kind === KIND.code) {
        hashes[i] = syllableHash(text, start, end)
        shapes[i] = kind === KIND.abbreviation ? SHAPE.abbreviation : SHAPE.other
      } else {
        hashes[i] = NUMBER_HASH
        shapes[i] = SHAPE.number
      }
      fresh = false
    } else {
      const code = text.charCodeAt(start)
      const glued = gap === 0 && i > 0 && kinds[i - 1] <= KIND.time && i + 1 < count && starts[i + 1] === end && kinds[i + 1] <= KIND.time
      if (glued && end - start === 1 && isJoint(code)) {
        shapes[i] = SHAPE.joint
        hashes[i] = syllableHash(text, start, end)
      } else if (endsSentence(code)) closeSentence(i + 1)
      else if (refreshes(code)) fresh = true
    }
    if (i > 0 && !broken && shapes[i] !== SHAPE.edge && shapes[i - 1] !== SHAPE.edge) open[i] = 1
  }
  closeSentence(count)
  return { count, hashes, shapes, open }
}
