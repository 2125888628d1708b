import { cover, type TimeExpression } from '../document.js'
import { lowerForms } from '../numbers/lower-forms.js'
import { DIGITS } from '../numbers/number-words.js'
import type { Step } from '../pipeline.js'
import { isWeekdayAlone } from './is-weekday-alone.js'
import { isoPoint } from './point.js'
import { readClock } from './read-clock.js'
import { readDateToken } from './read-core-date.js'
import { readBareDate, readWeekdayDate } from './read-day.js'
import { joinPeriod, readExpression } from './read-expression.js'
import { readSmall, readYearNumber } from './read-numbers.js'
import { parseMoment } from './reference-date.js'
import { isBareDate, isBareYear, isClock, isTimeWord, isYearPair } from './time-context.js'
import type { FoundTime, TimeText } from './time-text.js'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** What is read from a number that no word calls a time: by what stands around it. */
const readBare = (text: TimeText, at: number, lastTo: number): FoundTime | undefined => {
  const token = text.tokens[at]
  if ((token.kind === 'time' || token.kind === 'range') && isClock(text, at)) {
    const clock = readClock(text, at)
    if (clock) return clock
  }
  if (token.kind === 'number' && token.form.length <= 2 && isClock(text, at)) {
    const clock = readClock(text, at)
    if (clock) return clock
  }
  if (token.kind === 'number' && token.form.length === 4 && isBareYear(text, at, lastTo)) {
    const year = readYearNumber(text, at)
    if (year) {
      const point = { year: year.value }
      return joinPeriod(text, { to: year.to, kind: 'year', point, value: isoPoint(point) })
    }
  }
  if (isBareDate(text, at, lastTo)) {
    const loose = token.kind === 'fraction' ? undefined : readDateToken(text, at, true)
    const date: FoundTime | undefined = loose
      ? { to: loose.to, kind: 'date', point: loose.point, value: isoPoint(loose.point) }
      : readBareDate(text, at)
    if (date) return joinPeriod(text, date)
  }
  return undefined
}

/** `chín giờ tối`, `lúc hai mươi hai giờ`: an hour in words. */
const readHourInWords = (text: TimeText, at: number): FoundTime | undefined => {
  if (!DIGITS.has(text.words[at]) && text.words[at] !== 'mười') return undefined
  const hour = readSmall(text, at, 0, 24)
  return hour && isClock(text, at, hour.to) ? readClock(text, at) : undefined
}

/** The step that finds time expressions. With the option `referenceDate` relative ones get a value. It reads no data. */
export const timeFinder = (): Step => ({
  name: 'times',
  needs: ['tokens', 'sentences'],
  fills: ['times'],
  run(document, options) {
    const today = options.referenceDate === undefined ? undefined : parseMoment(options.referenceDate).day
    const { tokens } = document
    const text: TimeText = { tokens, words: lowerForms(tokens) }
    const times: TimeExpression[] = []
    let lastTo = -1
    for (let at = 0; at < tokens.length; ) {
      const { kind } = tokens[at]
      let found: FoundTime | undefined
      if (kind === 'syllable') {
        if (isTimeWord(text, at)) found = readExpression(text, at)
        if (!found && isWeekdayAlone(text, at, lastTo)) found = readWeekdayDate(text, at, true)
        found ??= readHourInWords(text, at)
      } else if (kind === 'date' || kind === 'number' || kind === 'fraction' || kind === 'range' || kind === 'time') {
        found = kind === 'time' ? undefined : readExpressionOfNumber(text, at)
        found ??= readBare(text, at, lastTo)
      }
      if (!found) {
        at++
        continue
      }
      const { kind: timeKind, part, lunar, invalid, resolve } = found
      const value = (today && resolve?.(today)) ?? found.value
      inheritYear(times, found, lastTo, at, text)
      const { start, end, text: covered } = cover(document, at, found.to)
      const time: Writable<TimeExpression> = { start, end, text: covered, from: at, to: found.to, kind: timeKind }
      if (value !== undefined) time.value = value
      if (part) time.part = part
      if (lunar) time.lunar = lunar
      if (invalid) time.invalid = invalid
      times.push(time)
      at = found.to
      lastTo = at
    }
    return { ...document, times }
  },
})

/** Numbers that are a time by themselves: full dates, year ranges, `28 tháng 9`, `6 tháng đầu năm`. */
const readExpressionOfNumber = (text: TimeText, at: number): FoundTime | undefined =>
  text.tokens[at].kind === 'fraction' && !isYearPair(text, at) ? undefined : readExpression(text, at)

/** `cuối tháng 10, đầu tháng 11/2022`, `ngày 20/3 và 23/3/2025`: the year of the second is that of the first. */
const inheritYear = (
  times: TimeExpression[],
  found: FoundTime,
  lastTo: number,
  at: number,
  { words }: TimeText,
): void => {
  const last = times.length - 1
  const year = found.point?.year
  if (last < 0 || lastTo !== at - 1 || year === undefined || found.kind !== times[last].kind) return
  if (!/^(?:,|và|hoặc)$/.test(words[at - 1]) || !times[last].value?.startsWith('--')) return
  times[last] = { ...times[last], value: `${isoPoint({ year })}${times[last].value.slice(1)}` }
}
