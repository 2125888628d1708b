import { addDays, weekday as weekdayOf } from './calendar.js'
import { readPartOfDay, readWeekday } from './day-words.js'
import { isoPoint } from './point.js'
import { readClock } from './read-clock.js'
import { readDayNumber, readSmall } from './read-numbers.js'
import type { FoundTime, TimeText } from './time-text.js'

/** A weekday behind a part of the day or `ngày`. */
const readNamed = (text: TimeText, at: number): ReturnType<typeof readWeekday> => {
  const next = readPartOfDay(text, at)?.to ?? at
  return readWeekday(text, text.words[next] === 'ngày' ? next + 1 : next)
}

/** Words that lead from a weekday to an hour or to the end of a period. */
const AFTER: ReadonlySet<string> = new Set(['lúc', 'vào', 'hồi', 'từ', 'khoảng', 'đến', 'tới'])

/** A weekday alone is the next one. */
export const readNextWeekday = (text: TimeText, at: number): FoundTime | undefined => {
  const name = readWeekday(text, text.words[at] === 'ngày' ? at + 1 : at)
  if (!name || text.words[name.to] === 'tuần' || text.words[name.to] === ',') return undefined
  const day = text.words[name.to] === 'ngày' ? readDayNumber(text, name.to + 1) : undefined
  if (day && text.words[day.to] !== 'tháng') return { to: day.to, kind: 'date', point: { day: day.value } }
  const to = /^(?:tới|này|sau)$/.test(text.words[name.to] ?? '') ? name.to + 1 : name.to
  const own = text.words[name.to] === 'này' ? 7 : 6
  const next = text.tokens[to]
  const open = next === undefined || next.kind === 'punctuation' || next.kind === 'time' || AFTER.has(text.words[to])
  if (!open && to === name.to && !readPartOfDay(text, to)) return undefined
  return {
    to,
    kind: 'date',
    resolve: today => isoPoint(addDays(today, ((name.weekday - weekdayOf(today) + own) % 7) + 7 - own)),
  }
}

/** A weekday that has passed: `thứ tư trước`, `chủ nhật vừa rồi`. */
export const readLastWeekday = (text: TimeText, at: number): FoundTime | undefined => {
  const name = readNamed(text, at)
  if (!name) return undefined
  const next = text.words[name.to] === 'vừa' ? name.to + 1 : name.to
  if (!/^(?:trước|rồi|qua)$/.test(text.words[next] ?? '')) return undefined
  return {
    to: next + 1,
    kind: 'date',
    resolve: today => isoPoint(addDays(today, -(((weekdayOf(today) - name.weekday + 6) % 7) + 1))),
  }
}

const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['mai', 1],
  ['mốt', 2],
])

/** `mai`, `mốt`: days that need no word before them. */
export const readNearDay = ({ words }: TimeText, at: number): FoundTime | undefined => {
  const days = NEAR_DAYS.get(words[at])
  return days === undefined ? undefined : { to: at + 1, kind: 'date', resolve: today => isoPoint(addDays(today, days)) }
}

const TURNS: readonly (readonly [phrase: string, value: string])[] = [
  ['nửa đêm', 'T00:00'],
  ['giữa trưa', 'T12:00'],
  ['chính ngọ', 'T12:00'],
  ['đúng ngọ', 'T12:00'],
]

/** `nửa đêm`, `giữa trưa`, and the half past an hour without its word: `7 rưỡi tối`. */
export const readTurn = (text: TimeText, at: number): FoundTime | undefined => {
  const { words } = text
  const turn = TURNS.find(([phrase]) => phrase === `${words[at]} ${words[at + 1]}`)
  if (turn) return { to: at + 2, kind: 'time-of-day', value: turn[1] }
  const hour = readSmall(text, at, 0, 24)
  if (!hour || words[hour.to] !== 'rưỡi') return undefined
  const spoken = [...words.slice(at, hour.to), 'giờ', 'rưỡi', ...words.slice(hour.to + 1)]
  const tokens = [...text.tokens.slice(at, hour.to), text.tokens[hour.to], ...text.tokens.slice(hour.to)]
  const clock = readClock({ tokens, words: spoken }, 0)
  return clock && { ...clock, to: at + clock.to - 1 }
}
