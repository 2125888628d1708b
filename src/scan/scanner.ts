import { hasCleanCharacters } from '../text/character-class.js'
import { normalizeWithOffsets } from '../text/normalize.js'
import { CHARACTER_CLASS, DIGIT, JOINER, LETTER, MARK, SPACE } from './character-class.js'
import { createResidueFinder } from './residue-finder.js'
import { joinerKind, type SpecialToken, specialDigits, specialLetters, specialSign } from './special-token.js'
import { kindNumber, type TokenTable } from './token-table.js'

const SYLLABLE = kindNumber('syllable')
const NUMBER = kindNumber('number')
const PUNCTUATION = kindNumber('punctuation')

const FIRST_ROOM = 1 << 10
/** Room for more tokens than this is not kept for the next text. */
const MOST_ROOM = 1 << 16

/** Offsets of the tokens in the original of a normalized text. */
const toOriginal = (
  count: number,
  cleanStarts: Int32Array,
  cleanEnds: Int32Array,
  kinds: Uint8Array,
  place: (offset: number, edge: 'start' | 'end') => number,
): Pick<TokenTable, 'count' | 'starts' | 'ends'> => {
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const start = place(cleanStarts[i], 'start')
    const end = place(cleanEnds[i], 'end')
    // One character may become several (a musical note its parts): tokens that share a character of the original are one.
    const shared = kept > 0 && start < ends[kept - 1]
    const row = shared ? kept - 1 : kept++
    if (!shared) {
      starts[row] = start
      cleanStarts[row] = cleanStarts[i]
      kinds[row] = kinds[i]
    }
    ends[row] = shared ? Math.max(ends[row], end) : end
    cleanEnds[row] = cleanEnds[i]
  }
  return { count: kept, starts, ends }
}

/**
 * A scanner that splits texts into syllables, numbers, marks and what else there is, in one pass, in time linear in the length.
 * White space separates and is dropped; every other visible character belongs to exactly one token. The columns of a table are the
 * scanner's own: they hold until it is called again. Most texts are single lines, and making columns for each costs as much as
 * reading it.
 */
export const createScanner = (): ((text: string) => TokenTable) => {
  const residues = createResidueFinder()
  let room = FIRST_ROOM
  let cleanStarts = new Int32Array(room)
  let cleanEnds = new Int32Array(room)
  let kinds = new Uint8Array(room)

  const makeRoom = (size: number, kept: number): void => {
    const [oldStarts, oldEnds, oldKinds] = [cleanStarts, cleanEnds, kinds]
    room = size
    cleanStarts = new Int32Array(room)
    cleanEnds = new Int32Array(room)
    kinds = new Uint8Array(room)
    cleanStarts.set(oldStarts.subarray(0, kept))
    cleanEnds.set(oldEnds.subarray(0, kept))
    kinds.set(oldKinds.subarray(0, kept))
  }

  /** Fills the columns with the tokens of a clean text; how many there are. */
  const fill = (text: string): number => {
    const classes = CHARACTER_CLASS
    const length = text.length
    let count = 0
    for (let at = 0; at < length; ) {
      const first = classes[text.charCodeAt(at)]
      if (first === SPACE) {
        at++
        continue
      }
      let end = at + 1
      let next = end < length ? classes[text.charCodeAt(end)] : SPACE
      let kind = PUNCTUATION
      let special: SpecialToken | undefined
      if (first === LETTER) {
        kind = SYLLABLE
        while (next === LETTER) next = ++end < length ? classes[text.charCodeAt(end)] : SPACE
        if (next === JOINER || next === DIGIT) special = specialLetters(text, at, end, residues)
      } else if (first === DIGIT) {
        kind = NUMBER
        while (next === DIGIT) next = ++end < length ? classes[text.charCodeAt(end)] : SPACE
        if (next === LETTER || next === JOINER || (next === MARK && isDecimal(text, end)))
          special = specialDigits(text, at, end, residues)
      } else if (first === JOINER && next === SPACE) kind = joinerKind(text.charCodeAt(at))
      else if (first !== MARK) special = specialSign(text, at, residues)
      if (special) {
        end = special.end
        kind = special.kind
      }
      if (count === room) makeRoom(2 * room, count)
      cleanStarts[count] = at
      cleanEnds[count] = end
      kinds[count++] = kind
      at = end
    }
    return count
  }

  return text => {
    const normalized = hasCleanCharacters(text) ? undefined : normalizeWithOffsets(text)
    const clean = normalized?.text ?? text
    residues.begin(clean)
    const count = fill(clean)
    residues.begin('')
    const table = {
      text,
      clean,
      cleanStarts,
      cleanEnds,
      kinds,
      ...(normalized
        ? toOriginal(count, cleanStarts, cleanEnds, kinds, normalized.toOriginal)
        : { count, starts: cleanStarts, ends: cleanEnds }),
    }
    if (room > MOST_ROOM) makeRoom(FIRST_ROOM, 0)
    return table
  }
}

const isDecimal = (text: string, comma: number): boolean =>
  text[comma] === ',' && comma + 1 < text.length && CHARACTER_CLASS[text.charCodeAt(comma + 1)] === DIGIT
