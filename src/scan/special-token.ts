import type { TokenKind } from '../document.js'
import { CHARACTER_CLASS, DIGIT, JOINER, LETTER, SPACE } from './character-class.js'
import { endsWithFullStop, keepsFullStop } from './full-stop.js'
import { LETTER_PATTERNS, NUMBER_PATTERNS, type Pattern } from './patterns.js'
import type { ResidueFinder } from './residue-finder.js'
import { kindNumber } from './token-table.js'

/** A token that is more than one run of letters or digits or one mark. */
export interface SpecialToken {
  readonly end: number
  /** Number of the kind. */
  readonly kind: number
}

/** The longest run of letters or digits that a pattern is tried on; longer ones are what they look like. */
const PATTERN_LIMIT = 20
const DECIMAL_NUMBER = /\d{1,20}(?:[.,]\d{1,20}){0,64}/y
const PUNCTUATION_SIGN = /\p{P}/u
const CURRENCY_SIGN = /\p{Sc}/u
const PICTURE = /\p{Extended_Pictographic}/u

const ABBREVIATION = kindNumber('abbreviation')
const NUMBER = kindNumber('number')

const classAt = (text: string, at: number): number => (at < text.length ? CHARACTER_CLASS[text.charCodeAt(at)] : SPACE)

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

/** A token that a pattern or the classifier of residues finds at `at`. */
const find = (
  patterns: readonly Pattern[] | undefined,
  text: string,
  at: number,
  residues: ResidueFinder,
): SpecialToken | undefined => {
  const found = residues.at(at) ?? (patterns && matchPattern(patterns, text, at))
  if (!found) return undefined
  const end = found.kind === 'abbreviation' && endsWithFullStop(text, at, found.end) ? found.end + 1 : found.end
  return { end, kind: kindNumber(found.kind) }
}

const isLower = (letter: string): boolean => letter !== letter.toUpperCase()

/** What the letters from `at` to `end` begin, when a joiner or a digit follows them; nothing when they are a syllable. */
export const specialLetters = (
  text: string,
  at: number,
  end: number,
  residues: ResidueFinder,
): SpecialToken | undefined => {
  const joiner = text[end]
  const after = classAt(text, end + 1)
  if (joiner === '.' && after !== LETTER && after !== DIGIT && keepsFullStop(text, at, end))
    return { end: end + 1, kind: ABBREVIATION }
  const isDigit = classAt(text, end) === DIGIT
  if (!isDigit && after !== LETTER && after !== DIGIT && (joiner !== ':' || after !== JOINER)) return undefined
  // 2tr5, 5m2: behind a digit letters are a unit. A dash between words in lower case joins nothing.
  if (at > 0 && classAt(text, at - 1) === DIGIT) return undefined
  const dash = joiner === '-' || joiner === '–'
  if (dash && after === LETTER && isLower(text[end - 1])) return undefined
  return find(end - at <= PATTERN_LIMIT ? LETTER_PATTERNS : undefined, text, at, residues)
}

/** What the digits from `at` to `end` begin, when letters, a joiner or a decimal comma follow them. */
export const specialDigits = (
  text: string,
  at: number,
  end: number,
  residues: ResidueFinder,
): SpecialToken | undefined => {
  if (end - at > PATTERN_LIMIT) return undefined
  const found = find(NUMBER_PATTERNS, text, at, residues)
  if (found) return found
  DECIMAL_NUMBER.lastIndex = at
  DECIMAL_NUMBER.test(text)
  return { end: DECIMAL_NUMBER.lastIndex, kind: NUMBER }
}

const kindOfSign = (sign: string): TokenKind => {
  if (CURRENCY_SIGN.test(sign)) return 'currency'
  if (PUNCTUATION_SIGN.test(sign) && sign !== '%' && sign !== '&') return 'punctuation'
  if (PICTURE.test(sign)) return 'emoji'
  if (/[\p{S}%&]/u.test(sign)) return 'symbol'
  return /\p{No}/u.test(sign) ? 'number' : 'other'
}

/** Kinds of joiners by their code unit: full stops are too many to ask five patterns about each. */
const JOINER_KINDS = CHARACTER_CLASS.map((characterClass, code) =>
  characterClass === JOINER ? kindNumber(kindOfSign(String.fromCharCode(code))) : 0,
)

/** Number of the kind of a joiner that stands alone. */
export const joinerKind = (code: number): number => JOINER_KINDS[code]

/** What a sign that is no plain mark begins: a residue, a run of one joiner (`...`, `---`), or the sign alone. */
export const specialSign = (text: string, at: number, residues: ResidueFinder): SpecialToken => {
  const found = find(undefined, text, at, residues)
  if (found) return found
  const code = text.codePointAt(at)!
  let end = at + (code > 0xffff ? 2 : 1)
  const kind = kindNumber(kindOfSign(text.slice(at, end)))
  if (classAt(text, at) === JOINER) while (end < text.length && text.charCodeAt(end) === code) end++
  return { end, kind }
}
