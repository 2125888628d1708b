import { toNumber } from '../numbers/amount.js'
import type { Candidate } from './candidate.js'
import type { FigureText } from './figure-text.js'
import { isUnitHere } from './is-unit-here.js'
import { type Quantity, readQuantity } from './read-quantity.js'
import { type FoundUnit, readUnit } from './read-unit.js'

const LIST_JOINTS: ReadonlySet<string> = new Set([',', 'và', 'hoặc'])
const SHIFTS: ReadonlySet<string> = new Set(['lên', 'xuống', 'còn', 'thành'])
const MAX_LIST = 10

/** Where the last list ended that was read to its end and has no unit: the numbers in it need not read it again. */
const unitless = new WeakMap<FigureText, number>()

/** The unit that only the last number of a list has: `5.000, 6.000, 20.000 đồng`, `từ 1.680 lên 2.280 tỷ đồng`. */
export const readListUnit = (
  text: FigureText,
  quantity: Quantity,
  since: boolean,
): { unit: FoundUnit | undefined; age: Candidate['age']; quantity: Quantity } | undefined => {
  const { words, sentenceEnds } = text
  if (quantity.shape !== 'number' || quantity.to <= (unitless.get(text) ?? -1)) return undefined
  let at = quantity.to
  for (let count = 0; count < MAX_LIST; count++) {
    const shift = since && SHIFTS.has(words[at])
    if (!shift && !LIST_JOINTS.has(words[at])) {
      if (count > 0 && !SHIFTS.has(words[at])) unitless.set(text, at)
      return undefined
    }
    let next = at + 1
    if (shift && SHIFTS.has(words[next])) next++
    if (next >= sentenceEnds[quantity.from]) return undefined
    const other = readQuantity(text, next)
    if (other?.shape !== 'number') return undefined
    const unit = readUnit(text, other.to, other.scale > 0 || toNumber(other.value) >= 1000)
    if (words[other.to] === 'tuổi') return { unit: undefined, age: 'year', quantity }
    if (unit) {
      if (unit.kind === 'duration' || !isUnitHere(text, other.to, unit, other)) return undefined
      const scaled = shift && quantity.scale === 0 && other.scale > 0
      const power = scaled
        ? { mantissa: quantity.value.mantissa, exponent: quantity.value.exponent + other.scale }
        : quantity.value
      return {
        unit: { ...unit, to: quantity.to },
        age: undefined,
        quantity: scaled ? { ...quantity, value: power, scale: other.scale } : quantity,
      }
    }
    at = other.to
  }
  unitless.set(text, at)
  return undefined
}
