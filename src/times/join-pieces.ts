import type { TimeKind } from '../document.js'
import { addDays } from './calendar.js'
import { isoPoint, isPossible, type Point } from './point.js'
import type { Moment } from './reference-date.js'
import type { FoundTime } from './time-text.js'

/** A time that a text says. */
export interface ParsedTime {
  readonly kind: TimeKind
  /** ISO 8601; null for a relative time without a reference date, and for a day that no calendar has. */
  readonly value: string | null
  readonly part?: 'start' | 'mid' | 'end'
  readonly lunar?: boolean
  readonly invalid?: boolean
  /** Why there is no value. */
  readonly reason?: string
}

/** The parts of a text that is one time. */
export interface Pieces {
  day?: FoundTime
  /** The end of a period that the day begins: `từ thứ hai đến thứ sáu`. */
  end?: FoundTime
  clock?: FoundTime
}

/** What is missing of a point, taken from the day of writing. */
const complete = (point: Point, { day }: Moment): Point => {
  if (point.year !== undefined) return point
  if (point.month !== undefined) return { ...point, year: day.year }
  return { ...point, month: day.month, year: day.year }
}

const isoValue = (found: FoundTime, moment: Moment | undefined): string | undefined => {
  if (found.resolve && moment && (found.value === undefined || found.kind === 'date' || found.kind === 'month'))
    return found.resolve(moment.day)
  if (found.value === '') return undefined
  if (found.point && moment && !found.lunar && isPossible(found.point)) return isoPoint(complete(found.point, moment))
  if (moment && found.kind === 'period' && found.value)
    return found.value.replace(/(^|\/)--(?=\d)/g, `$1${moment.day.year}-`)
  return found.value
}

const FULL_DATE = /^\d{4}-\d\d-\d\d$/

/** From one day to another; a weekday that would lie before the first is that of the week after. */
const spanOf = (from: string | undefined, to: string | undefined): string | undefined => {
  if (from === undefined || to === undefined || from.includes('/') || to.includes('/')) return undefined
  if (!FULL_DATE.test(from) || !FULL_DATE.test(to) || to > from) return `${from}/${to}`
  const [year, month, day] = to.split('-').map(Number)
  return `${from}/${isoPoint(addDays({ year, month, day }, 7))}`
}

const withDay = (date: string, clock: string): string =>
  clock
    .split('/')
    .map(time => `${date}${time}`)
    .join('/')

/** One value of a day, the end of a period that begins with it, and a time of the day. */
export const joinPieces = ({ day, end, clock }: Pieces, moment: Moment | undefined): ParsedTime => {
  const main = day ?? clock!
  const start = day && isoValue(day, moment)
  const date = end ? spanOf(start, isoValue(end, moment)) : start
  const time = clock && isoValue(clock, moment)
  const joined = date !== undefined && time !== undefined && !date.includes('/') && /\d-\d\d$/.test(date)
  const value = joined ? withDay(date, time) : day ? date : time
  const invalid = main.invalid || end?.invalid
  return {
    kind: end ? 'period' : joined ? clock!.kind : main.kind,
    value: value ?? null,
    ...(main.part && { part: main.part }),
    ...(main.lunar && { lunar: true }),
    ...(invalid && { invalid: true }),
    ...(value === undefined && {
      reason: invalid
        ? 'no calendar has this day'
        : moment
          ? 'the text names no point that a value could stand for, or counts hours from a reference without a time'
          : 'the time is relative: give a referenceDate',
    }),
  }
}
