import type { TimeKind, Token, TokenKind } from '../document.js'
import { InputError } from '../errors.js'
import { scan } from '../scan/scan.js'
import { TOKEN_KINDS } from '../scan/token-table.js'
import { placeTone } from '../text/tone.js'
import { readPartOfDay } from './day-words.js'
import { readHoliday } from './holidays.js'
import { plainSpelling } from './plain-spelling.js'
import { isoPoint, isPossible, type Point } from './point.js'
import { readClock } from './read-clock.js'
import { readDateToken } from './read-core-date.js'
import { readBareDate, readDayList, readTetDay } from './read-day.js'
import { joinPeriod, readExpression } from './read-expression.js'
import { readDayNumber, readYearNumber } from './read-numbers.js'
import { readRelativeYear } from './read-year.js'
import { type Moment, parseMoment } from './reference-date.js'
import { readShift, resolveShift } from './shift.js'
import { readLastWeekday, readNearDay, readNextWeekday, readTurn } from './short-times.js'
import type { FoundTime, TimeText } from './time-text.js'

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

/** A text that is no time, and why. */
export interface NoTime {
  readonly kind: null
  readonly value: null
  readonly reason: string
}

export interface ParseTimeOptions {
  /** ISO date (`2025-09-10`) or date and time (`2025-09-10T08:30`) that relative times and missing years are counted from. */
  readonly referenceDate?: string
}

const MAX_LENGTH = 500
const FILLERS: ReadonlySet<string> = new Set(
  'vào lúc hồi từ khoảng của trong dịp ở , ( ) . là đúng cả kể này lại quãng buổi cùng kỳ mùa xuân hè thu đông'.split(
    ' ',
  ),
)
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

const textOf = (text: string): TimeText => {
  const { clean, count, cleanStarts, cleanEnds, starts, ends, kinds } = scan(text)
  const tokens: Token[] = []
  for (let i = 0; i < count; i++) {
    const kind: TokenKind = TOKEN_KINDS[kinds[i]]
    const raw = clean.slice(cleanStarts[i], cleanEnds[i])
    const form = kind === 'syllable' ? placeTone(raw, 'old') : raw
    tokens.push({ start: starts[i], end: ends[i], text: text.slice(starts[i], ends[i]), kind, form })
  }
  return { tokens, words: tokens.map(token => token.form.toLowerCase()) }
}

/** What is missing of a point, taken from the day of writing. */
const complete = (point: Point, { day }: Moment): Point => {
  if (point.year !== undefined) return point
  if (point.month !== undefined) return { ...point, year: day.year }
  return { ...point, month: day.month, year: day.year }
}

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
      const passed = holiday.month < today.month || (holiday.month === today.month && holiday.day < today.day)
      return isoPoint({ ...point, year: today.year + (passed ? 1 : 0) })
    },
  }
}

const readBare = (text: TimeText, at: number): FoundTime | undefined => {
  const tet = readTetDay(text, at)
  if (tet) return tet
  const marked = readBareDate(text, at)
  if (marked?.lunar) return marked
  const token = readDateToken(text, at, true)
  if (token)
    return joinPeriod(text, {
      to: token.to,
      kind: token.point.day === undefined ? 'month' : 'date',
      point: token.point,
      value: isoPoint(token.point),
    })
  const date = readBareDate(text, at)
  if (date) return joinPeriod(text, date)
  const day = readDayNumber(text, at)
  const days = day && readDayList(text, day.value, day.to)
  if (days) return days
  const year = text.tokens[at]?.kind === 'number' ? readYearNumber(text, at) : undefined
  if (!year) return undefined
  return joinPeriod(text, {
    to: year.to,
    kind: 'year',
    point: { year: year.value },
    value: isoPoint({ year: year.value }),
  })
}

/** `31/2/2023`: a day that no calendar has keeps its kind and is marked. */
const readImpossible = ({ tokens }: TimeText, at: number): FoundTime | undefined => {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(tokens[at]?.form ?? '')
  return match && Number(match[1]) <= 99 ? { to: at + 1, kind: 'date', invalid: true } : undefined
}

interface Pieces {
  day?: FoundTime
  clock?: FoundTime
}

/** A part of the day alone (`buổi sáng`) or behind a weekday or date: taken in, it makes no value. */
const readPiece = (text: TimeText, at: number, moment: Moment | undefined): FoundTime | undefined => {
  const shift = readShift(text, at)
  if (shift) {
    return {
      to: shift.to,
      kind: shift.span
        ? 'period'
        : shift.unit === 'hour' || shift.unit === 'minute' || shift.unit === 'second'
          ? 'time-of-day'
          : 'date',
      ...(moment && { value: resolveShift(shift, moment) ?? '' }),
    }
  }
  return (
    readNow(text, at, moment) ??
    readYearly(text, at) ??
    readClock(text, at) ??
    readTurn(text, at) ??
    readLastWeekday(text, at) ??
    readNextWeekday(text, at) ??
    readExpression(text, at) ??
    readBare(text, at) ??
    readNearDay(text, at) ??
    readImpossible(text, at)
  )
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

const join = ({ day, clock }: Pieces, moment: Moment | undefined): ParsedTime => {
  const main = day ?? clock!
  const date = day && isoValue(day, moment)
  const time = clock && isoValue(clock, moment)
  const joined =
    date !== undefined && time !== undefined && /^T\d/.test(time) && !date.includes('/') && /\d-\d\d$/.test(date)
  const value = joined ? `${date}${time}` : day ? date : time
  return {
    kind: joined ? 'time-of-day' : main.kind,
    value: value ?? null,
    ...(main.part && { part: main.part }),
    ...(main.lunar && { lunar: true }),
    ...(main.invalid && { invalid: true }),
    ...(value === undefined && {
      reason: main.invalid
        ? 'no calendar has this day'
        : moment
          ? 'the text names no point that a value could stand for, or counts hours from a reference without a time'
          : 'the time is relative: give a referenceDate',
    }),
  }
}

/**
 * Reads a text that is one time: dates in all usual spellings, months, quarters, years, periods, clock times, weekdays, holidays,
 * and relative times (`hôm qua`, `thứ ba tuần tới`, `3 ngày trước`), which need `referenceDate`. A year that is left out is that of
 * the reference. Anything else gives `{ kind: null, value: null, reason }`. Throws {@link InputError} when `text` is no string.
 */
export const parseTime = (text: string, options: ParseTimeOptions = {}): ParsedTime | NoTime => {
  if (typeof text !== 'string')
    throw new InputError(`parseTime reads a string, not ${text === null ? 'null' : typeof text}`)
  const moment = options.referenceDate === undefined ? undefined : parseMoment(options.referenceDate)
  const none = (reason: string): NoTime => ({ kind: null, value: null, reason })
  if (text.trim() === '') return none('the text is empty')
  if (text.length > MAX_LENGTH) return none(`no time has ${text.length} characters (at most ${MAX_LENGTH})`)
  const read = textOf(plainSpelling(text.normalize('NFC')))
  const pieces: Pieces = {}
  for (let at = 0; at < read.tokens.length; ) {
    const found = readPiece(read, at, moment)
    const part = found ? undefined : readPartOfDay(read, at)
    if (!found && !part) {
      if (!FILLERS.has(read.words[at])) return none(`"${read.words.slice(at, at + 4).join(' ')}" is no part of a time`)
      at++
      continue
    }
    if (found) {
      const isClock = found.kind === 'time-of-day' && /^T/.test(found.value ?? '')
      if (isClock) pieces.clock ??= found
      else pieces.day ??= found
    } else if (part && !pieces.day && !pieces.clock && read.tokens.length === part.to) {
      return { kind: 'time-of-day', value: null, reason: 'a part of the day is no point of time' }
    }
    at = found?.to ?? part!.to
  }
  if (!pieces.day && !pieces.clock) return none('no day, month, year or hour is named')
  return join(pieces, moment)
}
