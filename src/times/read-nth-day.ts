import { addDays, type Day, daysInMonth, weekday as weekdayOf } from './calendar.js'
import { readWeekday } from './day-words.js'
import { isoPoint } from './point.js'
import { readMonth } from './read-month.js'
import { readSmall, readYearNumber } from './read-numbers.js'
import { readYear } from './read-year.js'
import type { FoundTime, TimeText } from './time-text.js'

/** A month or year that has a first and a last day. */
interface Whole {
  readonly to: number
  readonly first: (today: Day) => Day
  readonly last: (today: Day) => Day
  /** True when it is named and needs no day of writing. */
  readonly fixed: boolean
}

const LAST = -1

/** `[đầu tiên]`, `[cuối cùng]`, `[thứ hai]`: which one of a row; -1 is the last. */
const readRank = (text: TimeText, at: number): { rank: number; to: number } | undefined => {
  const { words } = text
  if (words[at] === 'đầu') return { rank: 1, to: at + (words[at + 1] === 'tiên' ? 2 : 1) }
  if (words[at] === 'cuối') return { rank: LAST, to: at + (words[at + 1] === 'cùng' ? 2 : 1) }
  if (words[at] !== 'thứ') return undefined
  if (words[at + 1] === 'nhất' || words[at + 1] === 'tư') return { rank: words[at + 1] === 'tư' ? 4 : 1, to: at + 2 }
  const number = readSmall(text, at + 1, 1, 5)
  return number && { rank: number.value, to: number.to }
}

const monthDays = (month: Day): Pick<Whole, 'first' | 'last'> => ({
  first: () => ({ ...month, day: 1 }),
  last: () => ({ ...month, day: daysInMonth(month.month, month.year) }),
})

/** What the day is of: `tháng 3`, `của tháng 9 năm 2014`, `năm`, `năm sau`. */
const readWhole = (text: TimeText, at: number): Whole | undefined => {
  const { words } = text
  const next = words[at] === 'của' || words[at] === 'trong' ? at + 1 : at
  const month = readMonth(text, next)
  if (month && (month.point || month.resolve)) {
    const of = (today: Day): Day => {
      const { point, resolve } = month
      if (point?.month !== undefined && (point.year !== undefined || !resolve))
        return { day: 1, month: point.month, year: point.year ?? today.year }
      const [year, number] = resolve!(today).split('-').map(Number)
      return { day: 1, month: number, year }
    }
    return {
      to: month.to,
      first: today => monthDays(of(today)).first(today),
      last: today => monthDays(of(today)).last(today),
      fixed: month.point?.year !== undefined,
    }
  }
  if (words[next] === 'tháng') {
    return {
      to: next + 1,
      first: today => ({ ...today, day: 1 }),
      last: today => monthDays(today).last(today),
      fixed: false,
    }
  }
  if (words[next] !== 'năm') return undefined
  const year = readYear(text, next)
  const number = (today: Day): number => year?.point?.year ?? Number(year?.resolve?.(today) ?? today.year)
  return {
    to: year?.to ?? next + 1,
    first: today => ({ year: number(today), month: 1, day: 1 }),
    last: today => ({ year: number(today), month: 12, day: 31 }),
    fixed: year?.point !== undefined,
  }
}

/** The `rank`-th weekday from the first day on, or the last one before the end. */
const nthWeekday = (weekday: number, rank: number, { first, last }: Pick<Whole, 'first' | 'last'>, today: Day): Day => {
  if (rank === LAST) {
    const end = last(today)
    return addDays(end, -((weekdayOf(end) - weekday + 7) % 7))
  }
  const start = first(today)
  return addDays(start, ((weekday - weekdayOf(start) + 7) % 7) + (rank - 1) * 7)
}

const ANY_DAY: Day = { year: 2000, month: 1, day: 1 }

const found = (whole: Whole, day: (today: Day) => Day): FoundTime => ({
  to: whole.to,
  kind: 'date',
  ...(whole.fixed
    ? { point: day(ANY_DAY), value: isoPoint(day(ANY_DAY)) }
    : { resolve: today => isoPoint(day(today)) }),
})

/** `ngày cuối cùng của tháng 10`, `ngày đầu năm`, `chủ nhật đầu tiên của tháng 3`. */
export const readNthDay = (text: TimeText, at: number): FoundTime | undefined => {
  const weekday = readWeekday(text, at)
  const from = weekday?.to ?? (text.words[at] === 'ngày' ? at + 1 : undefined)
  const rank = from === undefined ? undefined : readRank(text, from)
  const whole = rank && readWhole(text, rank.to)
  if (!whole) return undefined
  if (weekday) return found(whole, today => nthWeekday(weekday.weekday, rank.rank, whole, today))
  if (rank.rank > 1) return undefined
  return found(whole, rank.rank === LAST ? whole.last : whole.first)
}

/** Holidays that fall on a weekday of a month: words, month, weekday, rank. */
const MOVING: readonly (readonly [name: string, month: number, weekday: number, rank: number])[] = [
  ['ngày của mẹ', 5, 7, 2],
  ['ngày của cha', 6, 7, 3],
  ['lễ tạ ơn', 11, 4, 4],
]

const readYearBehind = (text: TimeText, at: number): FoundTime | undefined => {
  const year = text.words[at] === 'năm' ? undefined : readYearNumber(text, at)
  return year ? { to: year.to, kind: 'year', point: { year: year.value } } : readYear(text, at)
}

/** `ngày của mẹ`, `lễ tạ ơn 2024`: in the year that follows, else the next one. */
export const readMovingHoliday = (text: TimeText, at: number): FoundTime | undefined => {
  const holiday = MOVING.find(([name]) => name.split(' ').every((word, i) => text.words[at + i] === word))
  if (!holiday) return undefined
  const [name, month, weekday, rank] = holiday
  const to = at + name.split(' ').length
  const year = readYearBehind(text, to)
  const inYear = (number: number): string =>
    isoPoint(nthWeekday(weekday, rank, monthDays({ year: number, month, day: 1 }), ANY_DAY))
  if (year?.point?.year !== undefined) return { to: year.to, kind: 'date', value: inYear(year.point.year) }
  return {
    to: year?.to ?? to,
    kind: 'date',
    resolve: today => {
      if (year?.resolve) return inYear(Number(year.resolve(today)))
      const own = inYear(today.year)
      return own < isoPoint(today) ? inYear(today.year + 1) : own
    },
  }
}
