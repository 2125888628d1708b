import { shift, toNumber } from '../numbers/amount.js'
import { readDigits } from '../numbers/read-digits.js'
import type { FigureText } from './figure-text.js'
import { isUnitHere } from './is-unit-here.js'
import { type Quantity, readQuantity } from './read-quantity.js'
import { type FoundUnit, readUnit } from './read-unit.js'

/** Numbers of a text that follow each other with nothing but a comma, a semicolon or a word between: `12, 15 và 9 thôn`. */
export interface NumberList {
  /** Where the first number begins. */
  readonly from: number
  readonly last: Quantity
  /** What is told behind the last number, for all of them. */
  readonly unit: FoundUnit | undefined
  /** Whether `tuổi` stands there. */
  readonly age: boolean
  /** Whether a noun stands there, which they count. */
  readonly noun: boolean
}

/** Before the last number of a list. */
export const LAST_JOINTS: ReadonlySet<string> = new Set(['và', 'hoặc', 'hay'])
const JOINTS: ReadonlySet<string> = new Set([',', ';', ...LAST_JOINTS])
/** A longer list is one of figures no more: nothing is shared. */
const MAX_LIST = 24

/** A number, or a range in one token: `150-180, 200-230 và 250-280 kg`. */
const isMember = ({ tokens }: FigureText, { shape, from }: Quantity): boolean =>
  shape === 'number' || (shape === 'range' && tokens[from].kind === 'range')

const lists = new WeakMap<FigureText, Map<number, NumberList>>()

/** The list that a number begins, of two numbers at least, or stands in; lists are found from left to right. */
export const numberList = (text: FigureText, quantity: Quantity): NumberList | undefined => {
  if (!isMember(text, quantity)) return undefined
  let known = lists.get(text)
  if (!known) lists.set(text, (known = new Map()))
  const { from } = quantity
  return known.get(from) ?? (JOINTS.has(text.words[quantity.to]) ? readList(text, quantity, known) : undefined)
}

const readList = (text: FigureText, first: Quantity, known: Map<number, NumberList>): NumberList | undefined => {
  const { words, sentenceEnds, wordTags, claimed } = text
  const end = sentenceEnds[first.from]
  const members = [first.from]
  let last = first
  while (JOINTS.has(words[last.to]) && last.to + 1 < end) {
    const next = readQuantity(text, last.to + 1)
    if (next?.shape !== first.shape || !isMember(text, next) || next.from !== last.to + 1) break
    members.push(next.from)
    last = next
  }
  if (members.length < 2) return undefined
  const found = readUnit(text, last.to, last.scale > 0 || toNumber(last.value) >= 1000)
  const isShort = members.length <= MAX_LIST && last.to < end
  const unit = isShort && found && found.to <= end && isUnitHere(text, last.to, found, last) ? found : undefined
  const noun = isShort && unit === undefined && claimed[last.to] === 0 && wordTags[last.to] === 'NOUN'
  const list: NumberList = { from: first.from, last, unit, age: isShort && words[last.to] === 'tuổi', noun }
  for (const from of members) known.set(from, list)
  return list
}

/** From here on numbers are in full: of `5.000 và 2 triệu đồng` only the second is in millions. */
const IN_FULL = 1000
/** But thousands of billions are told (`1.050 và 950 tỷ đồng`) beside numbers that are not much smaller. */
const LEAST_POWER = 9
const MOST_TIMES = 50

/** A number of a list in the scale that only the last one tells: `120, 135 và 150 tỷ đồng`. */
export const inScaleOf = ({ tokens }: FigureText, quantity: Quantity, last: Quantity): Quantity => {
  if (quantity.scale > 0 || last.scale === 0) return quantity
  if (quantity.high) {
    const [value, high] = [quantity.value, quantity.high].map(each => shift(each, last.scale))
    return toNumber(quantity.high) < IN_FULL ? { ...quantity, value, high, scale: last.scale } : quantity
  }
  const digits = readDigits(tokens[last.from].form)
  if (!digits) return quantity
  const [own, written] = [toNumber(quantity.value), toNumber(digits)]
  const power = Math.round(Math.log10(toNumber(last.value) / written))
  const shares =
    own < IN_FULL || written >= IN_FULL || (power >= LEAST_POWER && own <= MOST_TIMES * Math.max(written, 1))
  // of 0 nothing tells the power
  if (!shares || !(power > 0)) return quantity
  const { mantissa, exponent } = quantity.value
  return { ...quantity, value: { mantissa, exponent: exponent + power }, scale: last.scale }
}
