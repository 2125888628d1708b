import { addMonths } from './calendar.js'
import { isoPoint } from './point.js'
import { readDateToken, readYearAfter, readYearAfterComma } from './read-core-date.js'
import { readMonthNumber, readYearNumber } from './read-numbers.js'
import { further, readRelativeYear } from './read-year.js'
import type { FoundTime, TimeReader, TimeText } from './time-text.js'

const RELATIVE: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ['này', 0],
  ['nay', 0],
  ['trước', -1],
  ['qua', -1],
  ['rồi', -1],
  ['sau', 1],
  ['tới', 1],
  ['đó', undefined],
])

/** `tháng 3 này`, `tháng 3 tới`, `tháng 3 vừa qua`: the nearest one in that direction. */
const readNear = ({ words, tokens }: TimeText, month: number, at: number): FoundTime | undefined => {
  const passed = words[at] === 'vừa' && (words[at + 1] === 'qua' || words[at + 1] === 'rồi')
  const to = passed ? at + 2 : at + 1
  const offset = passed ? -1 : words[at] === 'này' || words[at] === 'tới' ? RELATIVE.get(words[at]) : undefined
  const ends = tokens[to] === undefined || tokens[to].kind === 'punctuation'
  // tháng 3 sau: elsewhere the word may belong to what follows.
  const ending = ends && (words[at] === 'sau' || words[at] === 'trước') ? RELATIVE.get(words[at]) : undefined
  const direction = ends || words[at] !== 'tới' ? (offset ?? ending) : undefined
  if (direction === undefined) return undefined
  return {
    to,
    kind: 'month',
    value: isoPoint({ month }),
    resolve: today => {
      const shift = direction > 0 && month < today.month ? 1 : direction < 0 && month >= today.month ? -1 : 0
      return isoPoint({ month, year: today.year + shift })
    },
  }
}

/** A month: `tháng 9-2024`, `tháng 9 năm 2024`, `tháng 8-9`, `tháng trước`. */
export const readMonth: TimeReader = (text, at) => {
  const { words, tokens } = text
  if (words[at] !== 'tháng') return undefined
  const next = at + 1
  const token = readDateToken(text, next, false)
  if (token && token.point.day === undefined) {
    return { to: token.to, kind: 'month', point: token.point, value: isoPoint(token.point) }
  }
  const range = tokens[next]?.kind === 'range' ? /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[next].form) : null
  if (range && Number(range[1]) < Number(range[2]) && Number(range[2]) <= 12) {
    const year = readYearAfter(text, next + 1)
    const [from, to] = [range[1], range[2]].map(month =>
      isoPoint({ month: Number(month), ...(year && { year: year.value }) }),
    )
    return { to: year?.to ?? next + 1, kind: 'period', value: `${from}/${to}` }
  }
  const pointed = tokens[next]?.kind === 'number' ? /^(\d{1,2})\.(\d{4})$/.exec(tokens[next].form) : null
  if (pointed && Number(pointed[1]) <= 12) {
    const point = { month: Number(pointed[1]), year: Number(pointed[2]) }
    return { to: next + 1, kind: 'month', point, value: isoPoint(point) }
  }
  const month = words[next] === 'năm' && tokens[next + 1]?.kind === 'number' ? undefined : readMonthNumber(text, next)
  if (month) {
    const lunar = words[next] === 'giêng' || words[next] === 'chạp'
    const marked = words[month.to] === 'âm' && words[month.to + 1] === 'lịch'
    if (words[month.to] === 'và' || words[month.to] === ',') {
      const second = tokens[month.to + 1]?.kind === 'number' ? readMonthNumber(text, month.to + 1) : undefined
      if (second && words[month.to] === 'và' && words[second.to] !== 'tháng') return { to: second.to, kind: 'month' }
    }
    let year = readYearAfter(text, month.to) ?? readYearAfterComma(text, month.to)
    if (!year && tokens[month.to]?.kind === 'number') year = readYearNumber(text, month.to)
    const near = year || lunar || marked ? undefined : readNear(text, month.value, month.to)
    if (near) return near
    const relative = year ? undefined : readRelativeYear(text, month.to)
    const point = { month: month.value, ...(year && { year: year.value }) }
    const isLunar = lunar || marked
    return {
      to: relative?.to ?? year?.to ?? (marked ? month.to + 2 : month.to),
      kind: 'month',
      point,
      ...(!relative && { value: isoPoint(point) }),
      ...(isLunar && { lunar: true }),
      ...(relative?.offset !== undefined && {
        resolve: today => isoPoint({ month: month.value, year: today.year + (relative.offset ?? 0) }),
      }),
    }
  }
  const passed = words[next] === 'vừa' && (words[next + 1] === 'qua' || words[next + 1] === 'rồi')
  if (!passed && !RELATIVE.has(words[next])) return undefined
  const { offset, to } = passed ? { offset: -1, to: next + 2 } : further(words, next + 1, RELATIVE.get(words[next]))
  return {
    to,
    kind: 'month',
    ...(offset !== undefined && {
      resolve: today => isoPoint({ year: addMonths(today, offset).year, month: addMonths(today, offset).month }),
    }),
  }
}
