import type { Document } from '../document.js'
import { lineBreaks } from '../text/line-breaks.js'

/** Tokens of a line. */
export interface TextLine {
  readonly from: number
  readonly to: number
}

const isLineEnd = (space: string): boolean => /[\n\r\u2028\u2029]/.test(space)

/** Lines of a text as ranges of tokens, in order; a line without tokens is none, and one that only the width of the text broke goes on. */
export const textLines = ({ text, tokens }: Document): TextLine[] => {
  const lines: TextLine[] = []
  const wrapped = lineBreaks(text).goesOn
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && !isLineEnd(text.slice(tokens[at - 1].end, tokens[at].start))) continue
    if (at < tokens.length && wrapped.has(tokens[at].start)) continue
    lines.push({ from, to: at })
    from = at
  }
  return lines
}

/** Spaces between two columns of a page, and before a line of the right one that has nothing on its left. */
const COLUMN = 8
const RIGHT = 20

/** White space before a token of a line, in columns. */
const spaceBefore = ({ text, tokens }: Document, at: number): number => {
  const { start } = tokens[at]
  let from = start
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\u00a0')) from--
  return start - from
}

/** What the lines hold in the right one of two columns, as under `Nơi nhận:      CHỦ TỊCH`; lines without are left out. */
export const rightColumn = (document: Document, lines: readonly TextLine[]): TextLine[] =>
  lines.flatMap(({ from, to }) => {
    for (let at = to - 1; at > from; at--) if (spaceBefore(document, at) >= COLUMN) return [{ from: at, to }]
    return spaceBefore(document, from) >= RIGHT ? [{ from, to }] : []
  })
