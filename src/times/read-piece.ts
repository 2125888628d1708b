import { readHoliday } from './holidays.js'
import { isoPoint } from './point.js'
import { readClock } from './read-clock.js'
import { readDateToken } from './read-core-date.js'
import { dateOf, readBareDate, readDayList, readDayRangeToken, readTetDay } from './read-day.js'
import { joinPeriod, readExpression } from './read-expression.js'
import { readMovingHoliday, readNthDay } from './read-nth-day.js'
import { readDayNumber, readYearNumber } from './read-numbers.js'
import { readRelativeYear } from './read-year.js'
import type { Moment } from './reference-date.js'
import { isOfClock, readShift, resolveShift } from './shift.js'
import { readLastWeekday, readNearDay, readNextWeekday, readTurn } from './short-times.js'
import type { FoundTime, TimeText } from './time-text.js'

const NOW: readonly string[] = [
  'ngay bây giờ',
  'bây giờ',
  'ngay lúc này',
  'lúc này',
  'hiện tại',
  'hiện nay',
  'hiện giờ',
  'ngay tức thì',
]

const readNow = ({ words }: TimeText, at: number, moment: Moment | undefined): FoundTime | undefined => {
  const phrase = NOW.find(name => name.split(' ').every((word, i) => words[at + i] === word))
  if (!phrase) return undefined
  const clock =
    moment?.hour === undefined
      ? ''
      : `T${String(moment.hour).padStart(2, '0')}:${String(moment.minute ?? 0).padStart(2, '0')}`
  return {
    to: at + phrase.split(' ').length,
    kind: 'date',
    resolve: today => `${isoPoint(today)}${clock}`,
  }
}

/** A day or a year that only its word tells: `mồng một`, `ngày hai mươi`. */
const readLoneDay = (text: TimeText, at: number): FoundTime | undefined => {
  if (!LONE_DAY_WORDS.has(text.words[at])) return undefined
  const day = readDayNumber(text, at + 1)
  if (day?.to !== text.tokens.length) return undefined
  return { to: day.to, kind: 'date', point: { day: day.value }, value: isoPoint({ day: day.value }) }
}

const LONE_DAY_WORDS: ReadonlySet<string> = new Set(['ngày', 'mùng', 'mồng'])

const readYearly = (text: TimeText, at: number): FoundTime | undefined => {
  const named = readHoliday(text.words, at)
  if (!named) return undefined
  const { holiday, to } = named
  const relative = readRelativeYear(text, to)
  const year = text.words[to] === 'năm' ? readYearNumber(text, to + 1) : readYearNumber(text, to)
  const point = { month: holiday.month, day: holiday.day, ...(year && { year: year.value }) }
  return {
    to: relative?.to ?? year?.to ?? to,
    kind: 'date',
    point,
    ...(holiday.lunar && { lunar: true }),
    value: isoPoint(point),
    resolve: today => {
      if (year || holiday.lunar) return isoPoint(point)
      if (relative) return isoPoint({ ...point, year: today.year + (relative.offset ?? 0) })
      return isoPoint({ ...point, year: today.year })
    },
  }
}

const readBare = (text: TimeText, at: number): FoundTime | undefined => {
  const tet = readTetDay(text, at)
  if (tet) return tet
  const marked = readBareDate(text, at)
  if (marked?.lunar) return marked
  const days = readDayRangeToken(text, at)
  if (days) return days
  const token = readDateToken(text, at, true)
  if (token) return joinPeriod(text, dateOf(text, token, false))
  const date = readBareDate(text, at)
  if (date) return joinPeriod(text, date)
  const day = readDayNumber(text, at)
  const list = day && readDayList(text, day.value, day.to)
  if (list) return list
  const year = text.tokens[at]?.kind === 'number' ? readYearNumber(text, at) : undefined
  if (!year) return undefined
  return joinPeriod(text, {
    to: year.to,
    kind: 'year',
    point: { year: year.value },
    value: isoPoint({ year: year.value }),
  })
}

/** `31/2/2023`: a day that no calendar has keeps its kind and is marked; `8.30` is an hour then. */
const readImpossible = ({ tokens }: TimeText, at: number): FoundTime | undefined => {
  const clock = /^(\d{1,2})\.([0-5]\d)$/.exec(tokens[at]?.form ?? '')
  if (clock && Number(clock[1]) <= 24)
    return { to: at + 1, kind: 'time-of-day', value: `T${clock[1].padStart(2, '0')}:${clock[2]}` }
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(tokens[at]?.form ?? '')
  return match && Number(match[1]) <= 99 ? { to: at + 1, kind: 'date', invalid: true } : undefined
}

/** One time in a text that is nothing else: also what running text leaves open, such as bare days, weekdays and holidays. */
export const readPiece = (text: TimeText, at: number, moment: Moment | undefined): FoundTime | undefined => {
  const shift = readShift(text, at)
  if (shift) {
    return {
      to: shift.to,
      kind: shift.span ? 'period' : isOfClock(shift) ? 'time-of-day' : 'date',
      ...(moment && { value: resolveShift(shift, moment) ?? '' }),
    }
  }
  return (
    readNow(text, at, moment) ??
    readMovingHoliday(text, at) ??
    readNthDay(text, at) ??
    readYearly(text, at) ??
    readClock(text, at) ??
    readTurn(text, at) ??
    readLastWeekday(text, at) ??
    readNextWeekday(text, at) ??
    readExpression(text, at) ??
    readBare(text, at) ??
    readNearDay(text, at) ??
    readLoneDay(text, at) ??
    readImpossible(text, at)
  )
}
