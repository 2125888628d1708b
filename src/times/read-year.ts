import { isoPoint } from './point.js'
import { readSmall, readYearNumber } from './read-numbers.js'
import type { FoundTime, TimeReader, TimeText } from './time-text.js'

const RELATIVE: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ['nay', 0],
  ['này', 0],
  ['ngoái', -1],
  ['trước', -1],
  ['qua', -1],
  ['rồi', -1],
  ['kia', -2],
  ['kìa', -3],
  ['sau', 1],
  ['tới', 1],
  ['đó', undefined],
  ['ấy', undefined],
])

/** `năm sau nữa`, `tuần trước nữa`: one more than the words before say. */
export const further = (
  words: readonly string[],
  at: number,
  offset: number | undefined,
): { offset: number | undefined; to: number } =>
  words[at] === 'nữa' && (offset === 1 || offset === -1) ? { offset: offset * 2, to: at + 1 } : { offset, to: at }

/** `năm nay`, `năm ngoái`, `năm vừa qua`, with the distance in years where it is known. */
export const readRelativeYear = (
  { words }: TimeText,
  at: number,
): { offset: number | undefined; to: number } | undefined => {
  if (words[at] !== 'năm') return undefined
  if (words[at + 1] === 'vừa' && (words[at + 2] === 'qua' || words[at + 2] === 'rồi')) return { offset: -1, to: at + 3 }
  if (words[at + 1] === 'trước' && words[at + 2] === 'đó') return { offset: undefined, to: at + 3 }
  if (!RELATIVE.has(words[at + 1])) return undefined
  return further(words, at + 2, RELATIVE.get(words[at + 1]))
}

/** Two years as a period: `2020-2025`, `2020 - 2025`, `2024-25`, `2023/24`. */
export const readYearRange = ({ tokens, words }: TimeText, at: number): FoundTime | undefined => {
  const token = tokens[at]
  if (!token) return undefined
  let form = token.form
  let to = at + 1
  if (
    token.kind === 'number' &&
    /^\d{4}$/.test(form) &&
    /^[-–—]$/.test(words[to] ?? '') &&
    tokens[to + 1]?.kind === 'number'
  ) {
    form = `${form}-${tokens[to + 1].form}`
    to += 2
  } else if (token.kind !== 'range' && token.kind !== 'fraction') return undefined
  const match = /^([12]\d{3})[-–/](\d{2}|[12]\d{3})$/.exec(form)
  if (!match) return undefined
  const first = Number(match[1])
  const last = match[2].length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2])
  if (last <= first || last > 2199 || (match[2].length === 2 && last !== first + 1)) return undefined
  return { to, kind: 'period', value: `${isoPoint({ year: first })}/${isoPoint({ year: last })}` }
}

/** A year of three digits: `năm 938`. */
const readOldYear = ({ tokens }: TimeText, at: number): { value: number; to: number } | undefined =>
  tokens[at]?.kind === 'number' && /^[1-9]\d\d$/.test(tokens[at].form)
    ? { value: Number(tokens[at].form), to: at + 1 }
    : undefined

/** Behind a year, the era that it is counted in. */
const readEra = ({ words }: TimeText, at: number): { before: boolean; to: number } | undefined => {
  if (words[at] === 'tcn' || words[at] === 'scn') return { before: words[at] === 'tcn', to: at + 1 }
  const named = (words[at] === 'trước' || words[at] === 'sau') && words[at + 1] === 'công' && words[at + 2] === 'nguyên'
  return named ? { before: words[at] === 'trước', to: at + 3 } : undefined
}

/** `năm 179 trước Công nguyên`, `năm 40 SCN`; ISO 8601 has a year 0, so 179 before our era is -0178. */
const readYearOfEra = (text: TimeText, at: number): FoundTime | undefined => {
  const number = readSmall(text, at, 1, 9999)
  const era = number && readEra(text, number.to)
  if (!era) return undefined
  const point = { year: era.before ? 1 - number.value : number.value }
  return { to: era.to, kind: 'year', point, value: isoPoint(point) }
}

/** A year after `năm`: `năm 2023`, `năm 2021-2022`, `năm ngoái`. */
export const readYear: TimeReader = (text, at) => {
  const relative = readRelativeYear(text, at)
  if (relative) {
    const { offset, to } = relative
    return {
      to,
      kind: 'year',
      ...(offset !== undefined && { resolve: today => isoPoint({ year: today.year + offset }) }),
    }
  }
  if (text.words[at] !== 'năm') return undefined
  const ofEra = readYearOfEra(text, at + 1)
  if (ofEra) return ofEra
  const range = readYearRange(text, at + 1)
  if (range) return range
  const year = readYearNumber(text, at + 1) ?? readOldYear(text, at + 1)
  if (!year) return undefined
  const point = { year: year.value }
  return { to: year.to, kind: 'year', point, value: isoPoint(point) }
}
