import type { Point } from './point.js'
import { readDayNumber, readMonthNumber, readYearNumber } from './read-numbers.js'
import { isGlued, type TimeText } from './time-text.js'

/** A day or month and where it ends. */
export interface CoreDate {
  readonly point: Point
  readonly to: number
}

const FULL = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_YEAR = /^(\d{1,2})[/-](\d{4})$/
const DAY_MONTH = /^(\d{1,2})[/.–-](\d{1,2})$/

const YEAR = /^(?:19|20)\d\d$/

/** Whether a word stands at a token, of which a number before it may tell how many. */
const isWordAt = ({ tokens }: TimeText, at: number): boolean => tokens[at]?.kind === 'syllable'

/** `năm 2023`, `/2023`, `- 2023`, `, 2023` after a month. */
export const readYearAfter = (text: TimeText, at: number): { value: number; to: number } | undefined => {
  const word = text.words[at]
  if (word === 'năm') return readYearNumber(text, at + 1)
  if (word === ',' && text.words[at + 1] === 'năm') return readYearNumber(text, at + 2)
  const isDash = word === '-' || word === '–'
  // tháng 8 - 2024, but ngày 28/9 - 2000 người
  const isSpaced = isDash && YEAR.test(text.words[at + 1] ?? '') && !isWordAt(text, at + 2)
  if (word === '/' || (isDash && isGlued(text, at)) || isSpaced) {
    return text.tokens[at + 1]?.kind === 'number' ? readYearNumber(text, at + 1) : undefined
  }
  return undefined
}

/** `15 tháng 8, 2020`, where nothing follows that there could be 2020 of, unless it is the hour. */
export const readYearAfterComma = (
  { tokens, words }: TimeText,
  at: number,
): { value: number; to: number } | undefined => {
  const [year, after] = [tokens[at + 1], tokens[at + 2]]
  if (words[at] !== ',' || year?.kind !== 'number' || !YEAR.test(year.form)) return undefined
  return after === undefined || after.kind === 'punctuation' || after.kind === 'time'
    ? { value: Number(year.form), to: at + 2 }
    : undefined
}

const withYear = (text: TimeText, point: Point, at: number): CoreDate => {
  const bare = text.tokens[at]?.kind === 'number' && YEAR.test(text.tokens[at].form)
  const year =
    readYearAfter(text, at) ??
    readYearAfterComma(text, at) ??
    (bare ? { value: Number(text.tokens[at].form), to: at + 1 } : undefined)
  return year ? { point: { ...point, year: year.value }, to: year.to } : { point, to: at }
}

/** A date in one token: `28/9/2023`, `9/2023`, `28/9`; with `loose` also `28-9` and `28.9`. */
export const readDateToken = (text: TimeText, at: number, loose: boolean): CoreDate | undefined => {
  const token = text.tokens[at]
  if (!token) return undefined
  const { form, kind } = token
  if (kind === 'date') {
    const full = FULL.exec(form)
    if (full) return { point: { day: Number(full[1]), month: Number(full[3]), year: Number(full[4]) }, to: at + 1 }
    const iso = ISO.exec(form)
    if (iso) return { point: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, to: at + 1 }
    const month = MONTH_YEAR.exec(form)
    return month ? { point: { month: Number(month[1]), year: Number(month[2]) }, to: at + 1 } : undefined
  }
  if (kind !== 'fraction' && !(loose && (kind === 'range' || kind === 'number'))) return undefined
  const match = DAY_MONTH.exec(form)
  if (!match) return undefined
  const [day, month] = [Number(match[1]), Number(match[2])]
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined
  return withYear(text, { day, month }, at + 1)
}

const SEPARATORS: ReadonlySet<string> = new Set(['/', '-', '–', '.'])

/**
 * A date typed with spaces: `14 - 8 - 2024`, `5 / 9 / 2023`, and behind a word for a day `20 / 10` and `20 - 10`, which is no range of days,
 * since it falls.
 */
const readSpacedDate = (text: TimeText, at: number, loose: boolean): CoreDate | undefined => {
  const { tokens, words } = text
  const separator = words[at + 1]
  // nhà số 25 / 3 / 1998
  if (words[at - 1] === 'số' || tokens[at]?.kind !== 'number' || !SEPARATORS.has(separator)) return undefined
  const [day, month] = [readDayNumber(text, at), readMonthNumber(text, at + 2)]
  if (day?.to !== at + 1 || month?.to !== at + 3 || tokens[at + 2].kind !== 'number') return undefined
  const point = { day: day.value, month: month.value }
  if (words[at + 3] === separator && YEAR.test(words[at + 4] ?? ''))
    return { point: { ...point, year: Number(words[at + 4]) }, to: at + 5 }
  const falls = separator === '/' || (separator !== '.' && month.value < day.value)
  // ngày 20 - 8 giờ sáng, ngày 20 - 10 người dự
  const ends = !isWordAt(text, at + 3) || words[at + 3] === 'năm'
  return loose && falls && ends ? { point, to: at + 3 } : undefined
}

/** A day with its month, or a month in one token: `28/9`, `28 tháng 9 năm 2023`. */
export const readCoreDate = (text: TimeText, at: number, loose: boolean): CoreDate | undefined => {
  const token = readDateToken(text, at, loose) ?? readSpacedDate(text, at, loose)
  if (token) return token
  const day = readDayNumber(text, at)
  if (!day) return undefined
  const next = text.words[day.to] === 'của' || text.words[day.to] === ',' ? day.to + 1 : day.to
  if (text.words[next] !== 'tháng') return undefined
  const monthToken = readDateToken(text, next + 1, false)
  if (monthToken && monthToken.point.day === undefined) {
    return { point: { ...monthToken.point, day: day.value }, to: monthToken.to }
  }
  const month = readMonthNumber(text, next + 1)
  return month && withYear(text, { day: day.value, month: month.value }, month.to)
}
