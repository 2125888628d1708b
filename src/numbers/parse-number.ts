import { InputError } from '../errors.js'
import { type Amount, add, toExact, toNumber } from './amount.js'
import { type NumberReading, readNumber } from './read-number.js'
import { romanValue } from './roman.js'
import { restoreNumberWords, splitWords } from './split-words.js'

/** A number that a text says. */
export interface ParsedNumber {
  readonly value: number
  /** The value in decimal digits, only when it is beyond 2^53 and `value` cannot hold it exactly. */
  readonly exact?: string
  /** Parts of a fraction (`một phần ba`, `3/4`); `value` is their quotient. */
  readonly numerator?: number
  readonly denominator?: number
  /** `%` or `‰`: `value` is what stands before it. */
  readonly unit?: '%' | '‰'
  /** The digits of a number read out one by one, leading zeros kept: `không chín một`. */
  readonly digits?: string
  /** True for `thứ ba`, `đầu tiên`. */
  readonly ordinal?: boolean
  /** True for `dăm`, `vài chục`: `value` is only what the word usually stands for. */
  readonly vague?: boolean
}

/** A text that is no number, and why. */
export interface NoNumber {
  readonly value: null
  readonly reason: string
}

const MAX_LENGTH = 1000
/** Scientific notation: `1,5e6`. */
const POWER = /^[+-]?\d{1,30}(?:[.,]\d{1,30})?e[+-]?\d{1,2}$/i
const PERCENT: ReadonlyMap<string, '%' | '‰'> = new Map([
  ['%', '%'],
  ['‰', '‰'],
  ['phần trăm', '%'],
  ['phần nghìn', '‰'],
  ['phần ngàn', '‰'],
])
const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ['nhất', 1],
  ['nhứt', 1],
  ['nhì', 2],
])
/** Digits of Chinese origin, which stand after `đệ`: `đệ tam` is the third. */
const SINO_RANKS: readonly string[] = 'nhất nhị tam tứ ngũ lục thất bát cửu thập'.split(' ')
const FIRST: ReadonlySet<string> = new Set(['đầu tiên', 'lần đầu', 'lần đầu tiên'])

const of = (value: Amount): Pick<ParsedNumber, 'value' | 'exact'> => {
  const exact = toExact(value)
  return { value: toNumber(value), ...(exact !== undefined && { exact }) }
}

const ofReading = (reading: NumberReading): ParsedNumber => {
  const { amount, denominator, digits, vague } = reading
  if (denominator) return quotient(toNumber(amount), toNumber(denominator))
  return { ...of(amount), ...(digits !== undefined && { digits }), ...(vague && { vague }) }
}

const quotient = (numerator: number, denominator: number): ParsedNumber => ({
  value: numerator / denominator,
  numerator,
  denominator,
})

/** What may follow the reading and still belong to the number: a slash and a denominator, `và một phần hai`, a percent sign. */
const finish = (reading: NumberReading, words: readonly string[]): ParsedNumber | undefined => {
  const rest = words.slice(reading.to)
  if (rest.length === 0) return ofReading(reading)
  const unit = PERCENT.get(rest.join(' '))
  if (unit) return { ...ofReading(reading), unit }
  if (rest.join(' ') === 'và một nửa' && reading.amount.mantissa >= 0n) {
    return of(add(reading.amount, { mantissa: 5n, exponent: -1 }))
  }
  const slash = rest[0] === '/' || rest[0] === '⁄' || rest[0] === 'trên'
  const fraction = readNumber(words, reading.to + (slash || rest[0] === 'và' ? 1 : 0), { whole: true })
  if (!fraction) return undefined
  if (slash && fraction.to === words.length) {
    const lower = toNumber(fraction.amount)
    return lower === 0 ? undefined : quotient(toNumber(reading.amount), lower)
  }
  const base = toNumber(reading.amount)
  const mixed = (upper: number, lower: number): ParsedNumber =>
    quotient(base * lower + (base < 0 ? -upper : upper), lower)
  if (fraction.denominator && fraction.to === words.length) {
    return mixed(toNumber(fraction.amount), toNumber(fraction.denominator))
  }
  if (/^[/⁄]$/.test(words[fraction.to] ?? '')) {
    const lower = readNumber(words, fraction.to + 1, { whole: true })
    if (lower?.to === words.length && lower.amount.mantissa !== 0n) {
      return mixed(toNumber(fraction.amount), toNumber(lower.amount))
    }
  }
  return undefined
}

/**
 * Reads a text that is one number: digits in Vietnamese notation (`3.200`, `12,5`; Anglo notation where grouping is impossible), words
 * (`hai mươi mốt`, `một triệu hai`, `ba rưỡi`, `một phần ba`, `âm năm`, also without diacritics), both (`2tr5`, `1,5 tỷ`),
 * Roman numerals in capitals and ordinals. Anything else gives `{ value: null, reason }`; never NaN. Throws {@link InputError} when
 * `text` is no string.
 */
export const parseNumber = (text: string): ParsedNumber | NoNumber => {
  if (typeof text !== 'string') {
    throw new InputError(`parseNumber reads a string, not ${text === null ? 'null' : typeof text}`)
  }
  const whole = text.trim()
  if (whole === '') return { value: null, reason: 'the text is empty' }
  if (whole.length > MAX_LENGTH) {
    return { value: null, reason: `no number has ${whole.length} characters (at most ${MAX_LENGTH})` }
  }
  const trimmed = whole.replace(/(?<=[\p{L}\p{N}%])\s*[.!?;:,]+$/u, '')
  const power = POWER.exec(trimmed)
  if (power) return { value: Number(trimmed.replace(',', '.')) }
  const roman = romanValue(trimmed)
  if (roman !== undefined) return { value: roman }
  const split = splitWords(trimmed)
  const words = /^[\x20-\x7e]*$/.test(trimmed) ? restoreNumberWords(split) : split
  if (words.length === 0) return { value: null, reason: `no word and no digit in "${trimmed.slice(0, 40)}"` }
  const joined = words.join(' ')
  if (FIRST.has(joined)) return { value: 1, ordinal: true }
  const sino = words.length === 2 && words[0] === 'đệ' ? SINO_RANKS.indexOf(words[1]) : -1
  if (sino >= 0) return { value: sino + 1, ordinal: true }
  const rank = words[0] === 'lần' && words[1] === 'thứ' ? 2 : words[0] === 'thứ' || words[0] === 'hạng' ? 1 : 0
  if (rank > 0 && words.length > rank) {
    const ordinal =
      words.length === rank + 1
        ? (ORDINAL_WORDS.get(words[rank]) ?? romanValue(trimmed.slice(trimmed.lastIndexOf(' ') + 1)))
        : undefined
    const reading = ordinal === undefined ? readNumber(words, rank, { whole: true }) : undefined
    const value = ordinal ?? (reading?.to === words.length ? toNumber(reading.amount) : undefined)
    if (value !== undefined) return { value, ordinal: true }
  }
  const isNamed = words[0] === 'số' || (words[0] === 'phân' && words[1] === 'nửa')
  const from = isNamed && words.length > 1 ? 1 : 0
  const reading = readNumber(words, from, { whole: true })
  if (!reading) return { value: null, reason: `"${words[from]}" begins no number` }
  const finished = finish(reading, words)
  if (finished) return finished
  return {
    value: null,
    reason: `"${words.slice(reading.to, reading.to + 4).join(' ')}" after "${words.slice(from, reading.to).join(' ').slice(0, 60)}" is no part of a number`,
  }
}
