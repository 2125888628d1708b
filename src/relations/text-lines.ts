import type { Document } from '../document.js'

/** Lines of a text as ranges of tokens, in order; a line without tokens is none. */
export const textLines = ({ text, tokens }: Document): { from: number; to: number }[] => {
  const lines: { from: number; to: number }[] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    if (at < tokens.length && !/[\n\r\u2028\u2029]/.test(text.slice(tokens[at - 1].end, tokens[at].start))) continue
    lines.push({ from, to: at })
    from = at
  }
  return lines
}
