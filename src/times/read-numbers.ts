import { toNumber } from '../numbers/amount.js'
import { DIGITS } from '../numbers/number-words.js'
import { readGroup } from '../numbers/read-group.js'
import { readNumber } from '../numbers/read-number.js'
import type { TimeText } from './time-text.js'

/** A small whole number and where it ends. */
export interface SmallNumber {
  readonly value: number
  readonly to: number
}

const SPECIAL_MONTHS: ReadonlyMap<string, number> = new Map([
  ['giêng', 1],
  ['chạp', 12],
  ['tư', 4],
])

/** A whole number from `low` to `high` in digits or words. */
export const readSmall = (text: TimeText, at: number, low: number, high: number): SmallNumber | undefined => {
  const token = text.tokens[at]
  if (!token) return undefined
  if (token.kind === 'number') {
    if (token.form.length > 4 || !/^\d+$/.test(token.form)) return undefined
    const value = Number(token.form)
    return value >= low && value <= high ? { value, to: at + 1 } : undefined
  }
  if (token.kind !== 'syllable') return undefined
  const reading = readNumber(text.words, at)
  if (!reading || reading.denominator || reading.vague || reading.elided || reading.bareScale) return undefined
  const value = toNumber(reading.amount)
  return Number.isInteger(value) && value >= low && value <= high ? { value, to: reading.to } : undefined
}

export const readDayNumber = (text: TimeText, at: number): SmallNumber | undefined => readSmall(text, at, 1, 31)

export const readMonthNumber = (text: TimeText, at: number): SmallNumber | undefined => {
  const special = SPECIAL_MONTHS.get(text.words[at])
  if (special !== undefined) return { value: special, to: at + 1 }
  // tháng bảy năm hai không mười hai: the digits behind năm are of the year.
  const digit = text.words[at + 1] === 'năm' ? DIGITS.get(text.words[at]) : undefined
  if (digit) return { value: digit, to: at + 1 }
  return readSmall(text, at, 1, 12)
}

/** A year of four digits, or in words (`hai nghìn không trăm hai mươi`, `một chín chín bảy`). */
export const readYearNumber = (text: TimeText, at: number): SmallNumber | undefined => {
  const token = text.tokens[at]
  if (token?.kind === 'number' && token.form.length !== 4) return undefined
  return readYearPairs(text, at) ?? readSmall(text, at, 1000, 2999)
}

/** Two digits read one by one, or a number of two digits. */
const readPair = ({ words }: TimeText, at: number): SmallNumber | undefined => {
  const [tens, ones] = [DIGITS.get(words[at]), DIGITS.get(words[at + 1])]
  if (tens !== undefined && ones !== undefined) return { value: tens * 10 + ones, to: at + 2 }
  const group = readGroup(words, at, true)
  const value = group && !group.vague && group.value.exponent === 0 ? Number(group.value.mantissa) : 0
  return value >= 10 && value < 100 ? { value, to: group!.to } : undefined
}

/** A year said as two numbers: `hai không hai mươi`, `mười chín bốn lăm`. */
const readYearPairs = (text: TimeText, at: number): SmallNumber | undefined => {
  if (text.tokens[at]?.kind !== 'syllable') return undefined
  const first = readPair(text, at)
  if (!first || first.value < 10 || first.value > 20) return undefined
  const second = readPair(text, first.to)
  if (!second || /^(?:trăm|nghìn|ngàn|mươi)$/.test(text.words[second.to] ?? '')) return undefined
  return { value: first.value * 100 + second.value, to: second.to }
}
