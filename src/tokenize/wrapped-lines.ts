/*
 * Text of mails and PDF files is broken into lines of one width. A line end of that kind says nothing, while in other text a line of its
 * own is a heading, a caption or an item of a list.
 */

/** Widest line, in letters, of a block that is broken to a width, and narrowest such width. */
const WIDEST = 140
const NARROWEST = 45
/** A block has so many lines at least, and of those that another follows this share is full. */
const LEAST_LINES = 3
const LEAST_FULL = 0.6

interface TextLine {
  /** Offset of the first letter that is no space. */
  readonly start: number
  /** Letters from there to the last that is no space; combining marks do not count. */
  readonly width: number
  /** Letters of the first word. */
  readonly word: number
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d || code === 0xa0

const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f

const readLine = (text: string, from: number, to: number): TextLine => {
  let start = from
  while (start < to && isSpace(text.charCodeAt(start))) start++
  let end = to
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  let width = 0
  let word = -1
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isCombining(code)) continue
    if (word < 0 && isSpace(code)) word = width
    width++
  }
  return { start, width, word: word < 0 ? width : word }
}

/** Adds the beginnings of the lines of a block that the line before was broken for. */
const addWrapped = (block: readonly TextLine[], starts: Set<number>): void => {
  if (block.length < LEAST_LINES) return
  let widest = 0
  for (const { width } of block) widest = Math.max(widest, width)
  if (widest < NARROWEST || widest > WIDEST) return
  const full: number[] = []
  for (let i = 0; i + 1 < block.length; i++) {
    // the first word of the next line had no room in this one
    if (block[i].width + 1 + block[i + 1].word > widest) full.push(block[i + 1].start)
  }
  if (full.length < LEAST_FULL * (block.length - 1) || full.length < LEAST_LINES - 1) return
  for (const start of full) starts.add(start)
}

const NONE: ReadonlySet<number> = new Set()

/** Offsets of the beginnings of lines that go on with the line before, because the text was broken to a width there. */
export const wrappedLines = (text: string): ReadonlySet<number> => {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  // prose with a line a paragraph
  if (breaks + 1 < LEAST_LINES || text.length > 2 * WIDEST * (breaks + 1)) return NONE
  const starts = new Set<number>()
  let block: TextLine[] = []
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    const line = readLine(text, from, to)
    if (line.width > 0) block.push(line)
    else {
      addWrapped(block, starts)
      block = []
    }
    from = to + 1
  }
  addWrapped(block, starts)
  return starts
}
