import type { FigureModifier } from '../document.js'
import { toNumber } from '../numbers/amount.js'
import { romanValue } from '../numbers/roman.js'
import type { OrdinalHead } from './figure-lexicon.js'
import type { FigureText } from './figure-text.js'
import { type Quantity, readQuantity, readRangeEnd } from './read-quantity.js'
import { type FoundUnit, readUnit } from './read-unit.js'

/** A number with what surely belongs to it. Without a unit its kind is a question of context. */
export interface Candidate {
  /** First token with modifiers, `từ` and a currency sign; `quantity.from` is where the number itself begins. */
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  readonly unit?: FoundUnit
  /** Length of spans of time joined of several units, in the unit of the last one. */
  readonly modifier?: FigureModifier
  readonly since: boolean
  readonly ordinal?: { readonly from: number; readonly head: OrdinalHead }
  readonly age?: 'year' | 'month' | 'day' | 'week'
}

const MAX_MODIFIER = 5
const MAX_HEAD = 4

/** The phrase of a trie that ends right before `at` and begins as early as it can. */
const phraseBefore = <Value>(
  trie: { longest(forms: readonly string[], from: number): { to: number; value: Value } | undefined },
  words: readonly string[],
  at: number,
  least: number,
  longest: number,
): { from: number; value: Value } | undefined => {
  for (let from = Math.max(least, at - longest); from < at; from++) {
    const match = trie.longest(words, from)
    if (match?.to === at) return { from, value: match.value }
  }
  return undefined
}

const sentenceStart = ({ sentenceEnds }: FigureText, at: number, least: number): number => {
  let from = at
  const low = Math.max(least, at - 8)
  while (from > low && sentenceEnds[from - 1] === sentenceEnds[at]) from--
  return from
}

/** Spans of time said with two or three units: `3 năm 6 tháng`, `1 giờ 53 phút 56 giây`, `2 năm rưỡi`. */
export interface Span {
  readonly value: number
  readonly unit: string
  readonly to: number
}

const IN_SECONDS: Readonly<Record<string, number>> = {
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
}

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

const AGE_UNITS: Readonly<Record<string, Candidate['age']>> = { month: 'month', day: 'day', week: 'week', year: 'year' }

/** Names of counted sounds: `hai tiếng nổ` is no span of time. */
const NOT_HOURS: ReadonlySet<string> = new Set([
  'nổ',
  'nói',
  'súng',
  'động',
  'kêu',
  'khóc',
  'cười',
  'anh',
  'việt',
  'pháp',
  'chuông',
  'thơ',
])

const isUnitHere = (text: FigureText, at: number, unit: FoundUnit, quantity: Quantity): boolean => {
  const { words, wordEnds, lexicon } = text
  // đồng chí, đồng bào: the unit is only the first syllable of a word.
  if (unit.kind === 'money' || unit.kind === 'measure') {
    if (wordEnds[at] > unit.to && words[unit.to] !== '/') return false
    if ((lexicon.nouns.longest(words, at)?.to ?? 0) > unit.to) return false
  }
  if (unit.unit === 'hour' && words[unit.to - 1] === 'tiếng' && NOT_HOURS.has(words[unit.to])) return false
  if (unit.unit === 'year' && words[unit.to] === 'học') return false
  if (unit.unit === 'm3' && words[unit.to - 1] === 'khối') return quantity.scale > 0 || toNumber(quantity.value) >= 20
  return true
}

/** The candidate whose number begins at `at`; `least` is the first token that is still free. */
export const readCandidate = (text: FigureText, at: number, least: number): Candidate | undefined => {
  const { words, forms, tokens, lexicon, claimed } = text
  const roman = tokens[at].kind === 'syllable' && claimed[at] === 0 ? readRoman(text, at, least) : undefined
  if (roman) return roman
  let quantity = readQuantity(text, at)
  if (!quantity || quantity.from < least) return undefined
  const start = sentenceStart(text, quantity.from, least)
  const sign = phraseBefore(lexicon.before, forms, quantity.from, start, 2)
  let from = sign?.from ?? quantity.from
  const sinceNear = words[from - 1] === 'từ' && from - 1 >= start
  const head = phraseBefore(lexicon.ordinalHeads, words, quantity.from, start, MAX_HEAD)
  let modifier: FigureModifier | undefined
  for (let count = 0; count < 2; count++) {
    const found = phraseBefore(lexicon.modifiers, words, from, start, MAX_MODIFIER)
    if (!found) break
    modifier ??= found.value
    from = found.from
  }
  const since = sinceNear || (words[from - 1] === 'từ' && from - 1 >= start)
  if (since && words[from - 1] === 'từ') from--
  const large = quantity.scale > 0 || toNumber(quantity.value) >= 1000
  let unit = readUnit(text, quantity.to, large)
  if (unit && !isUnitHere(text, quantity.to, unit, quantity)) unit = undefined
  if (!unit && sign) unit = { ...sign.value, to: quantity.to }
  let to = unit?.to ?? quantity.to
  let age: Candidate['age']
  if (words[to] === 'tuổi' && (unit === undefined || unit.kind === 'duration')) {
    age = unit ? AGE_UNITS[unit.unit] : 'year'
    to++
  }
  const range = readRangeEnd(text, quantity, to, since)
  if (range) {
    const second = readUnit(text, range.to, range.scale > 0 || toNumber(range.high!) >= 1000)
    const same = second?.unit === unit?.unit
    if (same || !unit || (unit.kind === 'duration' && second?.kind === 'duration')) {
      const low = unit && second && !same ? convert(toNumber(quantity.value), unit, second) : undefined
      quantity =
        low === undefined ? range : { ...range, value: { mantissa: BigInt(Math.round(low * 1e6)), exponent: -6 } }
      unit =
        second && isUnitHere(text, range.to, second, range)
          ? second
          : sign
            ? { ...sign.value, to: range.to }
            : undefined
      to = unit?.to ?? range.to
      if (words[to] === 'tuổi' && (unit === undefined || unit.kind === 'duration')) {
        age ??= unit ? AGE_UNITS[unit.unit] : 'year'
        to++
      }
    }
  }
  return {
    from,
    to,
    quantity,
    ...(unit && { unit }),
    ...(modifier && { modifier }),
    since,
    ...(head && { ordinal: { from: head.from, head: head.value } }),
    ...(age && { age }),
  }
}

const convert = (value: number, from: FoundUnit, to: FoundUnit): number =>
  (value * (IN_SECONDS[from.unit] ?? 1)) / (IN_SECONDS[to.unit] ?? 1)

/** A Roman numeral after a word that it numbers: `khóa XVIII`, `lần thứ X`. */
const readRoman = (text: FigureText, at: number, least: number): Candidate | undefined => {
  const { forms, words, lexicon } = text
  if (!/^[IVXLC]+$/.test(forms[at])) return undefined
  const value = romanValue(forms[at])
  if (value === undefined) return undefined
  const head = phraseBefore(lexicon.ordinalHeads, words, at, sentenceStart(text, at, least), MAX_HEAD)
  if (!head?.value.roman) return undefined
  return {
    from: head.from,
    to: at + 1,
    quantity: { from: at, to: at + 1, shape: 'number', value: { mantissa: BigInt(value), exponent: 0 }, scale: 0 },
    since: false,
    ordinal: { from: head.from, head: head.value },
  }
}
