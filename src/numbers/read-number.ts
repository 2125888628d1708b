import { type Amount, add, amount, amountOf, MAX_EXPONENT, multiply, negate, shift, ZERO } from './amount.js'
import { DECIMAL_MARKS, DIGITS, HALVES, SCALES, SUFFIX_SCALES, ZERO_TENS } from './number-words.js'
import { type Group, readGroup } from './read-group.js'

/** A number found in a list of words: `words.slice(from, to)`. */
export interface NumberReading {
  readonly from: number
  readonly to: number
  readonly amount: Amount
  /** The lower part of a fraction: `một phần ba` is 1 of 3. */
  readonly denominator?: Amount | undefined
  /** The upper end of two numbers said in a row: `hai ba người`. */
  readonly high?: Amount | undefined
  /** The number in digits as it stands, when it is one token of digits and nothing else. */
  readonly literal?: string | undefined
  /** The digits of a number read out one by one: `không chín một hai`. */
  readonly digits?: string | undefined
  /** The last digit lost its scale: `2 tỷ 3` is 2.3 billion. */
  readonly elided?: boolean | undefined
  readonly vague?: boolean | undefined
  /** Number of words without a single word of a digit: `triệu` alone, `chục nghìn`. */
  readonly bareScale?: boolean | undefined
}

export interface ReadNumberOptions {
  /** Nothing but a number is expected: settles what running text leaves open and lets `m`, `g`, `b` scale digits. */
  readonly whole?: boolean
}

/** Two of a kind: a number only where nothing else is expected. */
const PAIRS: ReadonlySet<string> = new Set(['đôi', 'cặp'])
const MINUS: ReadonlySet<string> = new Set(['âm', '-', '−'])
const TEXT_SUFFIXES: ReadonlySet<string> = new Set(['k', 'tr'])
const MAX_SEQUENCE = 40

/** Digits read out one by one. */
const readSequence = (words: readonly string[], from: number, least: number): NumberReading | undefined => {
  // In running text a row of digits begins at its first one: asking again at each of the others is lost time.
  if (least > 3 && DIGITS.has(words[from - 1])) return undefined
  let to = from
  let digits = ''
  while (to < words.length && to - from <= MAX_SEQUENCE) {
    const digit = DIGITS.get(words[to])
    if (digit === undefined) break
    digits += digit
    to++
  }
  const count = to - from
  if (count < least || count > MAX_SEQUENCE) return undefined
  const next = words[to]
  if (next === 'mươi' || next === 'trăm' || next === 'chục' || SCALES.has(next)) return undefined
  return { from, to, amount: amountOf(digits), digits }
}

const scaleAt = (words: readonly string[], at: number, group: Group, whole: boolean): number | undefined => {
  const word = words[at]
  const power = SCALES.get(word)
  if (power === undefined) return undefined
  if (SUFFIX_SCALES.has(word) && !(group.literal !== undefined && (whole || TEXT_SUFFIXES.has(word)))) return undefined
  return power
}

/** `một [phẩy hai lăm]`: the digits after the mark, read one by one or as a number. */
const readDecimals = (words: readonly string[], at: number): { digits: string; to: number } | undefined => {
  let zeros = ''
  let from = at
  while (words[from] === 'không' && zeros.length < MAX_SEQUENCE) {
    zeros += '0'
    from++
  }
  const sequence = readSequence(words, from, zeros === '' ? 3 : 1)
  if (sequence) return { digits: zeros + sequence.digits, to: sequence.to }
  const group = readGroup(words, from, true)
  if (group && group.value.exponent === 0 && !group.vague) return { digits: zeros + group.value.mantissa, to: group.to }
  return zeros === '' ? undefined : { digits: zeros, to: from }
}

const withDecimals = (group: Group, words: readonly string[]): Group => {
  const mark = words[group.to]
  if (!DECIMAL_MARKS.has(mark) || group.value.exponent !== 0) return group
  const decimals = readDecimals(words, group.to + 1)
  if (!decimals) return group
  return {
    value: add(group.value, { mantissa: BigInt(decimals.digits), exponent: -decimals.digits.length }),
    to: decimals.to,
  }
}

/** What a last group without a scale is worth after `lastScale`: `2 tỷ 3`, `2tr5`, `2 tỷ 350`, `hai nghìn lẻ năm`. */
const lastPart = (group: Group, lastScale: number): Amount => {
  const digits = group.literal?.length ?? (group.single ? 1 : 0)
  const plain = group.literal === undefined || /^\d+$/.test(group.literal)
  if (lastScale < 3 || digits === 0 || digits > 3 || !plain) return group.value
  return shift(group.value, lastScale - digits)
}

interface Sum {
  readonly value: Amount
  readonly to: number
  readonly literal?: string | undefined
  readonly elided?: boolean | undefined
  readonly vague?: boolean | undefined
  readonly bareScale?: boolean | undefined
  readonly single?: boolean | undefined
}

/** Groups with their scales, the greater first: `1 tỷ 200 triệu`, `hai trăm nghìn tỷ`, `ba triệu rưỡi`. */
const readSum = (words: readonly string[], from: number, whole: boolean): Sum | undefined => {
  let total = ZERO
  let chunk = ZERO
  let chunkLimit = Number.POSITIVE_INFINITY
  let billionLimit = Number.POSITIVE_INFINITY
  let lastScale = 0
  let at = from
  let vague = false
  let parts = 0
  for (;;) {
    let group: Group | undefined
    if (parts > 0 && ZERO_TENS.has(words[at])) {
      group = readGroup(words, at + 1, whole)
      if (group?.single) group = { value: group.value, to: group.to }
    } else {
      group = readGroup(words, at, whole)
    }
    const bareDozen = whole && (words[at] === 'tá' || PAIRS.has(words[at]))
    const bare = !group && parts === 0 && (bareDozen || (SCALES.has(words[at]) && !SUFFIX_SCALES.has(words[at])))
    if (bare) group = { value: amount(1), to: at }
    if (!group) break
    group = withDecimals(group, words)
    let next = group.to
    let power = 0
    let billions = 0
    for (;;) {
      const scale = scaleAt(words, next, group, whole)
      if (scale === undefined || power + billions > MAX_EXPONENT) break
      if (scale === 9) billions += 9
      else if (billions > 0) break
      else power += scale
      next++
    }
    const dozen = words[next] === 'tá' ? 12 : whole && PAIRS.has(words[next]) ? 2 : 0
    if (dozen > 0) {
      group = { ...group, value: multiply(group.value, amount(dozen)) }
      next++
      if (dozen === 12 && HALVES.has(words[next])) {
        group = { ...group, value: add(group.value, amount(6)) }
        next++
      }
      if (parts === 0) return { value: group.value, to: next, ...(group.vague && { vague: true }) }
    }
    if (power + billions > MAX_EXPONENT) return undefined
    if (power === 0 && billions === 0) {
      if (parts === 0) {
        const { value, literal, elided, single } = group
        return { value, to: next, literal: next === group.to ? literal : undefined, elided, single, vague: group.vague }
      }
      if (group.single && words[group.to - 1] === 'năm' && !whole) break
      if (group.vague) break
      const value = lastPart(group, lastScale)
      return {
        value: add(add(total, chunk), value),
        to: next,
        elided: value !== group.value || group.elided === true,
        vague,
      }
    }
    const nested = billions >= billionLimit
    if (power >= chunkLimit || (nested && !(whole && billions === 9))) break
    if (group.vague) vague = true
    chunk = add(chunk, shift(group.value, power))
    chunkLimit = power
    if (billions > 0) {
      total = nested ? shift(add(total, chunk), billions) : add(total, shift(chunk, billions))
      chunk = ZERO
      chunkLimit = Number.POSITIVE_INFINITY
      billionLimit = billions
    }
    lastScale = power + billions
    at = next
    parts++
    if (HALVES.has(words[at])) {
      return { value: add(add(total, chunk), amount(5, lastScale - 1)), to: at + 1 }
    }
    if (bare && parts === 1 && !ZERO_TENS.has(words[at]) && !readGroup(words, at, whole))
      return { value: add(total, chunk), to: at, bareScale: true }
  }
  return parts === 0 ? undefined : { value: add(total, chunk), to: at, vague }
}

/** Reads the longest number that begins at `from`, in digits, words or both. Words are lower-case, NFC. */
export const readNumber = (
  words: readonly string[],
  from: number,
  { whole = false }: ReadNumberOptions = {},
): NumberReading | undefined => {
  const first = words[from]
  if (MINUS.has(first) || (whole && (first === 'trừ' || first === '+' || first === '–'))) {
    const reading = MINUS.has(words[from + 1]) ? undefined : readNumber(words, from + 1, { whole })
    if (!reading || first === '+') return reading && { ...reading, from }
    return { ...reading, from, amount: negate(reading.amount) }
  }
  const sequence = readSequence(words, from, whole ? 3 : 4)
  if (sequence) return sequence
  const sum = readSum(words, from, whole)
  if (!sum) return undefined
  const { value, to } = sum
  if ((sum.single || (sum.literal !== undefined && value.exponent === 0)) && HALVES.has(words[to])) {
    return { from, to: to + 1, amount: add(value, amount(5, -1)) }
  }
  if (sum.single && !whole) {
    const low = DIGITS.get(first) ?? 0
    const second = DIGITS.get(words[to])
    if (second !== undefined && second > low && second <= low + 2 && low > 0 && words[to] !== 'năm') {
      const upper = readSum(words, to, whole)
      if (upper) {
        const power = upper.single ? 0 : scaleOf(upper.value, second)
        if (power !== undefined)
          return { from, to: upper.to, amount: shift(value, power), high: upper.value, vague: true }
      }
    }
  }
  if (words[to] === 'phần' && words[to + 1] !== undefined && value.exponent === 0) {
    const isPercent = /^(?:trăm|nghìn|ngàn)$/.test(words[to + 1]) && !readGroup(words, to + 2, whole)
    const isYear = words[to + 1] === 'năm' && /^\d{4}$/.test(words[to + 2] ?? '')
    const lower = isPercent || isYear ? undefined : readSum(words, to + 1, whole)
    if (lower && lower.value.mantissa !== 0n && !lower.vague)
      return { from, to: lower.to, amount: value, denominator: lower.value }
  }
  const { literal, elided, vague, bareScale } = sum
  return { from, to, amount: value, literal, elided, vague, bareScale }
}

/** The power of ten that makes `digit` into `value`, if there is one: 6 for `ba triệu` and 3. */
const scaleOf = (value: Amount, digit: number): number | undefined => {
  let { mantissa, exponent } = value
  while (mantissa !== 0n && mantissa % 10n === 0n) {
    mantissa /= 10n
    exponent++
  }
  return mantissa === BigInt(digit) ? exponent : undefined
}
