/*
 * Text of mails and PDF files is broken into lines of one width. A line end of that kind says nothing, while in other text a line of its
 * own is a heading, a caption or an item of a list.
 */

/** Widest line, in letters, of a block that is broken to a width, and narrowest such width. */
const WIDEST = 140
const NARROWEST = 45
/**
 * A block that shows its width has so many lines at least; of those that another follows this share is full, and of these the next goes on
 * in small letters this often, and once at least: lists and tables may have lines of one length, but they begin with capitals and numbers.
 */
const LEAST_LINES = 3
const LEAST_FULL = 0.6
const LEAST_SMALL = 0.25

interface TextLine {
  /** Offset of the first letter that is no space. */
  readonly start: number
  /** Letters from there to the last that is no space; combining marks do not count. */
  readonly width: number
  /** Letters of the first word. */
  readonly word: number
  /** It begins in small letters. */
  readonly small: boolean
}

/** Also the form feed with which the text of a PDF page begins. */
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0

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
  const first = text.charAt(start)
  return { start, width, word: word < 0 ? width : word, small: first !== first.toUpperCase() }
}

type Block = readonly TextLine[]

/** Lines that the first word of the next one had no room in, told by the next one. */
const afterFull = (block: Block, widest: number): TextLine[] =>
  block.filter((next, i) => i > 0 && block[i - 1].width + 1 + next.word > widest)

/** Widest line of a block; an address of the web has a line of its own, however long. */
const widestOf = (block: Block): number =>
  block.reduce((most, { width, word }) => (word < width ? Math.max(most, width) : most), 0)

/** The width that a block shows that it is broken to, 0 when it shows none. */
const widthOf = (block: Block): number => {
  if (block.length < LEAST_LINES) return 0
  const widest = widestOf(block)
  if (widest < NARROWEST || widest > WIDEST) return 0
  const broken = afterFull(block, widest)
  const small = broken.filter(line => line.small).length
  const isBroken =
    broken.length >= LEAST_LINES - 1 &&
    broken.length >= LEAST_FULL * (block.length - 1) &&
    small >= Math.max(1, LEAST_SMALL * broken.length)
  return isBroken ? widest : 0
}

const NONE: ReadonlySet<number> = new Set()

/** Offsets of the beginnings of lines that go on with the line before, because the text was broken to a width there. */
export const wrappedLines = (text: string): ReadonlySet<number> => {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  // prose with a line a paragraph
  if (breaks + 1 < LEAST_LINES || text.length > 2 * WIDEST * (breaks + 1)) return NONE
  const blocks: TextLine[][] = [[]]
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    const line = readLine(text, from, to)
    if (line.width > 0) blocks[blocks.length - 1].push(line)
    else if (blocks[blocks.length - 1].length > 0) blocks.push([])
    from = to + 1
  }
  const widths = blocks.map(widthOf)
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widest === 0) return NONE
  // short blocks and lists are broken to the width of the text, too, if they keep to it
  const starts = blocks.flatMap((block, b) => {
    const width = widths[b] || (widestOf(block) <= widest ? widest : Number.POSITIVE_INFINITY)
    return afterFull(block, width).map(({ start }) => start)
  })
  return new Set(starts)
}
