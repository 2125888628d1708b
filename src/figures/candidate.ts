import type { FigureModifier } from '../document.js'
import { toNumber } from '../numbers/amount.js'
import { romanValue } from '../numbers/roman.js'
import type { OrdinalHead } from './figure-lexicon.js'
import type { FigureText } from './figure-text.js'
import { isUnitHere } from './is-unit-here.js'
import { isWeekday } from './is-weekday.js'
import { readListUnit } from './read-list-unit.js'
import { BARE_SCALES, type Quantity, readQuantity, readRangeEnd } from './read-quantity.js'
import { readPressure, readRatioAmounts } from './read-ratio-amounts.js'
import { readRemainder } from './read-remainder.js'
import { decimal, inUnit, isRising, readSpan, readUpperSpan, type Span } from './read-span.js'
import { type FoundUnit, readUnit } from './read-unit.js'

/** A number with what surely belongs to it. Without a unit its kind is a question of context. */
export interface Candidate {
  /** First token with modifiers, `từ` and a currency sign; `quantity.from` is where the number itself begins. */
  readonly from: number
  readonly to: number
  readonly quantity: Quantity
  readonly unit?: FoundUnit | undefined
  readonly modifier?: FigureModifier | undefined
  readonly since: boolean
  readonly ordinal?: { readonly from: number; readonly head: OrdinalHead } | undefined
  readonly age?: 'year' | 'month' | 'day' | 'week' | undefined
  /** The whole of a ratio of amounts: `120/150 ha`, `58,9ha/262,3ha`. */
  readonly whole?: number | undefined
  /** True when the amount goes on behind its unit: `1m65`, `2 cân rưỡi`. */
  readonly mixed: boolean
  /** True when it counts what a noun behind the last number of its list tells. */
  readonly counted?: boolean
  /** A span of time of several units. */
  readonly span?: Span | undefined
}

const MAX_MODIFIER = 5
const MAX_HEAD = 4

/** The phrase of a trie that ends right before `at` and begins as early as it can. */
const phraseBefore = <Value>(
  { wordEnds, wordTags }: FigureText,
  trie: { longest(forms: readonly string[], from: number): { to: number; value: Value } | undefined },
  words: readonly string[],
  at: number,
  least: number,
  longest: number,
): { from: number; value: Value } | undefined => {
  for (let from = Math.max(least, at - longest); from < at; from++) {
    // The second syllable of a word (tốc [độ], học [tập]) is no word of its own.
    if (wordEnds[from] === 0 && wordTags[from] !== undefined) continue
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

const AGE_UNITS: Readonly<Record<string, Candidate['age']>> = { month: 'month', day: 'day', week: 'week', year: 'year' }

/** The candidate whose number begins at `at`; `least` is the first token that is still free. */
export const readCandidate = (text: FigureText, at: number, least: number): Candidate | undefined => {
  const { words, forms, tokens, lexicon, claimed } = text
  const roman =
    tokens[at].kind === 'syllable' && claimed[at] === 0
      ? (readRoman(text, at, least) ?? readNamed(text, at, least))
      : undefined
  if (roman) return roman
  let quantity = readQuantity(text, at)
  if (!quantity || quantity.from < least) return undefined
  const start = sentenceStart(text, quantity.from, least)
  const sign = phraseBefore(text, lexicon.before, forms, quantity.from, start, 2)
  let from = sign?.from ?? quantity.from
  const sinceNear = words[from - 1] === 'từ' && from - 1 >= start
  // ba khóa 11, 12: what the figure before counts is the head of the ordinals.
  const head = phraseBefore(
    text,
    lexicon.ordinalHeads,
    words,
    quantity.from,
    sentenceStart(text, quantity.from, 0),
    MAX_HEAD,
  )
  if (head && isWeekday(text, head.from, quantity)) return undefined
  let modifier: FigureModifier | undefined
  for (let count = 0; count < 2; count++) {
    const found = phraseBefore(text, lexicon.modifiers, words, from, start, MAX_MODIFIER)
    // cả 3 xã is all of them, cả trăm xã about so many
    if (!found || (words[found.from] === 'cả' && found.from === from - 1 && !BARE_SCALES.has(words[quantity.from])))
      break
    modifier ??= found.value
    from = found.from
  }
  // $1,000: behind a foreign sign the comma groups.
  if (
    sign &&
    sign.value.unit !== 'VND' &&
    quantity.shape === 'number' &&
    /^\d{1,3},\d{3}$/.test(tokens[quantity.from].form)
  )
    quantity = { ...quantity, value: { mantissa: quantity.value.mantissa, exponent: quantity.value.exponent + 3 } }
  const since = sinceNear || (words[from - 1] === 'từ' && from - 1 >= start)
  if (since && words[from - 1] === 'từ') from--
  const large = quantity.scale > 0 || toNumber(quantity.value) >= 1000
  let unit = readUnit(text, quantity.to, large)
  const end = text.sentenceEnds[quantity.from]
  if (unit && (unit.to > end || !isUnitHere(text, quantity.to, unit, quantity))) unit = undefined
  if (!unit && words[from - 1] === 'mach' && from - 1 >= start)
    unit = { kind: 'measure', unit: 'Mach', to: quantity.to }
  if (!unit && sign) unit = { ...sign.value, to: quantity.to }
  const rest = unit && readRemainder(text, quantity, unit)
  if (rest && unit) {
    quantity = { ...quantity, value: rest.value }
    unit = { ...unit, to: rest.to }
  }
  const single =
    unit?.kind === 'duration' && !quantity.high && quantity.shape !== 'clock'
      ? readSpan(text, quantity, unit)
      : undefined
  let span = single && single.to > unit!.to ? single : undefined
  let to = span?.to ?? unit?.to ?? quantity.to
  let age: Candidate['age']
  if (words[to] === 'tuổi' && (unit === undefined || unit.kind === 'duration')) {
    age = unit ? AGE_UNITS[unit.unit] : 'year'
    to++
  }
  const joined = readRangeEnd(text, quantity, to, since, unit)
  const range = joined && isRising(text, quantity, span, unit, joined) ? joined : undefined
  const upper = range && (unit?.kind === 'duration' || !unit) ? readUpperSpan(text, range) : undefined
  if (range && !unit && upper && upper.to > readUnit(text, range.to, false)!.to) {
    const low = inUnit(toNumber(quantity.value), readUnit(text, range.to, false)!.unit, upper.unit)
    quantity = { ...range, value: decimal(low), high: decimal(upper.value) }
    unit = { kind: 'duration', unit: upper.unit, to: upper.to }
    to = upper.to
  } else if (
    range &&
    unit?.kind === 'duration' &&
    upper &&
    (span || upper.to > range.to + 1 || upper.unit !== unit.unit)
  ) {
    const low = inUnit(span?.value ?? toNumber(quantity.value), span?.unit ?? unit.unit, upper.unit)
    quantity = { ...range, value: decimal(low), high: decimal(upper.value) }
    unit = { kind: 'duration', unit: upper.unit, to: upper.to }
    span = undefined
    to = upper.to
  } else if (range) {
    span = undefined
    const second = readUnit(text, range.to, range.scale > 0 || toNumber(range.high!) >= 1000)
    const same = second?.unit === unit?.unit
    if (same || !unit || (unit.kind === 'duration' && second?.kind === 'duration')) {
      quantity = range
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
  let counted = false
  if (!unit && !age && !range && !quantity.whole) {
    const shared = readListUnit(text, quantity, since, head !== undefined)
    if (shared) {
      unit = shared.unit
      age = shared.age
      counted = shared.counted === true
      quantity = shared.quantity
    }
  }
  unit ??= readPressure(text, quantity)
  const amounts = age || span ? undefined : readRatioAmounts(text, quantity, unit)
  if (amounts) {
    unit = amounts.unit
    to = amounts.to
  }
  // mỗi khóa 30 học viên
  const isOrdinal = head && words[head.from - 1] !== 'mỗi' && (quantity.shape !== 'word' || head.value.words)
  return {
    from,
    to,
    quantity,
    unit,
    modifier,
    since,
    ordinal: isOrdinal ? { from: Math.max(head.from, least), head: head.value } : undefined,
    age,
    whole: amounts?.whole,
    mixed: rest !== undefined,
    counted,
    span,
  }
}

/** A Roman numeral after a word that it numbers: `khóa XVIII`, `lần thứ X`. */
const readRoman = (text: FigureText, at: number, least: number): Candidate | undefined => {
  const { forms, words, lexicon } = text
  if (!/^[IVXLC]+$/.test(forms[at])) return undefined
  const value = romanValue(forms[at])
  if (value === undefined) return undefined
  const head = phraseBefore(text, lexicon.ordinalHeads, words, at, sentenceStart(text, at, least), MAX_HEAD)
  if (!head?.value.roman) return undefined
  return {
    from: head.from,
    to: at + 1,
    quantity: { from: at, to: at + 1, shape: 'number', value: { mantissa: BigInt(value), exponent: 0 }, scale: 0 },
    since: false,
    mixed: false,
    ordinal: { from: head.from, head: head.value },
  }
}

const NAMED: ReadonlyMap<string, bigint> = new Map([
  ['nhất', 1n],
  ['nhì', 2n],
])

/** `thứ nhất`, `lần thứ nhì`. */
const readNamed = (text: FigureText, at: number, least: number): Candidate | undefined => {
  const { words } = text
  const mantissa = NAMED.get(words[at])
  if (mantissa === undefined || words[at - 1] !== 'thứ' || at - 1 < least) return undefined
  const from = (words[at - 2] === 'lần' || words[at - 2] === 'phút') && at - 2 >= least ? at - 2 : at - 1
  return {
    from,
    to: at + 1,
    quantity: { from: at, to: at + 1, shape: 'word', value: { mantissa, exponent: 0 }, scale: 0 },
    since: false,
    mixed: false,
    ordinal: { from, head: { words: true, roman: false } },
  }
}
