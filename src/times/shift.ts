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
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['quý', 'quarter'],
  ['năm', 'year'],
])
const SECONDS: Readonly<Partial<Record<Unit, number>>> = { second: 1, minute: 60, hour: 3600 }

/** So many units away from the day of writing: `3 ngày trước`, `hai tuần nữa`, or the span up to there: `7 ngày qua`. */
export interface Shift {
  readonly count: number
  readonly unit: Unit
  readonly span: boolean
  readonly to: number
}

const readAmount = (text: TimeText, at: number): { count: number; unit: Unit; to: number } | undefined => {
  const reading = readNumber(text.words, at)
  if (!reading || reading.denominator) return undefined
  let to = reading.to
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
  if (words[from] === 'cách' && words[from + 1] === 'đây') [from, before] = [from + 2, -1]
  else if (words[from] === 'sau') [from, before] = [from + 1, 1]
  else if (words[from] === 'trong') {
    within = true
    from += words[from + 1] === 'vòng' ? 2 : 1
  }
  const amount = readAmount(text, from)
  if (!amount) return undefined
  const { count, unit, to } = amount
  const after = AFTER.find(([phrase]) => phrase.split(' ').every((word, i) => words[to + i] === word))
  if (after) {
    const clock = unit in SECONDS
    return { count: count * after[1], unit, span: after[2] || (within && !clock), to: to + after[0].split(' ').length }
  }
  if (before !== undefined) return { count: count * before, unit, span: false, to }
  return within ? { count, unit, span: true, to } : undefined
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
export const resolveShift = ({ count, unit, span }: Shift, moment: Moment): string | undefined => {
  const seconds = SECONDS[unit]
  if (seconds !== undefined) {
    if (moment.hour === undefined) return undefined
    const end = shiftClock(moment, Math.round(count * seconds))
    const now = shiftClock(moment, 0)
    return span ? (count < 0 ? `${end}/${now}` : `${now}/${end}`) : end
  }
  if (!span) return isoPoint(shiftDay(moment.day, unit, count))
  const far = precise(shiftDay(moment.day, unit, count), unit)
  const near = precise(shiftDay(moment.day, unit, Math.sign(count)), unit)
  if (far === near) return far
  return count < 0 ? `${far}/${near}` : `${near}/${far}`
}
