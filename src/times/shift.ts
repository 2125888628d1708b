import { toNumber } from '../numbers/amount.js'
import { readNumber } from '../numbers/read-number.js'
import { addDays, addMonths, type Day, isoWeek, mondayOf } from './calendar.js'
import { isoPoint } from './point.js'
import type { Moment } from './reference-date.js'
import type { TimeText } from './time-text.js'

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['giây', 'second'],
  ['phút', 'minute'],
  ['giờ', 'hour'],
  ['tiếng', 'hour'],
  ['ngày', 'day'],
  ['hôm', 'day'],
  ['bữa', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['quý', 'quarter'],
  ['năm', 'year'],
])
const YEARS: ReadonlyMap<string, number> = new Map([
  ['thập kỷ', 10],
  ['thập niên', 10],
  ['thế kỷ', 100],
])
/** Units by size. */
const ORDER: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']
const SECONDS: Readonly<Partial<Record<Unit, number>>> = { second: 1, minute: 60, hour: 3600 }

interface Amount {
  readonly count: number
  readonly unit: Unit
}

/** So many units away from the day of writing: `3 ngày trước`, `2 giờ 15 phút nữa`, or the span up to there: `7 ngày qua`. */
export interface Shift {
  readonly amounts: readonly Amount[]
  readonly span: boolean
  readonly to: number
}

const MAX_AMOUNTS = 8

export const isOfClock = ({ amounts }: Pick<Shift, 'amounts'>): boolean => amounts.some(({ unit }) => unit in SECONDS)

const readAmount = (text: TimeText, at: number): (Amount & { readonly to: number }) | undefined => {
  const reading = readNumber(text.words, at)
  if (!reading || reading.denominator) return undefined
  let to = reading.to
  const years = YEARS.get(`${text.words[to]} ${text.words[to + 1]}`)
  if (years !== undefined) return { count: toNumber(reading.amount) * years, unit: 'year', to: to + 2 }
  const unit = UNITS.get(text.words[to])
  if (!unit) return undefined
  to++
  if (text.words[to] === 'đồng' && text.words[to + 1] === 'hồ') to += 2
  let count = toNumber(reading.amount)
  if (text.words[to] === 'rưỡi') {
    count += 0.5
    to++
  }
  return { count, unit, to }
}

/** One or more amounts, the greater unit first: `1 năm, 2 tháng và 3 ngày`. */
const readAmounts = (text: TimeText, at: number): { amounts: Amount[]; to: number } | undefined => {
  const amounts: Amount[] = []
  let to = at
  while (amounts.length < MAX_AMOUNTS) {
    let next = to
    if (amounts.length > 0 && text.words[next] === ',') next++
    if (amounts.length > 0 && text.words[next] === 'và') next++
    const amount = readAmount(text, next)
    if (!amount || (amounts.length > 0 && ORDER.indexOf(amount.unit) >= ORDER.indexOf(amounts.at(-1)!.unit))) break
    amounts.push({ count: amount.count, unit: amount.unit })
    to = amount.to
  }
  return amounts.length > 0 ? { amounts, to } : undefined
}

/** Where the words after an amount of time point: `trước` back, `nữa` ahead. */
const AFTER: readonly (readonly [phrase: string, sign: number, span: boolean])[] = [
  ['trước đây', -1, false],
  ['trước', -1, false],
  ['về trước', -1, false],
  ['vừa qua', -1, true],
  ['vừa rồi', -1, true],
  ['gần đây', -1, true],
  ['đã qua', -1, true],
  ['qua', -1, true],
  ['nữa', 1, false],
  ['sau', 1, false],
  ['tiếp theo', 1, true],
  ['sắp tới', 1, true],
  ['tới', 1, true],
]

/** `cách đây 3 năm`, `sau 24 giờ`, `trong 2 tuần tới`, `3 ngày trước`. */
export const readShift = (text: TimeText, at: number): Shift | undefined => {
  const { words } = text
  let from = at
  let before: number | undefined
  let within = false
  if (words[from] === 'cách' && (words[from + 1] === 'đây' || words[from + 1] === 'nay'))
    [from, before] = [from + 2, -1]
  else if (words[from] === 'sau') [from, before] = [from + 1, 1]
  else if (words[from] === 'trong') {
    within = true
    from += words[from + 1] === 'vòng' ? 2 : 1
  }
  const found = readAmounts(text, from)
  if (!found) return undefined
  const { amounts, to } = found
  const signed = (sign: number): Amount[] => amounts.map(({ count, unit }) => ({ count: count * sign, unit }))
  const after = AFTER.find(([phrase]) => phrase.split(' ').every((word, i) => words[to + i] === word))
  // từ 9 giờ tới 11 giờ: what comes is the end of a period.
  const joins = after?.[0] === 'tới' && readNumber(words, to + 1) !== undefined
  if (after && !joins) {
    const span = after[2] || (within && !isOfClock(found))
    return { amounts: signed(after[1]), span, to: to + after[0].split(' ').length }
  }
  if (before !== undefined) return { amounts: signed(before), span: false, to }
  return within ? { amounts, span: true, to } : undefined
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A moment shifted by hours, minutes or seconds, as ISO 8601. */
const shiftClock = (moment: Moment, seconds: number): string => {
  const start = Date.UTC(2000, 0, 1, moment.hour ?? 0, moment.minute ?? 0) / 1000 + seconds
  const date = new Date(start * 1000)
  const days = Math.floor(start / 86400) - Date.UTC(2000, 0, 1) / 86_400_000
  const day = addDays(moment.day, days)
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  return `${isoPoint(day)}T${clock}${date.getUTCSeconds() > 0 ? `:${two(date.getUTCSeconds())}` : ''}`
}

const shiftDay = (day: Day, unit: Unit, count: number): Day => {
  if (unit === 'day') return addDays(day, Math.round(count))
  if (unit === 'week') return addDays(day, Math.round(count * 7))
  const months = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1
  const whole = Math.trunc(count * months)
  return addDays(addMonths(day, whole), Math.round((count * months - whole) * 30))
}

const precise = (day: Day, unit: Unit): string => {
  if (unit === 'year') return String(day.year)
  if (unit === 'quarter') return `${day.year}-Q${Math.ceil(day.month / 3)}`
  if (unit === 'month') return isoPoint({ year: day.year, month: day.month })
  return unit === 'week' ? isoWeek(mondayOf(day)) : isoPoint(day)
}

/** ISO 8601 value of a shift; undefined when it counts hours and the reference has none. */
export const resolveShift = ({ amounts, span }: Shift, moment: Moment): string | undefined => {
  let { day } = moment
  let seconds = 0
  for (const { count, unit } of amounts) {
    const length = SECONDS[unit]
    if (length === undefined) day = shiftDay(day, unit, count)
    else seconds += count * length
  }
  const { count, unit } = amounts[0]
  if (isOfClock({ amounts })) {
    if (moment.hour === undefined) return undefined
    const end = shiftClock({ ...moment, day }, Math.round(seconds))
    const now = shiftClock(moment, 0)
    return span ? (count < 0 ? `${end}/${now}` : `${now}/${end}`) : end
  }
  if (!span) return isoPoint(day)
  const finest = amounts.at(-1)!.unit
  const far = precise(day, finest)
  const near = precise(shiftDay(moment.day, amounts.length > 1 ? 'day' : unit, Math.sign(count)), finest)
  if (far === near) return far
  return count < 0 ? `${far}/${near}` : `${near}/${far}`
}
