import { isCleanStretch } from '../text/character-class.js'
import { type Normalized, normalizeWithOffsets } from '../text/normalize.js'
import { addLetter, finishSyllable, SYLLABLE_SEED, syllableHash } from '../text/syllable-hash.js'
import { CHARACTER_CLASS, DIGIT, JOINER, MARK, SPACE } from './character-class.js'
import { spaceJoined } from './joined-syllables.js'
import { caseOf, letterCase } from './letter-case.js'
import { createResidueFinder } from './residue-finder.js'
import { copyColumns, createColumns } from './scan-columns.js'
import { SCAN_UNITS, STRICT_UNITS, UNCLEAN, unitOf } from './scan-units.js'
import { joinerKind, type SpecialToken, specialDigits, specialLetters, specialSign } from './special-token.js'
import { toOriginal } from './to-original.js'
import { kindNumber, type TokenTable } from './token-table.js'

const SYLLABLE = kindNumber('syllable')
const NUMBER = kindNumber('number')
const PUNCTUATION = kindNumber('punctuation')

const SPACE_UNIT = unitOf(SPACE)
const DIGIT_UNIT = unitOf(DIGIT)
const MARK_UNIT = unitOf(MARK)
const JOINER_UNIT = unitOf(JOINER)

const FIRST_ROOM = 1 << 10
/** Room for more tokens than this is not kept for the next text. */
const MOST_ROOM = 1 << 16

/**
 * A scanner that splits texts into syllables, numbers, marks and what else there is, in one pass, in time linear in the length.
 * White space separates and is dropped, and so are the underscores of a text whose words a segmenter has joined; every other visible
 * character belongs to exactly one token. The columns of a table are the
 * scanner's own: they hold until it is called again. Most texts are single lines, and making columns for each costs as much as
 * reading it.
 */
export const createScanner = (): ((text: string) => TokenTable) => {
  const residues = createResidueFinder()
  let columns = createColumns(FIRST_ROOM)

  /**
   * Fills the columns with the tokens of a text, whose syllables are hashed as their letters are read; how many there are. With
   * {@link STRICT_UNITS} it is -1 when a character is found that `normalize` might have to mend.
   */
  const fill = (text: string, units: Int32Array): number => {
    const length = text.length
    let { cleanStarts, cleanEnds, kinds, syllables, cases, room } = columns
    let count = 0
    for (let at = 0; at < length; ) {
      const first = units[text.charCodeAt(at)]
      if (first === SPACE_UNIT) {
        at++
        continue
      }
      let end = at + 1
      let next = first
      let kind = PUNCTUATION
      let syllable = 0
      let cased = 0
      let special: SpecialToken | undefined
      if (first >= 0) {
        kind = SYLLABLE
        let letters = addLetter(SYLLABLE_SEED, first & 0xffff)
        let tone = (first >> 16) & 15
        let capitals = first >> 20
        next = end < length ? units[text.charCodeAt(end)] : SPACE_UNIT
        while (next >= 0) {
          letters = addLetter(letters, next & 0xffff)
          tone += (next >> 16) & 15
          capitals += next >> 20
          next = ++end < length ? units[text.charCodeAt(end)] : SPACE_UNIT
        }
        syllable = finishSyllable(letters, tone)
        cased = letterCase(end - at, capitals, first >> 20)
        if (next === JOINER_UNIT || next === DIGIT_UNIT) special = specialLetters(text, at, end, residues)
      } else if (first === DIGIT_UNIT) {
        kind = NUMBER
        next = end < length ? units[text.charCodeAt(end)] : SPACE_UNIT
        while (next === DIGIT_UNIT) next = ++end < length ? units[text.charCodeAt(end)] : SPACE_UNIT
        if (next >= 0 || next === JOINER_UNIT || (next === MARK_UNIT && isDecimal(text, end)))
          special = specialDigits(text, at, end, residues)
      } else if (first === JOINER_UNIT && (end === length || units[text.charCodeAt(end)] === SPACE_UNIT))
        kind = joinerKind(text.charCodeAt(at))
      else if (first === UNCLEAN) return -1
      else if (first !== MARK_UNIT) special = specialSign(text, at, residues)
      if (special) {
        if (units === STRICT_UNITS && !isCleanStretch(text, at, special.end)) return -1
        end = special.end
        kind = special.kind
        syllable = kind === SYLLABLE ? syllableHash(text, at, end) : 0
        cased = kind === SYLLABLE ? caseOf(text, at, end) : 0
      }
      if (count === room) {
        columns = copyColumns(columns, count, 2 * room)
        ;({ cleanStarts, cleanEnds, kinds, syllables, cases, room } = columns)
      }
      cleanStarts[count] = at
      cleanEnds[count] = end
      syllables[count] = syllable
      cases[count] = cased
      kinds[count++] = kind
      at = end
    }
    return count
  }

  const fillFrom = (text: string, units: Int32Array): number => {
    residues.begin(text)
    const count = fill(text, units)
    residues.begin('')
    return count
  }

  return text => {
    const spaced = spaceJoined(text)
    let clean = spaced
    let normalized: Normalized | undefined
    let count = fillFrom(spaced, STRICT_UNITS)
    if (count < 0) {
      normalized = normalizeWithOffsets(spaced)
      clean = normalized.text
      count = fillFrom(clean, SCAN_UNITS)
    }
    const { cleanStarts, cleanEnds, kinds, syllables, cases, room } = columns
    const places = normalized
      ? toOriginal(clean, count, columns, normalized.toOriginal)
      : { count, starts: cleanStarts, ends: cleanEnds }
    if (room > MOST_ROOM) columns = createColumns(FIRST_ROOM)
    return {
      text,
      clean,
      count: places.count,
      cleanStarts,
      cleanEnds,
      starts: places.starts,
      ends: places.ends,
      kinds,
      syllables,
      cases,
    }
  }
}

const isDecimal = (text: string, comma: number): boolean =>
  text[comma] === ',' && comma + 1 < text.length && CHARACTER_CLASS[text.charCodeAt(comma + 1)] === DIGIT
