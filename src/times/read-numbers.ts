import { toNumber } from '../numbers/amount.js'
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
  return readSmall(text, at, 1, 12)
}

/** A year of four digits, or in words (`hai nghìn không trăm hai mươi`, `một chín chín bảy`). */
export const readYearNumber = (text: TimeText, at: number): SmallNumber | undefined => {
  const token = text.tokens[at]
  if (token?.kind === 'number' && token.form.length !== 4) return undefined
  return readSmall(text, at, 1000, 2999)
}
