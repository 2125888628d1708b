import { daysInMonth } from './calendar.js'

/** A year, month or day, or what of it the text gives. */
export interface Point {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

const two = (value: number): string => String(value).padStart(2, '0')
const four = (value: number): string => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`

/** ISO 8601: `2023`, `2023-09`, `2023-09-28`, and with what is missing left out `--09-28`, `--09`, `---28`. */
export const isoPoint = ({ year, month, day }: Point): string => {
  if (month === undefined) return day === undefined ? four(year ?? 0) : `---${two(day)}`
  const head = year === undefined ? '--' : `${four(year)}-`
  return `${head}${two(month)}${day === undefined ? '' : `-${two(day)}`}`
}

/** False for a day or month that no calendar has. */
export const isPossible = ({ year, month, day }: Point): boolean => {
  if (month !== undefined && (month < 1 || month > 12)) return false
  return day === undefined || (day >= 1 && day <= (month === undefined ? 31 : daysInMonth(month, year)))
}

export const isComplete = (point: Point): point is Required<Point> =>
  point.year !== undefined && point.month !== undefined && point.day !== undefined
