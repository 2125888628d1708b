import { dictionary } from '../dictionary.js'
import { toNumber } from '../numbers/amount.js'
import type { FigureText } from './figure-text.js'
import { type Quantity, readQuantity } from './read-quantity.js'
import { type FoundUnit, readUnit } from './read-unit.js'

/** Spans of time said with two or three units: `3 năm 6 tháng`, `1 giờ 53 phút 56 giây`, `2 năm rưỡi`. */
export interface Span {
  readonly value: number
  readonly unit: string
  readonly to: number
}

const IN_SECONDS = dictionary<number>({
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  night: 86400,
  week: 604800,
  month: 2592000,
  quarter: 7776000,
  year: 31104000,
  decade: 311040000,
  century: 3110400000,
  millennium: 31104000000,
})

export const readSpan = (text: FigureText, quantity: Quantity, unit: FoundUnit): Span => {
  let value = toNumber(quantity.value)
  let name = unit.unit
  let to = unit.to
  const { words, sentenceEnds } = text
  for (let parts = 0; parts < 2; parts++) {
    if (words[to] === 'rưỡi') return { value: value + 0.5, unit: name, to: to + 1 }
    const joined = words[to] === 'và' && text.tokens[to + 1]?.kind === 'number' ? to + 1 : to
    if (joined >= sentenceEnds[quantity.from]) break
    const next = readQuantity(text, joined)
    if (!next || next.shape === 'range' || next.whole || next.scale > 0) break
    const nextUnit = readUnit(text, next.to, false)
    if (nextUnit?.kind !== 'duration' || IN_SECONDS[nextUnit.unit] >= IN_SECONDS[name]) break
    const factor = IN_SECONDS[name] / IN_SECONDS[nextUnit.unit]
    if (toNumber(next.value) > factor * 2) break
    value = value * factor + toNumber(next.value)
    name = nextUnit.unit
    to = nextUnit.to
  }
  return { value, unit: name, to }
}

/** So much of one span of time in another one. */
export const inUnit = (value: number, from: string, to: string): number => (value * IN_SECONDS[from]) / IN_SECONDS[to]

export const decimal = (value: number): Quantity['value'] => ({
  mantissa: BigInt(Math.round(value * 1e6)),
  exponent: -6,
})

/** True when the second end of a range of time is the longer one, whatever the units: `30 phút đến ba tiếng`. */
export const isRising = (
  text: FigureText,
  first: Quantity,
  span: Span | undefined,
  unit: FoundUnit | undefined,
  range: Quantity,
): boolean => {
  if (unit?.kind !== 'duration') return true
  const upper = readUpperSpan(text, range)
  if (!upper) return false
  return (
    inUnit(span?.value ?? toNumber(first.value), span?.unit ?? unit.unit, 'second') <
    inUnit(upper.value, upper.unit, 'second')
  )
}

/** The second end of a range of time: `đến [3 năm 6 tháng]`. */
export const readUpperSpan = (text: FigureText, range: Quantity): Span | undefined => {
  const unit = readUnit(text, range.to, false)
  if (unit?.kind !== 'duration' || unit.to > text.sentenceEnds[range.from]) return undefined
  return readSpan(text, { ...range, value: range.high! }, unit)
}
