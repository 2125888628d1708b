import type { Document } from '../document.js'
import { lineBreaks } from '../text/line-breaks.js'
import { COLUMN_GAP, columnsOf } from '../text/page-columns.js'

/** Tokens of a line. */
export interface TextLine {
  readonly from: number
  readonly to: number
}

/** Whether a line ends between two places of a text; mostly there is nothing or one space. */
const isLineEnd = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return true
  }
  return false
}

/** Whether a sentence begins at a token as an item of a list does. */
const isItem = ({ tokens }: Document, starts: ReadonlySet<number>, at: number): boolean =>
  starts.has(at) && (/^[-–—+•*]$/.test(tokens[at].form) || /^[.)]$/.test(tokens[at + 1]?.form ?? ''))

/** Lines of a text as ranges of tokens, in order; a line without tokens is none, and one that only the width of the text broke goes on. */
export const textLines = (document: Document): TextLine[] => {
  const { text, tokens, sentences } = document
  const lines: TextLine[] = []
  const wrapped = lineBreaks(text).goesOn
  const starts = new Set(wrapped.size > 0 ? sentences.map(({ from }) => from) : [])
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length) {
      if (!isLineEnd(text, tokens[at - 1].end, tokens[at].start)) continue
      if (wrapped.has(tokens[at].start) && !isItem(document, starts, at)) continue
    }
    lines.push({ from, to: at })
    from = at
  }
  return lines
}

/** Columns before a line of the right column that has nothing on its left. */
const RIGHT = 20

/** White space before a token, in columns. */
const spaceBefore = ({ text, tokens }: Document, at: number): number => {
  let space = 0
  for (let i = tokens[at].start - 1; i >= 0 && columnsOf(text.charCodeAt(i)) > 0; i--)
    space += columnsOf(text.charCodeAt(i))
  return space
}

/** What the lines hold in the right one of two columns, as under `Nơi nhận:      CHỦ TỊCH`; lines without are left out. */
export const rightColumn = (document: Document, lines: readonly TextLine[]): TextLine[] =>
  lines.flatMap(({ from, to }) => {
    for (let at = to - 1; at > from; at--) if (spaceBefore(document, at) >= COLUMN_GAP) return [{ from: at, to }]
    return spaceBefore(document, from) >= RIGHT ? [{ from, to }] : []
  })
