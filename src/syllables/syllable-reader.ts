import { CASE } from '../scan/letter-case.js'
import { kindNumber, type TokenTable } from '../scan/token-table.js'
import { lineBreaks } from '../text/line-breaks.js'
import { JOINT_HASH, NUMBER_HASH, syllableHash } from '../text/syllable-hash.js'
import { SHAPE } from './shapes.js'

/** What the segmenter knows of each token. Columns may be longer than `count`. */
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

/** The shape of a syllable by its case. */
const SHAPE_OF_CASE = new Uint8Array(5)
SHAPE_OF_CASE[CASE.small] = SHAPE.lower
SHAPE_OF_CASE[CASE.title] = SHAPE.title
SHAPE_OF_CASE[CASE.capitals] = SHAPE.upper
SHAPE_OF_CASE[CASE.oneCapital] = SHAPE.initial
SHAPE_OF_CASE[CASE.mixed] = SHAPE.mixed

/** What a mark does to the tokens around it, as bits. */
const JOINS = 1
const ENDS_SENTENCE = 2
/** A capital behind it need not be a name. */
const REFRESHES = 4
const MARK_ROLES = new Uint8Array(0x2100)
const giveRole = (role: number, marks: string): void => {
  for (const mark of marks) MARK_ROLES[mark.charCodeAt(0)] |= role
}
giveRole(JOINS, "-‐‑'’")
giveRole(ENDS_SENTENCE, '.!?…')
giveRole(REFRESHES, ':;"“‘«-–—•(*+')

const NEWLINE = 0x0a

const hasNewline = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === NEWLINE) return true
  return false
}

const NO_LINES: ReadonlySet<number> = new Set()

const isItemMark = (text: string, start: number, end: number): boolean =>
  end - start === 1 && (text[end] === '.' || text[end] === ')')

/** What the syllables of a sentence show of case, as bits. */
const SMALL = 1
const TITLED = 2
const LARGE = 4
/** More than one in capitals. */
const LARGE_AGAIN = 8

/** Where all letters of a sentence are small, or all large, the shapes of its tokens `from` to `to` say nothing of case. */
const closeSentence = (shapes: Uint8Array, from: number, to: number, seen: number): void => {
  if (seen !== SMALL && seen !== (LARGE | LARGE_AGAIN)) return
  for (let i = from; i < to; i++) if (shapes[i] > SHAPE.edge && shapes[i] < SHAPE.caseless) shapes[i] = SHAPE.caseless
}

const FIRST_ROOM = 1 << 10
/** Room for more tokens than this is not kept for the next text. */
const MOST_ROOM = 1 << 16

const createColumns = (room: number) => ({
  hashes: new Int32Array(room),
  shapes: new Uint8Array(room),
  open: new Uint8Array(room),
})

/**
 * A reader of what the segmenter needs of every token. Case is judged sentence by sentence: where all letters are small, or all are
 * large (headlines), a letter's case tells nothing of names, and the model must know so. A line end ends a sentence, unless the text is
 * broken to a width there. The columns are the reader's own and hold
 * until it is called again.
 */
export const createSyllableReader = (): ((table: TokenTable) => TokenSyllables) => {
  let columns = createColumns(FIRST_ROOM)
  return ({ text, clean, count, cleanStarts, cleanEnds, starts, ends, kinds, syllables, cases }) => {
    const room = columns.open.length
    if (count > room || room > MOST_ROOM) columns = createColumns(Math.max(count, FIRST_ROOM))
    const { hashes, shapes, open } = columns
    let sentence = 0
    let fresh = true
    let seen = 0
    let shapeBefore: number = SHAPE.edge
    const hasLines = text.includes('\n')
    const wrapped = hasLines ? lineBreaks(text).goesOn : NO_LINES
    for (let i = 0; i < count; i++) {
      const start = cleanStarts[i]
      const end = cleanEnds[i]
      const kind = kinds[i]
      const gap = i > 0 ? starts[i] - ends[i - 1] : 0
      const broken =
        hasLines &&
        (gap === 1 ? text.charCodeAt(ends[i - 1]) === NEWLINE : gap > 1 && hasNewline(text, ends[i - 1], starts[i])) &&
        !(wrapped.has(starts[i]) && !isItemMark(text, starts[i], ends[i]))
      if (broken) {
        closeSentence(shapes, sentence, i, seen)
        sentence = i
        seen = 0
        fresh = true
      }
      let hash = 0
      let shape: number = SHAPE.edge
      if (kind === SYLLABLE) {
        hash = syllables[i]
        shape = SHAPE_OF_CASE[cases[i]]
        if (shape === SHAPE.lower) seen |= SMALL
        else {
          if (shape === SHAPE.upper) seen |= seen & LARGE ? LARGE_AGAIN : LARGE
          else if (shape !== SHAPE.initial) seen |= TITLED
          if (shape === SHAPE.title && fresh) shape = SHAPE.titleFirst
        }
        fresh = false
      } else if (kind <= LAST_WORDLY) {
        const named = kind === ABBREVIATION || kind === CODE
        hash = named ? syllableHash(clean, start, end) : NUMBER_HASH
        shape = kind === ABBREVIATION ? SHAPE.abbreviation : kind === CODE ? SHAPE.other : SHAPE.number
        fresh = false
      } else {
        const code = clean.charCodeAt(start)
        const roles = code < MARK_ROLES.length ? MARK_ROLES[code] : 0
        const touches = i > 0 && gap === 0 && kinds[i - 1] === SYLLABLE && i + 1 < count && starts[i + 1] === ends[i]
        if (touches && kinds[i + 1] === SYLLABLE && end - start === 1 && roles & JOINS) {
          shape = SHAPE.joint
          hash = JOINT_HASH
        } else if (roles & ENDS_SENTENCE) {
          closeSentence(shapes, sentence, i, seen)
          sentence = i + 1
          seen = 0
          fresh = true
        } else if (roles & REFRESHES) fresh = true
      }
      hashes[i] = hash
      shapes[i] = shape
      open[i] = i > 0 && !broken && shape !== SHAPE.edge && shapeBefore !== SHAPE.edge ? 1 : 0
      shapeBefore = shape
    }
    closeSentence(shapes, sentence, count, seen)
    return { count, hashes, shapes, open }
  }
}
