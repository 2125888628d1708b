import { readPartOfDay } from './day-words.js'
import { readSmall } from './read-numbers.js'
import type { FoundTime, TimeReader, TimeText } from './time-text.js'

const TOKEN = /^(\d{1,2})[hHgG:](?:(\d{2})(?::(\d{2}))?)?$/
/** Hours to add for `am` and `pm` behind an hour of twelve. */
const HALVES_OF_DAY: ReadonlyMap<string, number> = new Map([
  ['am', 0],
  ['pm', 12],
])
const JOINTS: ReadonlySet<string> = new Set(['đến', 'tới', '-', '–'])
const two = (value: number): string => String(value).padStart(2, '0')

/** Hour of 24 by the part of the day: `3 giờ chiều` is 15, `12 giờ đêm` is 0. */
const hourOf = (hour: number, part: string | undefined): number => {
  if (part === undefined || hour > 12) return hour
  if (part === 'dawn' || part === 'morning') return hour
  if (part === 'noon') return hour < 5 ? hour + 12 : hour
  if (part === 'afternoon') return hour < 12 ? hour + 12 : hour
  if (part === 'evening') return hour < 12 ? hour + 12 : 0
  if (hour === 12) return 0
  return hour > 5 ? hour + 12 : hour
}

interface Clock {
  readonly hour: number
  readonly minute?: number
  readonly second?: number
  readonly to: number
}

/** `8 giờ`, `8 giờ 30 phút`, `8 giờ rưỡi`, `5 giờ kém 15`, `8 giờ đúng`. */
const readSpoken = (text: TimeText, at: number): Clock | undefined => {
  const written = /^(\d{1,2})[hg]$/.exec(text.words[at] ?? '')
  const hour = written ? { value: Number(written[1]), to: at } : readSmall(text, at, 0, 24)
  if (!hour || hour.value > 24) return undefined
  const half = HALVES_OF_DAY.get(text.words[hour.to])
  if (half !== undefined && !written && hour.value <= 12) return { hour: (hour.value % 12) + half, to: hour.to + 1 }
  if (!written && text.words[hour.to] !== 'giờ' && text.words[hour.to] !== 'h') return undefined
  let to = hour.to + 1
  if (text.words[to] === 'rưỡi') return { hour: hour.value, minute: 30, to: to + 1 }
  if (text.words[to] === 'đúng') return { hour: hour.value, to: to + 1 }
  const before = text.words[to] === 'kém'
  const minute = readSmall(text, before ? to + 1 : to, 0, 59)
  if (!minute) return before ? undefined : { hour: hour.value, to }
  const said = text.words[minute.to] === 'phút'
  to = said ? minute.to + 1 : minute.to
  if (before) return { hour: (hour.value + 23) % 24, minute: 60 - minute.value, to }
  if (!said && minute.value > 0 && minute.value < 5) return { hour: hour.value, to: hour.to + 1 }
  const second = said ? readSmall(text, to, 0, 59) : undefined
  if (second && text.words[second.to] === 'giây') {
    return { hour: hour.value, minute: minute.value, second: second.value, to: second.to + 1 }
  }
  return { hour: hour.value, minute: minute.value, to }
}

const readToken = ({ tokens, words }: TimeText, at: number): Clock | undefined => {
  if (tokens[at]?.kind !== 'time') return undefined
  const match = TOKEN.exec(tokens[at].form)
  if (!match) return undefined
  const to = words[at + 1] === "'" || words[at + 1] === '’' || words[at + 1] === 'phút' ? at + 2 : at + 1
  const hour = Number(match[1])
  if (match[2] === undefined) return undefined
  const half = HALVES_OF_DAY.get(words[to])
  if (half !== undefined && hour <= 12) return { hour: (hour % 12) + half, minute: Number(match[2]), to: to + 1 }
  return { hour, minute: Number(match[2]), ...(match[3] !== undefined && { second: Number(match[3]) }), to }
}

const iso = ({ hour, minute = 0, second }: Clock, part: string | undefined): string => {
  const clock = `T${two(hourOf(hour, part))}:${two(minute)}`
  return second === undefined ? clock : `${clock}:${two(second)}`
}

/** `7-10h`: from one hour to another. */
const readHourRange = ({ tokens, words }: TimeText, at: number): FoundTime | undefined => {
  const range = tokens[at]?.kind === 'range' ? /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[at].form) : null
  const part = words[at + 1] === 'giờ' ? readPartOfDay({ tokens, words }, at + 2) : undefined
  if (!range || (words[at + 1] !== 'h' && !part)) return undefined
  const [from, to] = [Number(range[1]), Number(range[2])]
  if (from >= to || to > 24) return undefined
  return {
    to: part?.to ?? at + 2,
    kind: 'time-of-day',
    value: `${iso({ hour: from, to: at }, part?.part)}/${iso({ hour: to, to: at }, part?.part)}`,
  }
}

/** `2 đến 4 giờ chiều`: the word for the hour and the part of the day stand only behind the second one. */
const readSharedHour = (text: TimeText, at: number): FoundTime | undefined => {
  const hour = readSmall(text, at, 0, 24)
  if (!hour || !JOINTS.has(text.words[hour.to])) return undefined
  const end = readSpoken(text, hour.to + 1)
  const part = end && readPartOfDay(text, end.to)
  if (!part || hour.value >= end.hour) return undefined
  return {
    to: part.to,
    kind: 'period',
    value: `${iso({ hour: hour.value, to: at }, part.part)}/${iso(end, part.part)}`,
  }
}

/** A time of the day: `8h30`, `8 giờ 30 phút`, `3 giờ chiều`, `20:15`. Whether `8 giờ` is one or a duration is for the caller to say. */
export const readClock: TimeReader = (text, at) => {
  const range = readHourRange(text, at)
  if (range) return range
  const clock = readToken(text, at) ?? readSpoken(text, at)
  if (!clock) return readSharedHour(text, at)
  const part = readPartOfDay(text, clock.to)
  // 20h tối nay: the part of the day belongs to the day that follows.
  const dayFollows = part !== undefined && /^(?:nay|mai|qua|hôm)$/.test(text.words[part.to] ?? '')
  const single: FoundTime = {
    to: dayFollows ? clock.to : (part?.to ?? clock.to),
    kind: 'time-of-day',
    value: iso(clock, part?.part),
  }
  if (!JOINTS.has(text.words[single.to])) return single
  const end = readToken(text, single.to + 1) ?? readSpoken(text, single.to + 1)
  if (!end) return single
  const endPart = readPartOfDay(text, end.to)
  const last = iso(end, endPart?.part)
  // từ 2 giờ đến 4 giờ chiều: both are hours of the afternoon; từ 8 giờ đến 5 giờ chiều: only the second.
  const shared = part ? undefined : iso(clock, endPart?.part)
  const first = shared !== undefined && shared < last ? shared : single.value
  return { to: endPart?.to ?? end.to, kind: 'period', value: `${first}/${last}` }
}

/** The hour in the part of the day that was said before it: `chiều nay lúc 3 giờ` is 15. */
export const inPartOfDay = (value: string, part: string): string =>
  value.replace(/T(\d\d)/g, (_, hour: string) => `T${two(hourOf(Number(hour), part))}`)
