import { toNumber } from '../numbers/amount.js'
import type { FigureText } from './figure-text.js'
import { isOtherWord } from './is-unit-here.js'
import { type Quantity, readQuantity } from './read-quantity.js'
import { type FoundUnit, readUnit } from './read-unit.js'

/** A ratio whose parts are amounts of one unit. */
interface RatioAmounts {
  readonly whole: number
  readonly unit: FoundUnit
  readonly to: number
}

/** Unit of a pressure that is told by its two extremes: `huyết áp 80/40 mmHg` is no ratio. */
export const OF_TWO_EXTREMES = 'mmHg'
/** From the millions on an amount without a unit is one of đồng. */
const MILLION = 6

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
  const whole = toNumber(quantity.whole!)
  if (unit) {
    if (unit.unit === OF_TWO_EXTREMES) return undefined
    const isAmount = unit.kind === 'money' || (unit.kind === 'measure' && !isOtherWord(unit))
    return isAmount && unit.to > quantity.to ? { whole, unit, to: unit.to } : undefined
  }
  const next = text.tokens[quantity.to]
  const ends = next === undefined || next.kind === 'punctuation'
  return ends && quantity.scale >= MILLION
    ? { whole, unit: { kind: 'money', unit: 'VND', to: quantity.to }, to: quantity.to }
    : undefined
}

const readRepeated = (text: FigureText, unit: FoundUnit): RatioAmounts | undefined => {
  if (text.words[unit.to] !== '/' || text.tokens[unit.to + 1]?.kind !== 'number') return undefined
  const second = readQuantity(text, unit.to + 1)
  const same = second && readUnit(text, second.to, true)
  return same?.unit === unit.unit ? { whole: toNumber(second!.value), unit, to: same.to } : undefined
}
