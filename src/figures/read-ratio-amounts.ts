import { toNumber } from '../numbers/amount.js'
import type { FigureText } from './figure-text.js'
import { isOtherWord } from './is-unit-here.js'
import { isShare, type Quantity, readQuantity } from './read-quantity.js'
import { type FoundUnit, readUnit } from './read-unit.js'

/** A ratio whose parts are amounts of one unit. */
interface RatioAmounts {
  readonly whole: number
  readonly unit: FoundUnit
  readonly to: number
}

/** Unit of a pressure that is told by its two extremes: `huyết áp 80/40 mmHg` is no ratio. */
export const OF_TWO_EXTREMES = 'mmHg'
/** Power of ten from which on an amount without a unit is one of đồng. */
const MILLIONS = 6

/**
 * The whole and the unit of a ratio of amounts: `120/150 ha`, `1.250/1.100 tỷ đồng`, and with the unit twice `58,9ha/262,3ha`. Shares
 * of time (`3/4 năm`) and what is counted (`15/87 đồng chí`) are none.
 */
export const readRatioAmounts = (
  text: FigureText,
  quantity: Quantity,
  unit: FoundUnit | undefined,
): RatioAmounts | undefined => {
  if (quantity.high) return undefined
  if (text.tokens[quantity.from].kind === 'fraction') return readShared(text, quantity, unit)
  return unit && unit.to > quantity.to ? readRepeated(text, unit) : undefined
}

const readShared = (text: FigureText, quantity: Quantity, unit: FoundUnit | undefined): RatioAmounts | undefined => {
  if (isShare(quantity.value, quantity.whole!)) return undefined
  const whole = toNumber(quantity.whole!)
  if (unit) {
    if (unit.unit === OF_TWO_EXTREMES) return undefined
    const isAmount = unit.kind === 'money' || (unit.kind === 'measure' && !isOtherWord(unit))
    return isAmount && unit.to > quantity.to ? { whole, unit, to: unit.to } : undefined
  }
  const next = text.tokens[quantity.to]
  const tag = text.wordTags[quantity.to]
  const ends =
    next === undefined ||
    next.kind === 'punctuation' ||
    (tag !== undefined && tag !== 'NOUN') ||
    text.words[quantity.to] === 'vốn'
  return ends && quantity.scale >= MILLIONS
    ? { whole, unit: { kind: 'money', unit: 'VND', to: quantity.to }, to: quantity.to }
    : undefined
}

const readRepeated = (text: FigureText, unit: FoundUnit): RatioAmounts | undefined => {
  if (text.words[unit.to] !== '/' || text.tokens[unit.to + 1]?.kind !== 'number') return undefined
  const second = readQuantity(text, unit.to + 1)
  const same = second && readUnit(text, second.to, true)
  return same?.unit === unit.unit ? { whole: toNumber(second!.value), unit, to: same.to } : undefined
}

/** How far before its two numbers `huyết áp` may stand, and what they may be. */
const PRESSURE_REACH = 12
const isPressure = (upper: number, lower: number): boolean =>
  upper > lower && upper >= 60 && upper <= 260 && lower >= 30 && lower <= 160

/** The unit of a blood pressure that goes without: `huyết áp lần lượt là 120/80, 130/85 mmHg`. */
export const readPressure = (
  { words, tokens, sentenceEnds }: FigureText,
  quantity: Quantity,
): FoundUnit | undefined => {
  const { from, to, value, whole } = quantity
  if (tokens[from].kind !== 'fraction' || !isPressure(toNumber(value), toNumber(whole!))) return undefined
  for (let i = from - 1; i > 0 && i >= from - PRESSURE_REACH && sentenceEnds[i] === sentenceEnds[from]; i--) {
    if (words[i] === 'áp' && words[i - 1] === 'huyết') return { kind: 'measure', unit: OF_TWO_EXTREMES, to }
  }
  return undefined
}
