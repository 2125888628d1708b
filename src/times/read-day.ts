import { addDays, type Day, mondayOf, weekday as weekdayOf } from './calendar.js'
import { readPartOfDay, readRelativeDay, readWeekday } from './day-words.js'
import { isComplete, isoPoint, isPossible, type Point } from './point.js'
import { type CoreDate, readCoreDate, readDateToken } from './read-core-date.js'
import { readMonth } from './read-month.js'
import { readDayNumber, readMonthNumber } from './read-numbers.js'
import { further, readRelativeYear } from './read-year.js'
import { type FoundTime, isWord, type TimeReader, type TimeText } from './time-text.js'

const DAY_WORDS: ReadonlySet<string> = new Set(['ngày', 'hôm', 'mùng', 'mồng', 'rằm'])
const RANGE_JOINTS: ReadonlySet<string> = new Set(['-', '–', '—', 'đến', 'tới'])
const LIST_JOINTS: ReadonlySet<string> = new Set([',', 'và', 'hoặc', '&', 'lẫn'])
const LUNAR_MONTHS: ReadonlySet<string> = new Set(['giêng', 'chạp'])
/** `ngày 2-3 lần` is how often, not when. */
const TIMES_A_DAY: ReadonlySet<string> = new Set(
  'lần bữa viên ly cốc gói giờ tiếng quả lít liều bạn em người cháu ca'.split(' '),
)
const MAX_LIST = 12

/** What follows a day and says which calendar it is of. */
const readCalendar = ({ words }: TimeText, at: number): { lunar: boolean; to: number } | undefined => {
  const bracket = words[at] === '(' ? 1 : 0
  const [first, second] = [words[at + bracket], words[at + bracket + 1]]
  if ((first === 'âm' || first === 'dương') && second === 'lịch') {
    const closed = bracket && words[at + 3] === ')' ? 1 : 0
    return { lunar: first === 'âm', to: at + 2 + (closed ? 2 : 0) + (bracket && !closed ? 1 : 0) }
  }
  return undefined
}

/** A date as it was read, with the year and the calendar that stand behind it. */
export const dateOf = (text: TimeText, { point, to }: CoreDate, lunar: boolean, weekday?: number): FoundTime => {
  const calendar = readCalendar(text, to)
  // ngày 12/2 năm ngoái
  const year =
    point.month !== undefined && point.year === undefined && !calendar ? readRelativeYear(text, to) : undefined
  const isLunar = calendar?.lunar ?? lunar
  const contradicts = weekday !== undefined && isComplete(point) && isPossible(point) && weekdayOf(point) !== weekday
  return {
    to: calendar?.to ?? year?.to ?? to,
    kind: point.day === undefined ? (point.month === undefined ? 'year' : 'month') : 'date',
    point,
    ...(isPossible(point) || isLunar ? { value: isoPoint(point) } : {}),
    ...((!isPossible(point) || contradicts) && !isLunar && { invalid: true }),
    ...(isLunar && { lunar: true }),
    ...(year?.offset !== undefined &&
      !isLunar && { resolve: (today: Day) => isoPoint({ ...point, year: today.year + (year.offset ?? 0) }) }),
  }
}

/** Two or more days of one month: `ngày 16 và 17-3`, `ngày 12 đến 16/11`, `ngày 17-18/5/2025`. */
export const readDayList = (text: TimeText, first: number, at: number): FoundTime | undefined => {
  let to = at
  let joint = ''
  for (let count = 0; count < MAX_LIST; count++) {
    const word = text.words[to]
    const isRange = RANGE_JOINTS.has(word)
    if (!isRange && !LIST_JOINTS.has(word)) return undefined
    joint ||= isRange ? 'range' : 'list'
    let next = to + 1
    while (text.words[next] === 'hết' || text.words[next] === 'ngày') next++
    const last = readCoreDate(text, next, true)
    if (last?.point.day !== undefined) {
      const consecutive = joint === 'list' && count === 0 && last.point.day === first + 1
      if (count > 0 || (joint === 'list' && !consecutive)) return { to: last.to, kind: 'date' }
      return { ...period({ ...last.point, day: first }, last), kind: joint === 'list' ? 'date' : 'period' }
    }
    const day = readDayNumber(text, next)
    if (!day) return undefined
    to = day.to
  }
  return undefined
}

const period = (from: Point, { point, to }: CoreDate): FoundTime => ({
  to,
  kind: 'period',
  value: `${isoPoint(from)}/${isoPoint(point)}`,
  ...(!(isPossible(from) && isPossible(point)) && { invalid: true }),
})

/** `1-5 tháng 3`, `17-18 tháng 5 năm 2025`. */
const readDaysOfMonth = (text: TimeText, at: number): FoundTime | undefined => {
  const days = /^(\d{1,2})[-–](\d{1,2})$/.exec(text.tokens[at].form)
  const month = days && readMonth(text, at + 1)
  if (month?.point?.month === undefined) return undefined
  return period(
    { ...month.point, day: Number(days![1]) },
    { point: { ...month.point, day: Number(days![2]) }, to: month.to },
  )
}

/** `17-18/5/2025`, `21-24/11`: the scanner sees a range and the rest of a date. */
export const readDayRangeToken = (text: TimeText, at: number): FoundTime | undefined => {
  const token = text.tokens[at]
  if (token?.kind !== 'range') return undefined
  if (text.words[at + 1] === 'tháng') return readDaysOfMonth(text, at)
  if (text.words[at + 1] !== '/') return undefined
  const days = /^(\d{1,2})[-–](\d{1,2})$/.exec(token.form)
  if (!days) return undefined
  const rest = text.tokens[at + 2]
  const month = /^(\d{1,2})(?:[/-](\d{4}))?$/.exec(rest?.form ?? '')
  if (!month) return undefined
  const point: Point = { month: Number(month[1]), ...(month[2] !== undefined && { year: Number(month[2]) }) }
  return period({ ...point, day: Number(days[1]) }, { point: { ...point, day: Number(days[2]) }, to: at + 3 })
}

const nextWeekday =
  (weekday: number, weeks: number | undefined): NonNullable<FoundTime['resolve']> =>
  today => {
    if (weeks !== undefined) return isoPoint(addDays(mondayOf(today, weeks), weekday - 1))
    return isoPoint(addDays(today, (weekday - weekdayOf(today) + 7) % 7))
  }

const WEEK_AFTER: readonly (readonly [string, number])[] = [
  ['tuần này', 0],
  ['tuần sau', 1],
  ['tuần tới', 1],
  ['tuần trước', -1],
  ['tuần qua', -1],
  ['tuần rồi', -1],
]

const readWeekAfter = ({ words }: TimeText, at: number): { weeks: number; to: number } | undefined => {
  const next = words[at] === 'của' ? at + 1 : at
  if (words[next] !== 'tuần') return undefined
  const phrase = `tuần ${words[next + 1]}`
  const hit = WEEK_AFTER.find(([name]) => name === phrase)
  if (!hit) return undefined
  const { offset, to } = further(words, next + 2, hit[1])
  return { weeks: offset ?? hit[1], to }
}

/** A weekday, with a date when one follows: `thứ bảy, 28/9/2024`, `thứ ba tuần tới`. */
export const readWeekdayDate = (text: TimeText, at: number, prefixed: boolean): FoundTime | undefined => {
  const name = readWeekday(text, at)
  if (!name) return undefined
  let next = name.to
  if (text.words[next] === ',' || text.words[next] === '(') next++
  if (text.words[next] === 'ngày') next++
  const core = readCoreDate(text, next, next > name.to)
  if (core?.point.day !== undefined) {
    const dated = dateOf(text, core, false, name.weekday)
    const closes = text.words[name.to] === '(' && text.words[dated.to] === ')'
    return closes ? { ...dated, to: dated.to + 1 } : dated
  }
  const week = readWeekAfter(text, name.to)
  if (week) return { to: week.to, kind: 'date', resolve: nextWeekday(name.weekday, week.weeks) }
  if (text.words[name.to] === 'tới' || (prefixed && text.words[name.to] === 'này')) {
    return { to: name.to + 1, kind: 'date', resolve: nextWeekday(name.weekday, undefined) }
  }
  if (!prefixed && name.weekday !== 7) return undefined
  return { to: name.to, kind: 'date', resolve: nextWeekday(name.weekday, undefined) }
}

const isLunarDay = ({ words }: TimeText, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (LUNAR_MONTHS.has(words[i]) || words[i] === 'rằm') return true
  return false
}

/** `mùng 2 Tết`, `30 Tết`, `mùng 3`, `rằm tháng bảy`: days counted by the moon. */
export const readTetDay = (text: TimeText, at: number): FoundTime | undefined => {
  const word = text.words[at]
  const isNewMoon = word === 'mùng' || word === 'mồng'
  if (word === 'rằm') {
    if (text.words[at + 1] !== 'tháng' && text.words[at - 1] !== 'ngày') return undefined
    const month = text.words[at + 1] === 'tháng' ? readMonthNumber(text, at + 2) : undefined
    const point = { day: 15, ...(month && { month: month.value }) }
    return { to: month?.to ?? at + 1, kind: 'date', point, value: isoPoint(point), lunar: true }
  }
  const day = readDayNumber(text, isNewMoon ? at + 1 : at)
  if (!day || text.words[day.to] !== 'tết') return undefined
  const point = { day: day.value, month: day.value > 20 ? 12 : 1 }
  const to = text.words[day.to + 1] === 'nguyên' && text.words[day.to + 2] === 'đán' ? day.to + 3 : day.to + 1
  return { to, kind: 'date', point, value: isoPoint(point), lunar: true }
}

/** `ngày 5 tháng sau`: a day of a month that is told from the day of writing. */
const readDayOfMonth = (text: TimeText, day: number, at: number): FoundTime | undefined => {
  const month = text.words[at] === 'tháng' ? readMonth(text, at) : undefined
  if (!month?.resolve || month.point) return undefined
  const { resolve } = month
  return { to: month.to, kind: 'date', resolve: today => `${resolve(today)}-${String(day).padStart(2, '0')}` }
}

/**
 * A day that begins with a word for one (`ngày`, `hôm`, `mùng`, a part of the day, a weekday): `sáng 6/11`, `tối thứ bảy`, `hôm qua`,
 * `chiều cùng ngày`, `ngày 16 và 17-3`.
 */
export const readDay: TimeReader = (text, at) => {
  const part = readPartOfDay(text, at)
  let next = part?.to ?? at
  const relative = readRelativeDay(text, next, part !== undefined)
  if (relative) {
    const { offset, to } = relative
    const core = text.tokens[to]?.kind === 'syllable' ? undefined : readDateToken(text, to, true)
    if (core?.point.day !== undefined) return dateOf(text, core, false)
    return { to, kind: 'date', ...(offset !== undefined && { resolve: today => isoPoint(addDays(today, offset)) }) }
  }
  const tet = readTetDay(text, next)
  if (tet) return tet
  let named = part !== undefined
  if (DAY_WORDS.has(text.words[next])) {
    named = true
    next++
    if (text.words[next] === 'mùng' || text.words[next] === 'mồng') {
      const lunar = readTetDay(text, next)
      if (lunar) return lunar
      next++
    } else {
      const lunar = readTetDay(text, next)
      if (lunar) return lunar
    }
    if (text.words[next] === 'từ') next++
  }
  const weekday = readWeekdayDate(text, next, part !== undefined || text.words[next - 1] === 'hôm')
  if (weekday) return weekday
  if (!named) return undefined
  const range = readDayRangeToken(text, next)
  if (range) return range
  if (text.tokens[next]?.kind === 'range' && TIMES_A_DAY.has(text.words[next + 1])) return undefined
  const core = readCoreDate(text, next, true)
  if (core?.point.day !== undefined) return dateOf(text, core, isLunarDay(text, next, core.to))
  if (part && text.words[next - 1] !== 'ngày') return undefined
  const day = readDayNumber(text, next)
  if (!day || text.words[next - 1] === 'hôm') return undefined
  const list = readDayList(text, day.value, day.to)
  if (list) return list
  const ofMonth = readDayOfMonth(text, day.value, day.to)
  if (ofMonth) return ofMonth
  if (isWord(text, next) && text.words[next - 1] !== 'mùng') return undefined
  return { to: day.to, kind: 'date', point: { day: day.value }, value: isoPoint({ day: day.value }) }
}

/** A date without a word before it: `28/9/2023`, `9/2023`, `28 tháng 9`. */
export const readBareDate: TimeReader = (text, at) => {
  const core = text.tokens[at]?.kind === 'date' ? readDateToken(text, at, false) : readCoreDate(text, at, false)
  return core && dateOf(text, core, isLunarDay(text, at, core.to))
}
