import { DIGITS } from '../numbers/number-words.js'
import { romanValue } from '../numbers/roman.js'
import { addMonths, isoWeek, mondayOf } from './calendar.js'
import { isoPoint } from './point.js'
import { readDateToken } from './read-core-date.js'
import { readDayRangeToken } from './read-day.js'
import { readSmall, readYearNumber } from './read-numbers.js'
import { further, readRelativeYear, readYearRange } from './read-year.js'
import type { FoundTime, TimeReader, TimeText } from './time-text.js'

const TERMS: readonly (readonly string[])[] = [
  ['nhiệm', 'kỳ'],
  ['nhiệm', 'kì'],
  ['giai', 'đoạn'],
  ['thời', 'kỳ'],
  ['thời', 'kì'],
  ['năm', 'học'],
  ['niên', 'khóa'],
  ['mùa', 'giải'],
  ['khóa'],
]

const WEEK_OFFSETS: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ['này', 0],
  ['nay', 0],
  ['qua', -1],
  ['trước', -1],
  ['rồi', -1],
  ['sau', 1],
  ['tới', 1],
  ['đó', undefined],
])

const months = (year: number, first: number, last: number): string =>
  `${isoPoint({ year, month: first })}/${isoPoint({ year, month: last })}`

/** `nhiệm kỳ 2020-2025`, `giai đoạn 2021 - 2030`, `năm học 2024-2025`, `nhiệm kỳ tới`. */
export const readTerm: TimeReader = (text, at) => {
  const term = TERMS.find(words => words.every((word, i) => text.words[at + i] === word))
  if (!term) return undefined
  let next = at + term.length
  const { words } = text
  if (words[next] === '(' || words[next] === ',') next++
  if (words[next] === 'từ') next++
  if (words[next] === 'năm' || words[next] === 'các') next++
  const range = readYearRange(text, next)
  if (range)
    return next > at + term.length && words[next - 1] === '(' && words[range.to] === ')'
      ? { ...range, to: range.to + 1 }
      : range
  const first = readYearNumber(text, next)
  if (first && (words[first.to] === 'đến' || words[first.to] === 'tới')) {
    const last = readYearNumber(text, words[first.to + 1] === 'năm' ? first.to + 2 : first.to + 1)
    if (last && last.value > first.value) {
      return {
        to: last.to,
        kind: 'period',
        value: `${isoPoint({ year: first.value })}/${isoPoint({ year: last.value })}`,
      }
    }
  }
  if (next !== at + term.length || term[0] === 'khóa' || term[0] === 'giai') return undefined
  if (term[1] === 'học') {
    if (words[next] === 'này' || words[next] === 'tới' || words[next] === 'trước') return { to: next + 1, kind: 'year' }
    if (words[next] === 'vừa' && words[next + 1] === 'qua') return { to: next + 2, kind: 'period' }
  }
  return words[next] === 'tới' && term[0] === 'nhiệm' ? { to: next + 1, kind: 'period' } : undefined
}

/** The year that a part of it belongs to: `năm 2024`, `của năm 2024`, `2024`, `năm nay`, or none. */
const readWholeYear = (text: TimeText, at: number): FoundTime | undefined => {
  const next = text.words[at] === 'của' || text.words[at] === 'trong' ? at + 1 : at
  const relative = readRelativeYear(text, next)
  if (relative) {
    const { offset, to } = relative
    return { to, kind: 'year', ...(offset !== undefined && { resolve: today => String(today.year + offset) }) }
  }
  if (text.words[next] === 'năm') {
    const year = readYearNumber(text, next + 1)
    return year
      ? { to: year.to, kind: 'year', point: { year: year.value } }
      : { to: next + 1, kind: 'year', resolve: today => String(today.year) }
  }
  const year = text.tokens[next]?.kind === 'number' ? readYearNumber(text, next) : undefined
  return year && { to: year.to, kind: 'year', point: { year: year.value } }
}

const partOfYear = (year: FoundTime, first: number, last: number, part?: 'start' | 'end'): FoundTime => ({
  to: year.to,
  kind: 'period',
  ...(year.point?.year !== undefined && { value: months(year.point.year, first, last) }),
  ...(year.resolve && { resolve: today => months(Number(year.resolve!(today)), first, last) }),
  ...(part && { part }),
})

/** `6 tháng đầu năm 2024`, `hai quý cuối năm`, `11 tháng năm 2024`, `9 tháng năm 2022`. */
export const readMonthsOfYear: TimeReader = (text, at) => {
  const count = readSmall(text, at, 1, 12)
  if (!count) return undefined
  const unit = text.words[count.to]
  if (unit !== 'tháng' && unit !== 'quý') return undefined
  const length = unit === 'quý' ? count.value * 3 : count.value
  if (length > 12) return undefined
  const edge = text.words[count.to + 1]
  if (edge === 'đầu' || edge === 'cuối' || edge === 'giữa') {
    const year = readWholeYear(text, count.to + 2)
    if (!year) return undefined
    if (edge === 'giữa') return { to: year.to, kind: 'period' }
    return edge === 'đầu' ? partOfYear(year, 1, length, 'start') : partOfYear(year, 13 - length, 12, 'end')
  }
  if (unit === 'quý') return undefined
  const year = readWholeYear(text, count.to + 1)
  return year?.point ? partOfYear(year, 1, length) : undefined
}

/** `nửa đầu năm 2024`, `nửa cuối tháng 9`. */
export const readHalf: TimeReader = (text, at) => {
  const { words } = text
  if (words[at] !== 'nửa' || (words[at + 1] !== 'đầu' && words[at + 1] !== 'cuối')) return undefined
  const start = words[at + 1] === 'đầu'
  if (words[at + 2] === 'năm' || (words[at + 2] === 'của' && words[at + 3] === 'năm')) {
    const year = readWholeYear(text, at + 2)
    return year && partOfYear(year, start ? 1 : 7, start ? 6 : 12, start ? 'start' : 'end')
  }
  return undefined
}

/** `quý III/2025`, `quý 1 năm 2025`, `quý II và III/2024`, `quý này`. */
export const readQuarter: TimeReader = (text, at) => {
  const { words, tokens } = text
  if (words[at] !== 'quý' && words[at] !== 'quí') return undefined
  const token = readDateToken(text, at + 1, false)
  if (token && token.point.day === undefined && (token.point.month ?? 5) <= 4) {
    return { to: token.to, kind: 'quarter', value: `${token.point.year}-Q${token.point.month}` }
  }
  const form = tokens[at + 1]?.form ?? ''
  const attached = /^([IV]{1,3}|[1-4])[/-](\d{4})$/.exec(form)
  const name = attached?.[1] ?? form
  const edge = words[at + 1] === 'đầu' ? 1 : words[at + 1] === 'cuối' ? 4 : undefined
  if (edge !== undefined) {
    const year = readWholeYear(text, words[at + 2] === 'tiên' || words[at + 2] === 'cùng' ? at + 3 : at + 2)
    if (year?.point) return { to: year.to, kind: 'quarter', value: `${year.point.year}-Q${edge}` }
    return year?.resolve && { to: year.to, kind: 'quarter', resolve: today => `${year.resolve!(today)}-Q${edge}` }
  }
  const said = tokens[at + 1]?.kind === 'syllable' ? DIGITS.get(words[at + 1]) : undefined
  const number = /^[1-4]$/.test(name) ? Number(name) : (romanValue(name) ?? (said || undefined))
  const range = /^(I{1,3}|[1-3])[-–](I{1,3}|IV|[2-4])$/.test(form)
  if (range) return { to: at + 2, kind: 'quarter' }
  if (number === undefined || number > 4) {
    const offset = words[at + 1] === 'vừa' && words[at + 2] === 'qua' ? -1 : WEEK_OFFSETS.get(words[at + 1])
    if (offset === undefined) return undefined
    const resolve: FoundTime['resolve'] = today => {
      const { year, month } = addMonths(today, offset * 3)
      return `${year}-Q${Math.ceil(month / 3)}`
    }
    return { to: at + (words[at + 1] === 'vừa' ? 3 : 2), kind: 'quarter', resolve }
  }
  if (attached) return { to: at + 2, kind: 'quarter', value: `${attached[2]}-Q${number}` }
  let next = at + 2
  if (words[next] === '/' || words[next] === '-' || words[next] === ',') next++
  const year = readWholeYear(text, next)
  if (year?.point?.year !== undefined) {
    return { to: year.to, kind: 'quarter', value: `${year.point.year}-Q${number}` }
  }
  if (year?.resolve) return { to: year.to, kind: 'quarter', resolve: today => `${year.resolve!(today)}-Q${number}` }
  return { to: at + 2, kind: 'quarter', resolve: today => `${today.year}-Q${number}` }
}

/** `thập niên 1990`, `thập niên 90 của thế kỷ XX`, `những năm 1950`. */
export const readDecade: TimeReader = (text, at) => {
  const { words, tokens } = text
  const many = (words[at] === 'những' || words[at] === 'các' || words[at] === 'thập') && words[at + 1] === 'năm'
  const decade = words[at] === 'thập' && /^(?:niên|kỷ|kỉ)$/.test(words[at + 1] ?? '')
  if (!many && !decade) return undefined
  let next = at + 2
  if (words[next] === 'những' && words[next + 1] === 'năm') next += 2
  const spoken = tokens[next]?.kind === 'syllable' ? readSmall(text, next, 10, 90) : undefined
  const form = spoken ? String(spoken.value) : (tokens[next]?.form ?? '')
  if (!/^(?:[12]\d{2}0|[1-9]0)$/.test(form) || (words[at] === 'các' && form.length === 4)) {
    return decade && (words[next] === 'qua' || words[next] === 'tới') ? { to: next + 1, kind: 'period' } : undefined
  }
  let century = 19
  let to = spoken?.to ?? next + 1
  const after = words[to] === 'của' ? to + 1 : to
  const named = readCentury(text, after)
  if (named?.value !== undefined) {
    century = Number(named.value)
    to = named.to
  }
  const first = form.length === 4 ? Number(form) : century * 100 + Number(form)
  return { to, kind: 'period', value: `${isoPoint({ year: first })}/${isoPoint({ year: first + 9 })}` }
}

/** `thế kỷ XX`, `thế kỷ thứ 19`, `thế kỷ thứ nhất trước Công nguyên`; the value is the century of ISO 8601, so `19` for the twentieth. */
export const readCentury: TimeReader = (text, at) => {
  const { words, tokens } = text
  if (words[at] !== 'thế' || !/^(?:kỷ|kỉ)$/.test(words[at + 1] ?? '')) return undefined
  const next = words[at + 2] === 'thứ' ? at + 3 : at + 2
  const roman = romanValue(tokens[next]?.form ?? '')
  const number = words[next] === 'nhất' ? { value: 1, to: next + 1 } : readSmall(text, next, 1, 30)
  const value = roman ?? number?.value
  if (value === undefined || value > 30) {
    return /^(?:này|trước|qua)$/.test(words[next] ?? '') ? { to: next + 1, kind: 'century' } : undefined
  }
  const to = roman === undefined ? number!.to : next + 1
  if (words[to] === 'trước' && words[to + 1] === 'công') return { to: to + 3, kind: 'century' }
  if (words[to] === 'tcn') return { to: to + 1, kind: 'century' }
  return { to, kind: 'century', value: String(value - 1).padStart(2, '0') }
}

/** `tuần này`, `tuần vừa qua`, `tuần 4-8/11`. */
export const readWeek: TimeReader = (text, at) => {
  const { words } = text
  if (words[at] !== 'tuần') return undefined
  const days = readDayRangeToken(text, at + 1)
  if (days) return days
  const passed = words[at + 1] === 'vừa' && (words[at + 2] === 'qua' || words[at + 2] === 'rồi')
  if (!passed && !WEEK_OFFSETS.has(words[at + 1])) return undefined
  const { offset, to } = passed ? { offset: -1, to: at + 3 } : further(words, at + 2, WEEK_OFFSETS.get(words[at + 1]))
  return {
    to,
    kind: 'period',
    ...(offset !== undefined && { resolve: today => isoWeek(mondayOf(today, offset)) }),
  }
}

/** `mùa hè 2022`, `hè năm nay`. */
export const readSeason: TimeReader = (text, at) => {
  const next = text.words[at] === 'mùa' ? at + 1 : at
  if (!/^(?:xuân|hè|thu|đông)$/.test(text.words[next] ?? '')) return undefined
  // Mùa đông năm 1953: the year alone is the time.
  if (text.words[next + 1] === 'năm' && text.tokens[next + 2]?.kind === 'number') return undefined
  const year = readWholeYear(text, next + 1)
  if (!year || (!year.point && !year.resolve)) return undefined
  return { to: year.to, kind: 'period' }
}
