import { toNumber } from '../numbers/amount.js'
import type { Candidate } from './candidate.js'
import type { FigureText } from './figure-text.js'
import { isUnitHere } from './is-unit-here.js'
import { inScaleOf, numberList } from './number-list.js'
import { type Quantity, readQuantity } from './read-quantity.js'
import { type FoundUnit, readUnit } from './read-unit.js'

/** What a number shares with another behind it. */
export interface Shared {
  readonly unit?: FoundUnit | undefined
  readonly age?: Candidate['age']
  /** It counts what a noun behind the last number tells. */
  readonly counted?: boolean
  readonly quantity: Quantity
}

const SHIFTS: ReadonlySet<string> = new Set(['lên', 'xuống', 'còn', 'thành'])

/** The unit of the second value of a change, `từ 1.680 lên 2.280 tỷ đồng`, and its scale. */
const readShift = (text: FigureText, quantity: Quantity): Shared | undefined => {
  const { words, sentenceEnds } = text
  let next = quantity.to + 1
  if (SHIFTS.has(words[next])) next++
  if (next >= sentenceEnds[quantity.from]) return undefined
  const other = readQuantity(text, next)
  if (other?.shape !== 'number') return undefined
  if (words[other.to] === 'tuổi') return { age: 'year', quantity }
  const unit = readUnit(text, other.to, other.scale > 0 || toNumber(other.value) >= 1000)
  if (!unit || unit.kind === 'duration' || !isUnitHere(text, other.to, unit, other)) return undefined
  const { mantissa, exponent } = quantity.value
  const scaled =
    quantity.scale === 0 && other.scale > 0
      ? { ...quantity, value: { mantissa, exponent: exponent + other.scale }, scale: other.scale }
      : quantity
  return { unit: { ...unit, to: quantity.to }, quantity: scaled }
}

/** Parts of speech of words before a list of counts; behind a noun numbers are names: `quận 1, 3 và 5 phường`. */
const BEFORE_COUNTS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'ADP', 'SCONJ'])
/** Behind these numbers are amounts whatever part of speech they are: `lần lượt 12, 15 và 9 thôn`. */
const AMOUNT_WORDS: ReadonlySet<string> = new Set(['là', 'lượt', 'ứng', 'có', 'đạt', 'án', 'hạn', 'tuổi', 'mức'])
/** No four digits in a row, which may be a year. */
const NO_YEAR = /^\d{1,3}(?:[.,]\d+)*$/

/**
 * What only the last number of a list tells: a unit with its scale (`5.000, 6.000, 20.000 đồng`, `120, 135 và 150 tỷ đồng`), an age, or a
 * noun that all count (`12, 15 và 9 thôn`, `3, 5 và 8 triệu lượt khách`).
 */
const readList = (text: FigureText, quantity: Quantity, isNumbered: boolean): Shared | undefined => {
  const { words, wordTags, tokens, sentenceEnds } = text
  const list = numberList(text, quantity)
  if (!list || list.last.from === quantity.from) return undefined
  if (list.age) return { age: 'year', quantity }
  const { unit, last } = list
  // `1 triệu và 1 phần quà`: what is in millions is no gift
  if (quantity.scale > 0 && last.scale === 0 && unit?.kind !== 'money') return undefined
  const before = list.from - 1
  const isSame = sentenceEnds[before] === sentenceEnds[list.from]
  const amounts = isSame && (AMOUNT_WORDS.has(words[before]) || BEFORE_COUNTS.has(wordTags[before] ?? ''))
  if (unit && (unit.kind !== 'duration' || (amounts && !isNumbered && NO_YEAR.test(tokens[quantity.from].form)))) {
    return { unit: { ...unit, to: quantity.to }, quantity: inScaleOf(text, quantity, last) }
  }
  if (!list.noun || isNumbered) return undefined
  if (last.scale > 0) return { counted: true, quantity: inScaleOf(text, quantity, last) }
  return amounts && NO_YEAR.test(tokens[quantity.from].form) ? { counted: true, quantity } : undefined
}

/** What a number shares with one behind it; `isNumbered` when a word before it is numbered (`khóa 11, 12 và 13`). */
export const readListUnit = (
  text: FigureText,
  quantity: Quantity,
  since: boolean,
  isNumbered: boolean,
): Shared | undefined => {
  if (quantity.high) {
    const shared = readList(text, quantity, isNumbered)
    return shared?.unit ? shared : undefined
  }
  if (quantity.shape !== 'number') return undefined
  return since && SHIFTS.has(text.words[quantity.to]) ? readShift(text, quantity) : readList(text, quantity, isNumbered)
}
