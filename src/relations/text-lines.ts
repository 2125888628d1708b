import type { Document } from '../document.js'
import { lineBreaks } from '../text/line-breaks.js'

const isLineEnd = (space: string): boolean => /[\n\r\u2028\u2029]/.test(space)

/** Lines of a text as ranges of tokens, in order; a line without tokens is none, and one that only the width of the text broke goes on. */
export const textLines = ({ text, tokens }: Document): { from: number; to: number }[] => {
  const lines: { from: number; to: number }[] = []
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
