import { checkOptions } from '../check-options.js'
import type { Token, TokenKind } from '../document.js'
import { InputError } from '../errors.js'
import { scan } from '../scan/scan.js'
import { TOKEN_KINDS } from '../scan/token-table.js'
import { placeTone } from '../text/tone.js'
import { readPartOfDay } from './day-words.js'
import { joinPieces, type ParsedTime, type Pieces } from './join-pieces.js'
import { plainSpelling } from './plain-spelling.js'
import { inPartOfDay } from './read-clock.js'
import { readPiece } from './read-piece.js'
import { parseMoment } from './reference-date.js'
import { restoreTimeWords } from './restore-time-words.js'
import type { TimeText } from './time-text.js'

export type { ParsedTime } from './join-pieces.js'

/** A text that is no time, and why. */
export interface NoTime {
  readonly kind: null
  readonly value: null
  readonly reason: string
}

export interface ParseTimeOptions {
  /** ISO date (`2025-09-10`) or date and time (`2025-09-10T08:30`) that relative times and missing years are counted from. */
  readonly referenceDate?: string
}

const MAX_LENGTH = 500
const FILLERS: ReadonlySet<string> = new Set(
  'lễ vào lúc hồi từ khoảng của trong dịp ở , ( ) . là đúng cả kể này lại quãng tầm chừng ngay tức buổi cùng kỳ mùa xuân hè thu đông'.split(
    ' ',
  ),
)
const JOINTS: ReadonlySet<string> = new Set(['đến', 'tới', '-', '–', '—', '~'])

const textOf = (text: string): TimeText => {
  const { clean, count, cleanStarts, cleanEnds, starts, ends, kinds } = scan(text)
  const tokens: Token[] = []
  for (let i = 0; i < count; i++) {
    const kind: TokenKind = TOKEN_KINDS[kinds[i]]
    const raw = clean.slice(cleanStarts[i], cleanEnds[i])
    const form = kind === 'syllable' ? placeTone(raw, 'old') : raw
    tokens.push({ start: starts[i], end: ends[i], text: text.slice(starts[i], ends[i]), kind, form })
  }
  return { tokens, words: tokens.map(token => token.form.toLowerCase()) }
}

/**
 * Reads a text that is one time: dates in all usual spellings, months, quarters, years, periods, clock times, weekdays, holidays,
 * and relative times (`hôm qua`, `thứ ba tuần tới`, `3 ngày trước`), which need `referenceDate`. A year that is left out is that of
 * the reference. Anything else gives `{ kind: null, value: null, reason }`. Throws {@link InputError} when `text` is no string.
 */
export const parseTime = (text: string, options: ParseTimeOptions = {}): ParsedTime | NoTime => {
  if (typeof text !== 'string')
    throw new InputError(`parseTime reads a string, not ${text === null ? 'null' : typeof text}`)
  checkOptions(options, ['referenceDate'], "{ referenceDate: '2025-09-10' }", 'parseTime')
  const moment = options.referenceDate === undefined ? undefined : parseMoment(options.referenceDate)
  const none = (reason: string): NoTime => ({ kind: null, value: null, reason })
  if (text.trim() === '') return none('the text is empty')
  if (text.length > MAX_LENGTH) return none(`no time has ${text.length} characters (at most ${MAX_LENGTH})`)
  const read = textOf(plainSpelling(restoreTimeWords(text.normalize('NFC'))))
  const pieces: Pieces = {}
  let dayPart: string | undefined
  for (let at = 0; at < read.tokens.length; ) {
    if (pieces.day && !pieces.end && JOINTS.has(read.words[at])) {
      const end = readPiece(read, read.words[at + 1] === 'hết' ? at + 2 : at + 1, moment)
      if (end) {
        pieces.end = end
        at = end.to
        continue
      }
    }
    const found = readPiece(read, at, moment)
    const part = found ? undefined : readPartOfDay(read, at)
    if (!found && !part) {
      if (!FILLERS.has(read.words[at])) return none(`"${read.words.slice(at, at + 4).join(' ')}" is no part of a time`)
      at++
      continue
    }
    if (found) {
      if (/^T\d/.test(found.value ?? '')) {
        const own = readPartOfDay(read, found.to - 1)?.to === found.to
        pieces.clock ??= dayPart && !own ? { ...found, value: inPartOfDay(found.value!, dayPart) } : found
      } else {
        pieces.day ??= found
        dayPart ??= readPartOfDay(read, at)?.part
      }
    } else if (part && !pieces.day && !pieces.clock && read.tokens.length === part.to) {
      return { kind: 'time-of-day', value: null, reason: 'a part of the day is no point of time' }
    }
    at = found?.to ?? part!.to
  }
  if (!pieces.day && !pieces.clock) return none('no day, month, year or hour is named')
  return joinPieces(pieces, moment)
}
