import type { TokenKind } from '../document.js'
import { hasCleanCharacters } from '../text/character-class.js'
import { normalizeWithOffsets } from '../text/normalize.js'
import { CHARACTER_CLASS, DIGIT, JOINER, LETTER, MARK, SPACE } from './character-class.js'
import { endsWithFullStop, keepsFullStop } from './full-stop.js'
import { LETTER_PATTERNS, NUMBER_PATTERNS, type Pattern } from './patterns.js'
import { createResidueFinder } from './residue-finder.js'
import { createTokenTableBuilder, kindNumber, type TokenTable } from './token-table.js'

const SYLLABLE = kindNumber('syllable')
const ABBREVIATION = kindNumber('abbreviation')
const NUMBER = kindNumber('number')
const PUNCTUATION = kindNumber('punctuation')

/** The longest run of letters or digits that a pattern is tried on; longer ones are what they look like. */
const PATTERN_LIMIT = 20
const DECIMAL_NUMBER = /\d{1,20}(?:[.,]\d{1,20}){0,64}/y
const PUNCTUATION_SIGN = /\p{P}/u
const CURRENCY_SIGN = /\p{Sc}/u
const PICTURE = /\p{Extended_Pictographic}/u

const matchPattern = (
  patterns: readonly Pattern[],
  text: string,
  at: number,
): { kind: TokenKind; end: number } | undefined => {
  for (const { kind, regex } of patterns) {
    regex.lastIndex = at
    if (regex.test(text)) return { kind, end: regex.lastIndex }
  }
  return undefined
}

const isLower = (letter: string): boolean => letter !== letter.toUpperCase()

const signKind = (sign: string): TokenKind =>
  CURRENCY_SIGN.test(sign)
    ? 'currency'
    : PUNCTUATION_SIGN.test(sign) && sign !== '%' && sign !== '&'
      ? 'punctuation'
      : PICTURE.test(sign)
        ? 'emoji'
        : /[\p{S}%&]/u.test(sign)
          ? 'symbol'
          : /\p{No}/u.test(sign)
            ? 'number'
            : 'other'

/**
 * Splits a text into syllables, numbers, marks and what else there is, in one pass, in time linear in its length. White space
 * separates and is dropped; every other visible character belongs to exactly one token.
 */
export const scan = (text: string): TokenTable => {
  const normalized = hasCleanCharacters(text) ? undefined : normalizeWithOffsets(text)
  const clean = normalized?.text ?? text
  const length = clean.length
  const table = createTokenTableBuilder((length >> 2) + 16)
  const residueAt = createResidueFinder(clean)
  const classAt = (at: number): number => (at < length ? CHARACTER_CLASS[clean.charCodeAt(at)] : SPACE)
  const runEnd = (at: number, characterClass: number): number => {
    while (at < length && CHARACTER_CLASS[clean.charCodeAt(at)] === characterClass) at++
    return at
  }

  /** A token that a pattern or the classifier of residues finds at `at`; its end, or -1. */
  const special = (patterns: readonly Pattern[] | undefined, at: number): number => {
    const found = residueAt(at) ?? (patterns && matchPattern(patterns, clean, at))
    if (!found) return -1
    const end = found.kind === 'abbreviation' && endsWithFullStop(clean, at, found.end) ? found.end + 1 : found.end
    table.add(at, end, kindNumber(found.kind))
    return end
  }

  const letters = (at: number): number => {
    const end = runEnd(at + 1, LETTER)
    const next = classAt(end)
    if (next === JOINER || next === DIGIT) {
      const joiner = clean[end]
      const after = classAt(end + 1)
      if (joiner === '.' && after !== LETTER && after !== DIGIT && keepsFullStop(clean, at, end)) {
        table.add(at, end + 1, ABBREVIATION)
        return end + 1
      }
      if (next === DIGIT || after === LETTER || after === DIGIT || (joiner === ':' && after === JOINER)) {
        // 2tr5, 5m2: behind a digit letters are a unit. A dash between words in lower case joins nothing.
        const unit = at > 0 && classAt(at - 1) === DIGIT
        const dash = joiner === '-' || joiner === '–'
        if (!unit && !(dash && after === LETTER && isLower(clean[end - 1]))) {
          const specialEnd = special(end - at <= PATTERN_LIMIT ? LETTER_PATTERNS : undefined, at)
          if (specialEnd > 0) return specialEnd
        }
      }
    }
    table.add(at, end, SYLLABLE)
    return end
  }

  const digits = (at: number): number => {
    let end = runEnd(at + 1, DIGIT)
    const next = classAt(end)
    const decimal = clean[end] === ',' && classAt(end + 1) === DIGIT
    if (next === LETTER || next === JOINER || decimal) {
      if (end - at <= PATTERN_LIMIT) {
        const specialEnd = special(NUMBER_PATTERNS, at)
        if (specialEnd > 0) return specialEnd
        DECIMAL_NUMBER.lastIndex = at
        DECIMAL_NUMBER.test(clean)
        end = DECIMAL_NUMBER.lastIndex
      }
    }
    table.add(at, end, NUMBER)
    return end
  }

  const signs = (at: number): number => {
    const specialEnd = special(undefined, at)
    if (specialEnd > 0) return specialEnd
    const code = clean.codePointAt(at)!
    let end = at + (code > 0xffff ? 2 : 1)
    const kind = signKind(clean.slice(at, end))
    // A run of one mark is one token: "...", "---", "***"
    if (classAt(at) === JOINER) while (end < length && clean.charCodeAt(end) === code) end++
    table.add(at, end, kindNumber(kind))
    return end
  }

  for (let at = 0; at < length; ) {
    const characterClass = CHARACTER_CLASS[clean.charCodeAt(at)]
    if (characterClass === SPACE) at++
    else if (characterClass === LETTER) at = letters(at)
    else if (characterClass === DIGIT) at = digits(at)
    else if (characterClass === MARK || (characterClass === JOINER && classAt(at + 1) === SPACE)) {
      table.add(at, at + 1, characterClass === MARK ? PUNCTUATION : kindNumber(signKind(clean[at])))
      at++
    } else at = signs(at)
  }
  return table.finish(text, clean, normalized?.toOriginal)
}
