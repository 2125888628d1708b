import type { Token } from '../document.js'
import { lineBreaks } from '../text/line-breaks.js'
import { COLUMN_GAP, columnsOf } from '../text/page-columns.js'
import { SIGNS_FOR } from '../text/signs-for.js'

/** Longest bracketed passage, in tokens, that a sentence end inside is passed over for. */
const BRACKET_REACH = 60

const TERMINAL = /^(?:\.+|[!?…]+)$/
const CLOSER = new Set(['"', '”', '’', "'", '»', ')', ']', '›'])
const OPENER = new Set(['"', '“', '‘', '«', '(', '[', '„', '-', '–', '—', '•', '*', '+'])
const DASH = /^[-–—]$/
const LOWER = /^\p{Ll}/u

const QUOTES_AND_BRACKETS = new Set(['"', '“', '‘', '«', '„', "'", '(', '['])
const ITEM_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zĐđ])$/u
/** It keeps its full stop, behind which a sentence may end. */
const AND_SO_ON = /^v\.v\.$/i
const CAPITAL = /^\p{Lu}/u
/** Capitals at the end of an abbreviation, and those that a name may be written to: `PGS.Nguyễn`, `HLV.Park`. */
const LAST_CAPITALS = /(?:^|\.)(\p{Lu}{3,6})\.$/u
const TITLES: ReadonlySet<string> = new Set(
  'PGS TSKH KTS NCS NSND NSƯT NNND NNƯT NGND NGƯT TTND TTƯT CKI CKII BSCKI BSCKII HLV VĐV CLB ĐBQH PGĐ THPT THCS'.split(
    ' ',
  ),
)
const TITLE_CASE = /^\p{Lu}\p{Ll}/u
const INITIALS = /^(?:\p{Lu}\.)+\p{Lu}$/u
const INITIAL = /^\p{Lu}$/u
const INITIAL_STOP = /^\p{Lu}\.$/u
/** What a number is written to with a full stop between. */
const CODE = /^\p{Lu}{1,3}$/u
/** What is numbered in laws, books and exercises. */
const NUMBERED = /^(?:điều|khoản|chương|mục|phần|bài|câu|bước|hình|ảnh|bảng)$/iu

/** Whether a line begins like an item of a list: `- `, `+ `, `a) `, `2. `, `1.1. `. */
const isListMark = (tokens: readonly Token[], i: number): boolean => {
  const { kind, form } = tokens[i]
  const next = tokens[i + 1]
  if (kind === 'symbol' || (kind === 'punctuation' && !QUOTES_AND_BRACKETS.has(form))) return true
  return ITEM_NUMBER.test(form) && /^[.)]$/.test(next?.form ?? '')
}

/** `ông A` at the end of a full line and `- chủ tịch xã -` on the next, or `từ 4.200` and `- 4.500 lao động`. */
const isAside = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]
  if (!DASH.test(tokens[i].form) || next === undefined) return false
  const { kind } = tokens[i - 1]
  return (kind === 'syllable' && LOWER.test(next.form)) || (kind === 'number' && next.kind === 'number')
}

/** Whether a sentence that began at `first` has only been numbered or signed for before the full stop at `i`: `1.1.`, `Điều 4.`, `TM.`. */
const isBehindMark = (tokens: readonly Token[], first: number, i: number): boolean =>
  i === first + 1
    ? ITEM_NUMBER.test(tokens[first].form) || SIGNS_FOR.has(tokens[first].form)
    : i === first + 2 && NUMBERED.test(tokens[first].form) && ITEM_NUMBER.test(tokens[first + 1].form)

/** `TP.HCM.Ngày`, `FPT.Sau`: the token keeps the full stop as if a name followed, but another sentence was typed right behind. */
const isBeforeGlued = (tokens: readonly Token[], i: number): boolean => {
  const { kind, form, end } = tokens[i]
  const next = tokens[i + 1]
  if (kind !== 'abbreviation' || next?.kind !== 'syllable' || next.start !== end) return false
  const last = LAST_CAPITALS.exec(form)?.[1]
  return last !== undefined && !TITLES.has(last) && TITLE_CASE.test(next.form)
}

/** `v.v.` before a capital. */
const endsList = (tokens: readonly Token[], i: number): boolean =>
  AND_SO_ON.test(tokens[i].form) && CAPITAL.test(tokens[i + 1]?.form ?? '')

/** `chị N.T.H. (35 tuổi)`, `Nguyễn T. H.`: the full stop at `i` is that of an initial. */
const isInitials = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (before === undefined || next === undefined || before.end !== tokens[i].start) return false
  return next.form === '(' ? INITIALS.test(before.form) : INITIAL.test(before.form) && INITIAL_STOP.test(next.form)
}

/** What stands between two tokens of the original text. */
type Gap = 'none' | 'space' | 'column' | 'line' | 'paragraph'

const gapBetween = (text: string, end: number, start: number): Gap => {
  if (end >= start) return 'none'
  let lines = 0
  let spaces = 0
  for (let i = end; i < start; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10) || code === 0x2028) lines++
    else if (code === 0x2029) lines += 2
    else if (code !== 0xfeff && code !== 0x200b) spaces += Math.max(1, columnsOf(code))
  }
  return lines > 1
    ? 'paragraph'
    : lines === 1
      ? 'line'
      : spaces >= COLUMN_GAP
        ? 'column'
        : spaces > 0
          ? 'space'
          : 'none'
}

/**
 * Token indexes at which a sentence ends (exclusive), the last one being `tokens.length`.
 *
 * A line of its own is a sentence (headings, captions, list items), and so is what stands in a column of its own, unless the line goes on
 * in lower case on the next, or the text is broken to a width there. Inside a line a full stop, question or exclamation mark or an
 * ellipsis ends the sentence, with the quotation marks and brackets that close behind it. It does not where the stop belongs to an
 * abbreviation (the scanner keeps that dot in the token), behind the number of an item or article (`1.`, `Điều 4.`), inside brackets, or before a lower-case
 * word behind a closing quotation mark (`“…?” anh hỏi`) or an ellipsis.
 */
export const sentenceEnds = (text: string, tokens: readonly Token[]): number[] => {
  const ends: number[] = []
  const count = tokens.length
  const breaks = lineBreaks(text)
  let first = 0
  let bracket = -1
  const endAt = (end: number): void => {
    if (end > first) ends.push(end)
    first = end
    bracket = -1
  }
  for (let i = 0; i < count; i++) {
    const { kind, form } = tokens[i]
    if (i > first) {
      const gap = gapBetween(text, tokens[i - 1].end, tokens[i].start)
      if (gap === 'paragraph' || gap === 'column') endAt(i)
      else if (gap === 'line') {
        const before = tokens[i - 1].form
        const isOpen = !/^[.!?…]/.test(before) && tokens[i - 1].kind !== 'url'
        const isBroken = breaks.goesOn.has(tokens[i].start)
        // behind a colon or semicolon small letters may begin an item
        const isSmall = LOWER.test(form) && !/^[:;]/.test(before)
        const isItem = isListMark(tokens, i) && !(isBroken && isAside(tokens, i))
        const goesOn = (isOpen && (isBroken || isSmall)) || before === ','
        if (isItem || !goesOn || breaks.apart.has(tokens[i].start)) endAt(i)
      }
    }
    const isWithin = bracket >= 0 && i - bracket < BRACKET_REACH
    const isAbbreviation = kind === 'abbreviation' && !isWithin
    if (isAbbreviation && (isBeforeGlued(tokens, i) || endsList(tokens, i))) endAt(i + 1)
    if (form === '(' || form === '[') bracket = i
    else if (form === ')' || form === ']') bracket = -1
    else if (kind === 'punctuation' && TERMINAL.test(form)) {
      if (isWithin) continue
      if (form === '.' && (isBehindMark(tokens, first, i) || isInitials(tokens, i))) continue
      let end = i + 1
      while (end < count && tokens[end].kind === 'punctuation' && TERMINAL.test(tokens[end].form)) end++
      let closed = false
      const closes = (at: number): boolean =>
        at < count &&
        CLOSER.has(tokens[at].form) &&
        (tokens[at].start === tokens[at - 1].end || /^[.,;]$/.test(tokens[at + 1]?.form ?? ''))
      while (closes(end)) {
        end++
        closed = true
      }
      if (end >= count) break
      const next = tokens[end]
      const glued = tokens[end - 1].end === next.start
      const lower = LOWER.test(next.form)
      const trailing = /^(?:…|\.\.+)$/.test(form)
      // what was read as one end is not read again
      i = end - 1
      if (lower && (closed || trailing)) continue
      // "…?" - chị hỏi
      if (closed && DASH.test(next.form) && LOWER.test(tokens[end + 1]?.form ?? '')) continue
      if (glued && !closed && !OPENER.has(next.form) && (lower || trailing || form !== '.')) continue
      // BA.2.75, P.12
      if (glued && next.kind === 'number' && CODE.test(tokens[i - 1]?.form ?? '')) continue
      if (next.kind === 'punctuation' && !OPENER.has(next.form)) continue
      endAt(end)
    }
  }
  if (first < count) ends.push(count)
  return ends
}
