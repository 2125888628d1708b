import { type Amount, amount } from './amount.js'
import { AFTER_TENS, DIGITS, HALVES, VAGUE, ZERO_TENS } from './number-words.js'
import { readDigits } from './read-digits.js'

/** A number below a thousand, or one in digits of any size: what a scale word (`nghìn`, `triệu`) multiplies. */
export interface Group {
  readonly value: Amount
  readonly to: number
  /** The digits as written, when the group is in digits. */
  readonly literal?: string | undefined
  /** A single digit in words. */
  readonly single?: boolean | undefined
  /** A digit that stands for tens because its `mươi` was left out: `một trăm hai` is 120. */
  readonly elided?: boolean | undefined
  readonly vague?: boolean | undefined
}

const TENS: ReadonlyMap<string, number> = new Map([
  ['mười', 10],
  ['hăm', 20],
  ['băm', 30],
])

/** Second halves of vague pairs: `dăm ba`, `vài bốn`, `đôi ba`. */
const VAGUE_ENDS: ReadonlySet<string> = new Set(['ba', 'bốn', 'bảy', 'bẩy'])

const isDigitHead = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || ((code === 44 || code === 46) && word.length > 1)
}

/** The ones after a ten: `hai mươi [mốt]`. In running text `năm` after a ten is a year: `hai mươi năm`. */
const readOnes = (words: readonly string[], at: number, whole: boolean): number => {
  const digit = DIGITS.get(words[at])
  if (digit === undefined || digit === 0 || (words[at] === 'năm' && !whole)) return 0
  const next = words[at + 1]
  return next === 'mươi' || next === 'trăm' ? 0 : digit
}

const readHundredsTail = (words: readonly string[], at: number, hundreds: number, whole: boolean): Group => {
  const base = hundreds * 100
  const word = words[at]
  if (HALVES.has(word)) return { value: amount(base + 50), to: at + 1 }
  if (ZERO_TENS.has(word)) {
    const digit = DIGITS.get(words[at + 1])
    if (digit !== undefined) return { value: amount(base + digit), to: at + 2 }
    if (words[at + 1] === 'mười') return readHundredsTail(words, at + 1, hundreds, whole)
    return { value: amount(base), to: at }
  }
  const ten = TENS.get(word)
  if (ten !== undefined) {
    const ones = readOnes(words, at + 1, whole)
    return { value: amount(base + ten + ones), to: at + (ones ? 2 : 1) }
  }
  const digit = DIGITS.get(word)
  if (!digit) return { value: amount(base), to: at }
  const next = words[at + 1]
  if (next === 'mươi' || next === 'chục') {
    const ones = readOnes(words, at + 2, whole)
    return { value: amount(base + digit * 10 + ones), to: at + (ones ? 3 : 2) }
  }
  if (AFTER_TENS.has(next) || (whole && DIGITS.get(next))) {
    return { value: amount(base + digit * 10 + (DIGITS.get(next) ?? 0)), to: at + 2 }
  }
  if (word === 'năm' && !whole) return { value: amount(base), to: at }
  return { value: amount(base + digit * 10), to: at + 1, elided: true }
}

/**
 * Reads the group that begins at `from`. `whole` says that nothing but the number is expected, which settles readings that running
 * text leaves open (`hai ba` is 23 there, two or three in a sentence).
 */
export const readGroup = (words: readonly string[], from: number, whole: boolean): Group | undefined => {
  const word = words[from]
  if (word === undefined) return undefined
  if (isDigitHead(word)) {
    const value = readDigits(word)
    if (!value) return undefined
    const next = words[from + 1]
    const hundreds = value.exponent === 0 && word.length === 1
    if (next === 'trăm' && hundreds) return readHundredsTail(words, from + 2, Number(word), whole)
    if (next === 'trăm') return { value: { mantissa: value.mantissa, exponent: value.exponent + 2 }, to: from + 2 }
    if (next === 'chục') {
      const half = hundreds && HALVES.has(words[from + 2])
      return half
        ? { value: amount(Number(word) * 10 + 5), to: from + 3 }
        : { value: { mantissa: value.mantissa, exponent: value.exponent + 1 }, to: from + 2 }
    }
    return { value, to: from + 1, literal: word }
  }
  if (word === 'nửa') {
    const power = whole ? (words[from + 1] === 'trăm' ? 2 : words[from + 1] === 'chục' ? 1 : 0) : 0
    return { value: amount(5, power - 1), to: from + (power > 0 ? 2 : 1) }
  }
  if (word === 'trăm') return readHundredsTail(words, from + 1, 1, whole)
  const pair = word === 'đôi' && words[from + 1] === 'ba' ? 2 : undefined
  const vague = VAGUE.get(word) ?? (word === 'mươi' ? 10 : pair)
  if (vague !== undefined) {
    const next = words[from + 1]
    if (next === 'trăm') return { value: amount(vague * 100), to: from + 2, vague: true }
    if (next === 'chục' || next === 'mươi') return { value: amount(vague * 10), to: from + 2, vague: true }
    // mươi lăm, dăm ba, vài bốn: the digit only says how far it may go.
    if (DIGITS.get(next) && (word === 'mươi' || VAGUE_ENDS.has(next)))
      return { value: amount(vague), to: from + 2, vague: true }
    return { value: amount(vague), to: from + 1, vague: true }
  }
  const ten = TENS.get(word)
  if (ten !== undefined) {
    const ones = readOnes(words, from + 1, whole)
    return { value: amount(ten + ones), to: from + (ones ? 2 : 1) }
  }
  if (word === 'chục') {
    const half = HALVES.has(words[from + 1])
    return { value: amount(half ? 15 : 10), to: from + (half ? 2 : 1) }
  }
  const digit = DIGITS.get(word)
  if (digit === undefined) return undefined
  const next = words[from + 1]
  if (next === 'trăm') return readHundredsTail(words, from + 2, digit, whole)
  if (next === 'nửa' && digit === 1) return { value: amount(5, -1), to: from + 2 }
  if (next === 'vài' && digit === 1) {
    const group = readGroup(words, from + 1, whole)
    return group
  }
  if (next === 'mươi' || next === 'chục') {
    if (HALVES.has(words[from + 2])) return { value: amount(digit * 10 + 5), to: from + 3 }
    const ones = readOnes(words, from + 2, whole)
    return { value: amount(digit * 10 + ones), to: from + (ones ? 3 : 2) }
  }
  if (
    digit !== 0 &&
    (AFTER_TENS.has(next) || (whole && DIGITS.get(next) !== undefined && words[from + 2] !== 'phần'))
  ) {
    return { value: amount(digit * 10 + (DIGITS.get(next) ?? 0)), to: from + 2 }
  }
  return { value: amount(digit), to: from + 1, single: true }
}
