/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MILLISECONDS = 86_400_000

const toMilliseconds = ({ year, month, day }: Day): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

const fromMilliseconds = (milliseconds: number): Day => {
  const date = new Date(milliseconds)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Days in a month; of February 29 when the year is not known. */
export const daysInMonth = (month: number, year?: number): number => {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const addDays = (day: Day, count: number): Day => fromMilliseconds(toMilliseconds(day) + count * MILLISECONDS)

/** The same day of another month, or its last day when it has fewer. */
export const addMonths = ({ year, month, day }: Day, count: number): Day => {
  const months = year * 12 + month - 1 + count
  const to = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
  return { ...to, day: Math.min(day, daysInMonth(to.month, to.year)) }
}

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => ((((Math.floor(toMilliseconds(day) / MILLISECONDS) + 3) % 7) + 7) % 7) + 1

/** Monday of the week `weeks` away. */
export const mondayOf = (day: Day, weeks = 0): Day => addDays(day, 1 - weekday(day) + weeks * 7)

/** ISO 8601 week: `2025-W37`. */
export const isoWeek = (day: Day): string => {
  const thursday = addDays(mondayOf(day), 3)
  const first = mondayOf({ year: thursday.year, month: 1, day: 4 })
  const week = Math.round((toMilliseconds(mondayOf(day)) - toMilliseconds(first)) / MILLISECONDS / 7) + 1
  return `${thursday.year}-W${String(week).padStart(2, '0')}`
}
