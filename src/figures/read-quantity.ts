import { type Amount, amount, negate, shift, toNumber } from '../numbers/amount.js'
import { isHouseNumber } from '../numbers/is-house-number.js'
import { AFTER_TENS, DIGITS, SCALES, VAGUE } from '../numbers/number-words.js'
import { readDigits } from '../numbers/read-digits.js'
import { type NumberReading, readNumber } from '../numbers/read-number.js'
import type { Unit } from './figure-lexicon.js'
import { type FigureText, isGlued } from './figure-text.js'
import { isCode, isPageNumber } from './is-code.js'

/** A number, two ends of a range or the two parts of a ratio, before anyone knows what it counts. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly shape: 'number' | 'word' | 'range' | 'fraction' | 'clock'
  readonly value: Amount
  readonly high?: Amount | undefined
  /** The whole of a ratio. */
  readonly whole?: Amount | undefined
  /** Power of ten of the scale words: 9 for `3 tỷ`, 0 for `3`. */
  readonly scale: number
  readonly vague?: boolean | undefined
  /** `hàng chục`, `hàng nghìn`: a lower bound. */
  readonly least?: boolean | undefined
}

/** Words that may begin a number. `năm`, `không`, `tư` are left out: alone they are other words. */
const STARTS: ReadonlySet<string> = new Set([
  ...[...DIGITS.keys()].filter(word => word !== 'không' && word !== 'năm' && !AFTER_TENS.has(word)),
  ...VAGUE.keys(),
  ...['mười', 'hăm', 'băm', 'nửa', 'trăm', 'chục', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ', 'tỉ'],
])
/** True for words that may begin a number or are one in some places: what every other word is spared the readers by. */
export const mayBeginNumber = (word: string): boolean =>
  word.length <= LONGEST_BEGINNING && FIRST_LETTERS[word.charCodeAt(0) & 511] === 1 && BEGINNINGS.has(word)

const BEGINNINGS: ReadonlySet<string> = new Set([...STARTS, 'năm', 'tư', 'âm', 'hàng', 'nhất', 'nhì', 'gấp'])
/** Most words are ruled out by their length and first letter, before a set is asked. */
const LONGEST_BEGINNING = Math.max(...[...BEGINNINGS].map(word => word.length))
const FIRST_LETTERS = new Uint8Array(512)
for (const word of BEGINNINGS) FIRST_LETTERS[word.charCodeAt(0) & 511] = 1
export const BARE_SCALES: ReadonlySet<string> = new Set(['trăm', 'chục', 'nghìn', 'ngàn', 'vạn', 'triệu', 'tỷ', 'tỉ'])

/** Digits that are other words everywhere but after `thứ`. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['tư', 4],
  ['năm', 5],
])

const scaleOf = (words: readonly string[], from: number, to: number): number => {
  let scale = 0
  for (let i = from; i < to; i++) scale = Math.max(scale, SCALES.get(words[i]) ?? 0)
  return scale
}

/** A number that ends with its sentence and touches no time and no reference. */
const readWithin = (text: FigureText, at: number): NumberReading | undefined => {
  const { words, claimed, sentenceEnds } = text
  const reading = readNumber(words, at)
  if (!reading) return undefined
  let free = at
  while (free < reading.to && free < sentenceEnds[at] && claimed[free] === 0) free++
  if (free === reading.to && !(reading.elided && !endsAmount(text, reading.to))) return reading
  const shorter = reading.elided && free === reading.to ? reading.to - 1 : free
  return shorter > at
    ? readNumber(words.slice(at, shorter), 0) && shifted(readNumber(words.slice(at, shorter), 0)!, at)
    : undefined
}

const shifted = (reading: NumberReading, by: number): NumberReading => ({ ...reading, from: by, to: reading.to + by })

/** After `2 tỷ 3` only a unit or the end of the phrase says that the 3 is a part of the number. */
const endsAmount = ({ tokens, lexicon, forms, words }: FigureText, at: number): boolean => {
  const token = tokens[at]
  if (!token || token.kind === 'punctuation' || token.kind === 'currency') return true
  return (lexicon.units.longest(forms, at) ?? lexicon.lowerUnits.longest(words, at))?.value.kind === 'money'
}

/** Syllables that make another word of a scale: `tỷ lệ`, `triệu chứng`. */
const BEHIND_SCALES: ReadonlySet<string> = new Set('lệ phú số trọng giá suất chứng hồi tập'.split(' '))

const beginsWord = ({ words }: FigureText, at: number): boolean => BEHIND_SCALES.has(words[at + 1])

/** Scale words from `at`, the token behind two numbers that share them: `50-70 tỷ`, `1.250/1.100 tỷ`. */
const readScales = (text: FigureText, at: number): { to: number; scale: number } | undefined => {
  const { words, claimed, sentenceEnds } = text
  let to = at
  let scale = 0
  while (to < sentenceEnds[at - 1] && claimed[to] === 0) {
    const power = SCALES.get(words[to])
    if (power === undefined || words[to] === 'm' || words[to] === 'g' || words[to] === 'b') break
    if (beginsWord(text, to)) break
    scale += power
    to++
  }
  return scale > 30 ? undefined : { to, scale }
}

const readRangeToken = (text: FigureText, at: number): Quantity | undefined => {
  const { tokens } = text
  const parts = tokens[at].form.split(/[-–]/)
  if (parts.length !== 2) return undefined
  const [low, high] = parts.map(readDigits)
  const end = readScales(text, at + 1)
  if (!low || !high || !end) return undefined
  const { to, scale } = end
  return { from: at, to, shape: 'range', value: shift(low, scale), high: shift(high, scale), scale }
}

/** Whole of a share as it is said: halves to tenths. */
const LARGEST_SHARE = 10

/** `1/2`, `3/4`: a share of one rather than two amounts. */
export const isShare = (part: Amount, whole: Amount): boolean =>
  toNumber(part) < toNumber(whole) && toNumber(whole) <= LARGEST_SHARE

const readFraction = (text: FigureText, at: number): Quantity | undefined => {
  const { tokens, words } = text
  const [upper, lower] = tokens[at].form.split('/').map(readDigits)
  if (!upper || !lower || lower.mantissa === 0n) return undefined
  // làm việc 24/24 giờ, 24/7; vòng 1/8 is a round.
  if (/^24\/(?:24|7)$/.test(tokens[at].form) || words[at - 1] === 'vòng') return undefined
  // 1/3 tỷ đồng is a third of it, 120/150 tỷ đồng are two amounts
  const end = isShare(upper, lower) ? { to: at + 1, scale: 0 } : readScales(text, at + 1)
  if (!end) return undefined
  const { to, scale } = end
  return { from: at, to, shape: 'fraction', value: shift(upper, scale), whole: shift(lower, scale), scale }
}

/** `24h`, `2h30` that name no time of the day are a span of time, in minutes. */
const readClockSpan = ({ tokens }: FigureText, at: number): Quantity | undefined => {
  const match = /^(\d{1,2})[hHgG](\d{2})?$/.exec(tokens[at].form)
  if (!match) return undefined
  return {
    from: at,
    to: at + 1,
    shape: 'clock',
    value: amount(Number(match[1]) * 60 + Number(match[2] ?? 0)),
    scale: 0,
  }
}

/** `năm` is five only where something to count follows. */
const isFive = (text: FigureText, at: number): boolean => {
  const { words, tokens } = text
  const next = words[at + 1]
  if (
    next === undefined ||
    tokens[at - 1]?.kind === 'number' ||
    /^(?:hàng|hằng|mỗi|những|các|cả)$/.test(words[at - 1] ?? '')
  )
    return false
  if (next === 'trăm' || next === 'mươi' || SCALES.has(next) || next === 'chục' || next === 'tuổi') return true
  if (next === 'học' || next === 'nay' || next === 'qua' || next === 'thứ') return false
  // năm sáu người, năm đến bảy phần trăm: a greater digit follows and what it counts.
  const joined = RANGE_WORDS.has(next) ? at + 2 : at + 1
  if ((DIGITS.get(words[joined]) ?? 0) > 5 && countsAt(text, joined + 1)) return true
  return countsAt(text, at + 1)
}

/** True where a unit or a noun begins that is often counted. */
const countsAt = ({ lexicon, words, forms }: FigureText, at: number): boolean =>
  lexicon.lowerUnits.longest(words, at) !== undefined ||
  lexicon.units.longest(forms, at) !== undefined ||
  lexicon.nouns.longest(words, at) !== undefined

const RANGE_WORDS: ReadonlySet<string> = new Set(['đến', 'tới'])
/** Before a scale alone they make it a number: `hơn chục người`, `gần trăm hộ`. */
const ABOUT: ReadonlySet<string> = new Set(['hơn', 'gần', 'trên', 'dưới', 'khoảng', 'cả'])

const isNameLike = ({ tokens, sentenceEnds, words }: FigureText, at: number): boolean => {
  const { form } = tokens[at]
  if (form === words[at]) return false
  const starts = at === 0 || sentenceEnds[at - 1] !== sentenceEnds[at] || tokens[at - 1].kind === 'punctuation'
  return !starts
}

/** `âm 5`, `âm mười độ C`: in words only before degrees and percents, for `âm` is a sound too. */
const readNegative = (text: FigureText, at: number): Quantity | undefined => {
  const inner = text.words[at + 1] === 'âm' ? undefined : readQuantity(text, at + 1)
  if (!inner || (inner.shape !== 'number' && inner.shape !== 'word')) return undefined
  if (inner.shape === 'word' && text.words[inner.to] !== 'độ' && text.words[inner.to] !== 'phần') return undefined
  return { ...inner, from: at, value: negate(inner.value) }
}

const readWord = (text: FigureText, at: number): Quantity | undefined => {
  const { words } = text
  const word = words[at]
  if (word === 'âm') return readNegative(text, at)
  const rank = text.words[at - 1] === 'thứ' ? RANKS.get(word) : undefined
  if (rank !== undefined) return { from: at, to: at + 1, shape: 'word', value: amount(rank), scale: 0 }
  const least = word === 'hàng' && BARE_SCALES.has(words[at + 1])
  if (!least && (!(STARTS.has(word) || (word === 'năm' && isFive(text, at))) || isNameLike(text, at))) return undefined
  const from = least ? at + 1 : at
  const reading = readWithin(text, from)
  if (!reading) return undefined
  // Alone, triệu and trăm are parts of other words (triệu tập, tỷ lệ); two scales in a row are an amount.
  const about = ABOUT.has(words[at - 1]) && countsAt(text, reading.to)
  if (!least && !about && BARE_SCALES.has(word) && reading.to - from < 2) return undefined
  if (least && (words[reading.to] === 'rào' || words[reading.to] === 'loạt')) return undefined
  return {
    from: at,
    to: reading.to,
    shape: reading.denominator ? 'fraction' : reading.high ? 'range' : 'word',
    value: reading.amount,
    high: reading.high,
    whole: reading.denominator,
    scale: scaleOf(words, from, reading.to),
    vague: reading.vague && !reading.high,
    least,
  }
}

/** The number that begins at `at`. */
export const readQuantity = (text: FigureText, at: number): Quantity | undefined => {
  const { tokens, claimed } = text
  const token = tokens[at]
  if (!token || claimed[at] !== 0) return undefined
  switch (token.kind) {
    case 'syllable':
      return readWord(text, at)
    case 'range':
      return readRangeToken(text, at)
    case 'fraction':
      return isHouseNumber(tokens, text.words, at) || isPageNumber(text, at) ? undefined : readFraction(text, at)
    case 'time':
      return readClockSpan(text, at)
    case 'number': {
      const before = tokens[at - 1]
      if (isGlued(text, at) && (before.kind === 'syllable' || before.kind === 'code' || before.kind === 'number'))
        return undefined
      if (isCode(text, at)) return undefined
      // 4K, 2K name a resolution, 100K is an amount.
      const few = /^\d$/.test(token.form) && text.words[at + 1] === 'k' && isGlued(text, at + 1)
      const reading = few ? undefined : readWithin(text, at)
      if (!reading) return undefined
      const minus = isGlued(text, at) && /^[-−]$/.test(before.form) && !isGlued(text, at - 1)
      return {
        from: minus ? at - 1 : at,
        to: reading.to,
        shape: reading.denominator ? 'fraction' : 'number',
        value: minus ? negate(reading.amount) : reading.amount,
        whole: reading.denominator,
        scale: scaleOf(text.words, at, reading.to),
      }
    }
    default:
      return undefined
  }
}

const JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', '~', 'đến', 'tới'])

/**
 * Joins a second number to a range: `10 đến 15`, `65.000 - 71.000`, `14 triệu đến 21 triệu`; `at` is behind the first one and its
 * unit. A scale that only the second one has belongs to both: `từ 150 đến 300 triệu`.
 */
export const readRangeEnd = (
  text: FigureText,
  first: Quantity,
  at: number,
  from: boolean,
  unit: Unit | undefined,
): Quantity | undefined => {
  const { words, sentenceEnds, tokens } = text
  if (at >= sentenceEnds[first.from] || first.high || first.whole) return undefined
  let next = at
  if (words[next] === 'cho' && words[next + 1] === 'đến') next++
  // giữa 3 và 5 triệu
  const between = words[next] === 'và' && words[first.from - 1] === 'giữa'
  if (!JOINTS.has(words[next]) && !between) return undefined
  const dash = !between && words[next] !== 'đến' && words[next] !== 'tới'
  next++
  if (!dash) {
    if (words[next] === 'dưới' || words[next] === 'gần' || words[next] === 'hơn' || words[next] === 'khoảng') next++
  }
  if (next >= sentenceEnds[first.from] || !tokens[next]) return undefined
  const found = readQuantity(text, words[next] === '-' && tokens[next + 1]?.kind === 'number' ? next + 1 : next)
  // In 70.000 -80.000 the dash is a joint and no minus.
  const second = dash && found && found.from < next ? { ...found, from: next, value: negate(found.value) } : found
  if (!second || second.high || second.whole || second.shape === 'clock') return undefined
  const shared = first.scale === 0 && second.scale > 0 && toNumber(first.value) < 1000 ? second.scale : 0
  const low = shared > 0 ? shift(first.value, powerBetween(words, next, second.to)) : first.value
  const grouped = /^\d{1,3},\d{3}$/.test(tokens[next].form) && toNumber(second.value) <= toNumber(low)
  const high = grouped ? shift(second.value, 3) : second.value
  const [a, b] = [toNumber(low), toNumber(high)]
  const falling = b < a && dash && hasUnitAfter(text, second.to) && !unit && b * 10 > a
  if (b <= a && !(b < 0 && a < 0) && !falling && unit?.kind !== 'duration') return undefined
  if (!from && !dash && b > a * 1000) return undefined
  return {
    ...first,
    to: second.to,
    shape: 'range',
    value: low,
    high,
    scale: Math.max(first.scale, second.scale),
  }
}

const hasUnitAfter = ({ lexicon, forms, words }: FigureText, at: number): boolean =>
  (lexicon.units.longest(forms, at) ?? lexicon.lowerUnits.longest(words, at)) !== undefined

/** Powers of ten of all scale words of a number: 12 for `nghìn tỷ`. */
const powerBetween = (words: readonly string[], from: number, to: number): number => {
  let power = 0
  for (let i = from; i < to; i++) power += SCALES.get(words[i]) ?? 0
  return power
}
