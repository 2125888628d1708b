import { type Amount, add, shift } from '../numbers/amount.js'
import { HALVES } from '../numbers/number-words.js'
import { readDigits } from '../numbers/read-digits.js'
import { readNumber } from '../numbers/read-number.js'
import { type FigureText, isGlued } from './figure-text.js'
import type { Quantity } from './read-quantity.js'
import type { FoundUnit } from './read-unit.js'

const HALF: Amount = { mantissa: 5n, exponent: -1 }
/** Units that a last digit without a unit of its own divides: `1m7`, `2 cân 3`. */
const DECIMAL: ReadonlySet<string> = new Set(['m', 'kg'])
const CENTS: ReadonlySet<string> = new Set(['xu', 'cent', 'cents'])

const isEnd = ({ tokens, words }: FigureText, at: number): boolean =>
  tokens[at] === undefined || tokens[at].kind === 'punctuation' || words[at] === 'và'

/** One or two digits of the tenths and hundredths, in digits or words. */
const readTenths = (text: FigureText, at: number): { digits: string; to: number } | undefined => {
  const { tokens, words } = text
  if (tokens[at]?.kind === 'number') {
    const { form } = tokens[at]
    const ends = isGlued(text, at) || isEnd(text, at + 1)
    return ends && /^\d{1,2}$/.test(form) ? { digits: form, to: at + 1 } : undefined
  }
  const spoken = tokens[at]?.kind === 'syllable' ? readNumber(words, at) : undefined
  if (spoken?.amount.exponent !== 0 || spoken.denominator || spoken.high || !isEnd(text, spoken.to)) return undefined
  const digits = String(spoken.amount.mantissa)
  return /^\d{1,2}$/.test(digits) ? { digits, to: spoken.to } : undefined
}

/** `2 đô la và 23 xu` */
const readCents = ({ tokens, words }: FigureText, at: number): { value: Amount; to: number } | undefined => {
  const from = words[at] === 'và' ? at + 1 : at
  const number = tokens[from] && readNumber(words, from)
  if (number?.amount.exponent !== 0 || !CENTS.has(words[number.to])) return undefined
  return number.amount.mantissa < 100n ? { value: shift(number.amount, -2), to: number.to + 1 } : undefined
}

/** What stands behind a unit and is less than one of it: `1m65`, `một mét bảy`, `2 cân rưỡi`, `3 đô la 50 xu`. */
export const readRemainder = (
  text: FigureText,
  { value, high }: Quantity,
  unit: FoundUnit,
): { value: Amount; to: number } | undefined => {
  const at = unit.to
  if (value.exponent !== 0 || high || text.tokens[at] === undefined || at >= text.sentenceEnds[at - 1]) return undefined
  if (unit.kind === 'money') {
    const cents = unit.unit === 'VND' ? undefined : readCents(text, at)
    return cents && { value: add(value, cents.value), to: cents.to }
  }
  if (unit.kind !== 'measure') return undefined
  if (HALVES.has(text.words[at])) return { value: add(value, HALF), to: at + 1 }
  const tenths = DECIMAL.has(unit.unit) ? readTenths(text, at) : undefined
  const part = tenths && readDigits(tenths.digits)
  return part && { value: add(value, shift(part, -tenths.digits.length)), to: tenths.to }
}
