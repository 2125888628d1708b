import { dictionary } from '../dictionary.js'
import type { Document } from '../document.js'

/** Tokens between quotation marks: `from` to `to` without the marks, which stand at `from - 1` and `to`. */
export interface QuotedStretch {
  readonly from: number
  readonly to: number
  /** False when the line ends before the quotation does. */
  readonly closed: boolean
}

/** Closing marks by opening mark. Marks of one shape open and close by turns. */
const CLOSING = dictionary<string>({
  '“': '”',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '‘': '’',
  '「': '」',
  '"': '"',
  "''": "''",
  '”': '”',
})

/** An unclosed stretch this short is a stray mark. */
const SHORTEST_OPEN = 4

/**
 * The quoted stretches of a line, outermost only: marks inside another pair are part of what is quoted. A stretch that never
 * closes reaches to the end of the line, as in quotations of several paragraphs.
 */
export const quotedStretches = ({ tokens }: Document, line: { from: number; to: number }): QuotedStretch[] => {
  const stretches: QuotedStretch[] = []
  let at = line.from
  while (at < line.to) {
    const { text, kind } = tokens[at]
    const closing = kind === 'syllable' || kind === 'number' ? undefined : CLOSING[text]
    if (closing === undefined || isInch(tokens, at)) {
      at++
      continue
    }
    const close = closingAt(tokens, at, line.to, closing)
    const to = close < 0 ? line.to : close
    if (close >= 0 ? to > at + 1 : to > at + SHORTEST_OPEN) stretches.push({ from: at + 1, to, closed: close >= 0 })
    at = close < 0 ? (to > at + SHORTEST_OPEN ? line.to : at + 1) : close + 1
  }
  return stretches
}

/** How many tokens marks within a quotation are paired over; no quotation with others in it is as long, and each looks so far. */
const NESTED_REACH = 1500

const closingAt = (tokens: Document['tokens'], open: number, end: number, closing: string): number => {
  const opening = tokens[open].text
  let depth = 1
  let first = -1
  for (let at = open + 1; at < end; at++) {
    if (first >= 0 && at - open > NESTED_REACH) return first
    const mark = tokens[at].text
    const closes = closing.includes(mark)
    if (closes && first < 0) first = at
    if (opening === closing ? closes && opensBySpace(tokens, at) : mark === opening) {
      depth++
    } else if (closes) {
      depth--
      if (depth === 0) return at
    }
  }
  // Marks that do not pair off are taken without nesting.
  return first
}

/** A straight mark with a space before it and none behind it opens: the only sign of one pair inside another. */
const opensBySpace = (tokens: Document['tokens'], at: number): boolean =>
  tokens[at - 1].end < tokens[at].start && tokens[at + 1]?.start === tokens[at].end

/** `5"`: a straight mark right behind a number and before a space. */
const isInch = (tokens: Document['tokens'], at: number): boolean =>
  tokens[at].text === '"' &&
  at > 0 &&
  tokens[at - 1].kind === 'number' &&
  tokens[at - 1].end === tokens[at].start &&
  tokens[at + 1] !== undefined &&
  tokens[at + 1].start > tokens[at].end
