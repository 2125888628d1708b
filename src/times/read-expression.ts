import { dictionary } from '../dictionary.js'
import { addDays, type Day, isoWeek, mondayOf } from './calendar.js'
import { isoPoint, type Point } from './point.js'
import { readBareDate, readDay } from './read-day.js'
import { readMonth } from './read-month.js'
import { readYearNumber } from './read-numbers.js'
import {
  readCentury,
  readDecade,
  readHalf,
  readMonthsOfYear,
  readQuarter,
  readSeason,
  readTerm,
  readWeek,
} from './read-period.js'
import { readYear, readYearRange } from './read-year.js'
import type { FoundTime, TimeReader, TimeText } from './time-text.js'

/** `cùng năm`, `cùng tháng`: of the time named before. */
const readSame: TimeReader = ({ words }, at) => {
  const kind = words[at + 1] === 'năm' ? 'year' : words[at + 1] === 'tháng' ? 'month' : undefined
  return kind && { to: at + 2, kind }
}

const READERS = dictionary<readonly TimeReader[]>({
  tháng: [readMonth],
  năm: [readTerm, readYear],
  quý: [readQuarter],
  quí: [readQuarter],
  tuần: [readWeek],
  thế: [readCentury],
  thập: [readDecade],
  những: [readDecade],
  các: [readDecade],
  nhiệm: [readTerm],
  giai: [readTerm],
  thời: [readTerm],
  niên: [readTerm],
  mùa: [readTerm, readSeason],
  khóa: [readTerm],
  cùng: [readSame],
  nửa: [readHalf],
  xuân: [readSeason],
  hè: [readSeason],
  thu: [readSeason],
  đông: [readSeason],
})

const NONE: readonly TimeReader[] = []
const EDGES: ReadonlyMap<string, 'start' | 'mid' | 'end'> = new Map([
  ['đầu', 'start'],
  ['giữa', 'mid'],
  ['cuối', 'end'],
])
const EDGE_KINDS = dictionary<FoundTime['kind']>({
  năm: 'year',
  tháng: 'month',
  tuần: 'period',
  quý: 'quarter',
})
const JOINTS: ReadonlySet<string> = new Set(['đến', 'tới', '-', '–', '—', '~'])

const first = (readers: readonly TimeReader[], text: TimeText, at: number): FoundTime | undefined => {
  for (const read of readers) {
    const found = read(text, at)
    if (found) return found
  }
  return undefined
}

/** `cuối tuần này` is its Saturday and Sunday. */
const weekend =
  (weeks: number): NonNullable<FoundTime['resolve']> =>
  today => {
    const monday = mondayOf(today, weeks)
    return `${isoPoint(addDays(monday, 5))}/${isoPoint(addDays(monday, 6))}`
  }
const WEEKENDS: ReadonlyMap<string, number> = new Map([
  ['này', 0],
  ['qua', -1],
  ['rồi', -1],
  ['trước', -1],
  ['tới', 1],
  ['sau', 1],
])

/** `cuối tháng`, `cuối tuần`: of the day of writing. */
const edgeOf = (word: string, part: 'start' | 'mid' | 'end', today: Day): string => {
  if (word === 'năm') return isoPoint({ year: today.year })
  if (word === 'tháng') return isoPoint({ year: today.year, month: today.month })
  if (word === 'quý') return `${today.year}-Q${Math.ceil(today.month / 3)}`
  return part === 'end' ? weekend(0)(today) : isoWeek(mondayOf(today))
}

/** `đầu năm 2024`, `cuối tháng 9`, `giữa tuần sau`, `cuối năm`, `cuối 2021`. */
const readEdge = (text: TimeText, at: number): FoundTime | undefined => {
  const part = EDGES.get(text.words[at])
  if (!part) return undefined
  const next = at + 1
  const word = text.words[next]
  const passed = text.words[next + 1] === 'vừa' && /^(?:qua|rồi)$/.test(text.words[next + 2] ?? '')
  if (word === 'tuần' && part === 'end' && passed) return { to: next + 3, kind: 'period', part, resolve: weekend(-1) }
  if (word === 'tuần' && part === 'end' && WEEKENDS.has(text.words[next + 1])) {
    return { to: next + 2, kind: 'period', part, resolve: weekend(WEEKENDS.get(text.words[next + 1])!) }
  }
  const inner = first(READERS[word] ?? NONE, text, next)
  if (inner) return { ...inner, part }
  const year = text.tokens[next]?.kind === 'number' ? readYearNumber(text, next) : undefined
  if (year)
    return { to: year.to, kind: 'year', point: { year: year.value }, value: isoPoint({ year: year.value }), part }
  const kind = text.words[next + 1] === 'học' ? undefined : EDGE_KINDS[word]
  return kind && { to: next + 1, kind, part, resolve: today => edgeOf(word, part, today) }
}

/** One time expression that begins at `at`, whatever stands around it. Bare numbers are left to the caller. */
export const readSingle = (text: TimeText, at: number): FoundTime | undefined => {
  const token = text.tokens[at]
  if (!token) return undefined
  if (token.kind === 'date') return readBareDate(text, at)
  const word = text.words[at]
  const named = readEdge(text, at) ?? first(READERS[word] ?? NONE, text, at)
  if (named) return named
  if (token.kind === 'syllable') return readMonthsOfYear(text, at) ?? readDay(text, at)
  if (token.kind === 'number') return readMonthsOfYear(text, at) ?? readBareDate(text, at)
  return undefined
}

const specificity = (point: Point): number => (point.day === undefined ? (point.month === undefined ? 1 : 2) : 3)

/** Gives the first end of a period the year or month that only the second one names. */
const complete = (from: Point, to: Point): Point => {
  const year = from.year ?? to.year
  const month = from.month ?? (from.day === undefined ? undefined : to.month)
  const crosses =
    from.year === undefined && year !== undefined && month !== undefined && to.month !== undefined && month > to.month
  return {
    ...(from.day !== undefined && { day: from.day }),
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year: crosses ? year - 1 : year }),
  }
}

/** The second end of a period: with or without a word before it. */
const readSecond = (text: TimeText, at: number): FoundTime | undefined => {
  let next = at
  if (text.words[next] === 'cho') next++
  if (text.words[next] === 'hết') next++
  const range = text.tokens[next]?.kind === 'fraction' ? readBareDate(text, next) : undefined
  if (range) return range
  const found = readSingle(text, next)
  if (found?.point) return found
  const year = text.tokens[next]?.kind === 'number' ? readYearNumber(text, next) : undefined
  return year && { to: year.to, kind: 'year', point: { year: year.value } }
}

/** Joins two points of time to a period: `tháng 5/2023 đến tháng 2/2024`, `19/7-21/7`, `năm 2014 đến năm 2020`. */
export const joinPeriod = (text: TimeText, single: FoundTime): FoundTime => {
  const { point, to } = single
  if (!point) return single
  let next = to
  if (text.words[next] === 'cho' && text.words[next + 1] === 'đến') next++
  if (!JOINTS.has(text.words[next])) return single
  const second = readSecond(text, next + 1)
  if (!second?.point) return single
  const upper: Point =
    second.point.year === undefined && point.year !== undefined && second.point.month !== undefined
      ? { ...second.point, year: point.year }
      : second.point
  const lower = complete(point, upper)
  if (specificity(point) === 1 && specificity(upper) === 1 && (upper.year ?? 0) <= (lower.year ?? 0)) return single
  if (point.day !== undefined && point.month === undefined && upper.month === undefined) return single
  const invalid = single.invalid || second.invalid
  return {
    to: second.to,
    kind: 'period',
    value: `${isoPoint(lower)}/${isoPoint(upper)}`,
    ...(single.part && { part: single.part }),
    ...(invalid && { invalid: true }),
  }
}

/** The time expression that begins at `at`, a period when two points are joined to one. */
export const readExpression = (text: TimeText, at: number): FoundTime | undefined => {
  const token = text.tokens[at]
  if (token?.kind === 'range' || token?.kind === 'fraction' || token?.kind === 'number') {
    const range = readYearRange(text, at)
    if (range) return range
  }
  const single = readSingle(text, at)
  return single && joinPeriod(text, single)
}
