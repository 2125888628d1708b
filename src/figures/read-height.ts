import { type Amount, add, shift } from '../numbers/amount.js'
import { DIGITS } from '../numbers/number-words.js'
import { readDigits } from '../numbers/read-digits.js'
import { type FigureText, isGlued } from './figure-text.js'
import type { Quantity } from './read-quantity.js'

const isEnd = ({ tokens, words }: FigureText, at: number): boolean =>
  tokens[at] === undefined || tokens[at].kind === 'punctuation' || words[at] === 'và'

/** What stands behind the metres of a height: `1m65`, `1 mét 7`, `một mét bảy`; `at` is behind the unit. */
export const readHeight = (
  text: FigureText,
  { value, high }: Quantity,
  at: number,
): { value: Amount; to: number } | undefined => {
  const { tokens, words } = text
  if (value.exponent !== 0 || high || tokens[at] === undefined) return undefined
  const glued = tokens[at].kind === 'number' && isGlued(text, at)
  const digit = DIGITS.get(words[at])
  const form = digit === undefined ? tokens[at].form : String(digit)
  if (!/^\d{1,2}$/.test(form) || (!glued && (form.length !== 1 || !isEnd(text, at + 1)))) return undefined
  const part = readDigits(form)
  return part && { value: add(value, shift(part, -form.length)), to: at + 1 }
}
