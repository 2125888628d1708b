import type { Unit } from './figure-lexicon.js'
import { type FigureText, isGlued } from './figure-text.js'

/** A unit after a number. */
export interface FoundUnit extends Unit {
  readonly to: number
  /** What the amount is for, behind a slash or `mỗi`: `đồng/tháng`, `/hộ`. */
  readonly per?: string
}

const POWERS: ReadonlySet<string> = new Set(['m', 'km', 'cm', 'dm', 'mm'])
/** Units that are only read behind a number they touch or in capitals: other words look like them. */
const SHY: ReadonlySet<string> = new Set(['m', 'g', 'h', 'l', 'L', 'đ', 'A', 'V', 'W', 'J'])

/** m/s: alone the letter is no second. */
const PER_SECOND: Unit = { kind: 'duration', unit: 'second' }

const single = (text: FigureText, at: number): { unit: Unit; to: number } | undefined => {
  const { forms, words, tokens, lexicon } = text
  if (at >= tokens.length) return undefined
  // 50m2: the scanner parts the number, the letters and the power.
  if (POWERS.has(words[at]) && isGlued(text, at + 1) && /^[23]$/.test(words[at + 1] ?? '')) {
    return { unit: { kind: 'measure', unit: `${words[at]}${words[at + 1]}` }, to: at + 2 }
  }
  const exact = lexicon.units.longest(forms, at)
  const lower = lexicon.lowerUnits.longest(words, at)
  const best = lower && lower.to > (exact?.to ?? at) ? lower : exact
  return best && { unit: best.value, to: best.to }
}

/** The longest unit at `at`, compound ones included: `km/h`, `tấn/ha`, `mg/100 ml`. */
export const readUnit = (text: FigureText, at: number, large: boolean): FoundUnit | undefined => {
  const { words, tokens } = text
  // 100.000/mm3: how many in a unit of volume
  if (words[at] === '/' && isGlued(text, at)) {
    const below = single(text, at + 1)
    if (below?.unit.kind === 'measure' && /^(?:mm3|ml|µl|l|cm3|m3|dl)$/.test(below.unit.unit)) {
      return { kind: 'measure', unit: `/${below.unit.unit}`, to: below.to }
    }
    return undefined
  }
  const first = single(text, at)
  if (!first) return undefined
  if (first.unit.large && !large) return undefined
  if (SHY.has(text.forms[at]) && first.to === at + 1 && !isGlued(text, at)) {
    const next = tokens[first.to]
    const letterNext =
      next?.kind === 'syllable' && text.forms[at] !== 'm' && text.forms[at] !== 'đ' && text.forms[at] !== 'g'
    if (letterNext || text.forms[at] === 'A' || text.forms[at] === 'V') return undefined
  }
  let { unit } = first.unit
  let to = first.to
  if (first.unit.kind !== 'measure') return { ...first.unit, to }
  while (words[to] === '/' && to < tokens.length) {
    let next = to + 1
    let factor = ''
    if (tokens[next]?.kind === 'number') factor = `${tokens[next++].form} `
    const below = words[next] === 's' ? { unit: PER_SECOND, to: next + 1 } : single(text, next)
    if (!below || (below.unit.kind !== 'measure' && below.unit.kind !== 'duration')) break
    if (factor !== '' && !/^10*$/.test(factor.trim())) break
    if (below.unit.kind === 'duration' && !isRate(unit, below.unit.unit)) break
    if (below.unit.kind === 'duration' && factor !== '') break
    unit += `/${factor === '1 ' ? '' : factor}${compound(below.unit)}`
    to = below.to
  }
  if (words[to] === 'trên' || words[to] === 'một') {
    const below = single(text, to + 1)
    if (below?.unit.unit === 'hour' && unit === 'km') return { kind: 'measure', unit: 'km/h', to: below.to }
    if (below?.unit.unit === 'second' && unit === 'm') return { kind: 'measure', unit: 'm/s', to: below.to }
  }
  return { kind: 'measure', unit, to }
}

const LONG: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'night'])
const DATA: ReadonlySet<string> = new Set(['GB', 'MB', 'TB', 'KB', 'g', 'mg', 'ml'])

/** Amounts per week or megabytes a day are said of an amount; metres per second are a unit. */
const isRate = (unit: string, per: string): boolean => !LONG.has(per) && !DATA.has(unit)

const compound = ({ kind, unit }: Unit): string => {
  if (kind !== 'duration') return unit
  return unit === 'hour' ? 'h' : unit === 'second' ? 's' : unit
}

const PER_WORDS: ReadonlySet<string> = new Set(['mỗi', 'một'])
const PER_NOUNS: ReadonlySet<string> = new Set(
  'tháng năm ngày tuần quý giờ người hộ lượt suất trường em lần buổi đêm kg m2 ha tấn con cây chiếc căn vé phút giây phiên trận nhóm'.split(
    ' ',
  ),
)

/** `/tháng`, `/người/năm`, `mỗi hộ`: outside the span of the figure. */
export const readPer = ({ words, tokens, sentenceEnds }: FigureText, at: number): string | undefined => {
  if (at >= tokens.length || at === 0) return undefined
  const end = sentenceEnds[at - 1]
  if (words[at] === '/') {
    const parts: string[] = []
    let next = at
    while (words[next] === '/' && next + 1 < end && parts.length < 3) {
      let to = next + 1
      const from = to
      if (tokens[to].kind === 'number' && tokens[to + 1]) to++
      if (tokens[to].kind !== 'syllable' && tokens[to].kind !== 'code') break
      to++
      const two = TWO_WORD_NOUNS.has(`${words[to - 1]} ${words[to]}`) && to < end
      parts.push(words.slice(from, two ? to + 1 : to).join(' '))
      next = two ? to + 1 : to
    }
    return parts.length > 0 ? parts.join('/') : undefined
  }
  if (PER_WORDS.has(words[at]) && at + 1 < end && PER_NOUNS.has(words[at + 1])) return words[at + 1]
  return undefined
}

const TWO_WORD_NOUNS: ReadonlySet<string> = new Set([
  'cổ phiếu',
  'cổ phần',
  'học sinh',
  'sinh viên',
  'gia đình',
  'hộ dân',
  'trường hợp',
  'đơn vị',
  'học kỳ',
  'năm học',
  'lao động',
  'tín chỉ',
  'nhân khẩu',
])
