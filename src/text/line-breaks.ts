import { columnsOf } from './page-columns.js'

/*
 * Text of mails and PDF files is broken into lines of one width. A line end of that kind says nothing, while in other text a line of its
 * own is a heading, a caption or an item of a list.
 */

/** Widest line, in letters, of a text that is broken to a width, and narrowest such width. */
const WIDEST = 140
const NARROWEST = 45
/** A line is not wider than the width but for what hangs over: marks, and lines that no line in small letters shows. */
const OVERHANG = 4
/**
 * A block that shows its width has so many lines at least; of those that another follows this share is full, and of these the next goes on
 * in small letters this often, and once at least: lists and tables may have lines of one length, but they begin with capitals and numbers.
 */
const LEAST_LINES = 3
const LEAST_FULL = 0.6
const LEAST_SMALL = 0.25
/** So do lines that go on in small letters, so many of them and this share behind full lines, whatever headings and lists stand between. */
const LEAST_ONGOING = 3
const LEAST_ONGOING_FULL = 0.8

/** Where the lines of a text go on and end against what they look like, as offsets of the first letters of lines. */
export interface LineBreaks {
  /** Lines that go on with the line before, because the text was broken to a width there. */
  readonly goesOn: ReadonlySet<number>
  /** Numbers of pages, and the lines behind them: nothing goes on there, whatever it looks like. */
  readonly apart: ReadonlySet<number>
}

interface TextLine {
  /** Offset of the first letter that is no space. */
  readonly start: number
  /** Columns before it. */
  readonly indent: number
  /** Letters from there to the last that is no space; combining marks do not count. */
  readonly width: number
  /** Letters of the first word. */
  readonly word: number
  /** It begins in small letters. */
  readonly small: boolean
  /** It ends within a sentence, by its last letter. */
  readonly open: boolean
  /** A page number stands between it and the line before. */
  readonly behindPage: boolean
}

/** Also the form feed with which the text of a PDF page begins. */
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0

const isCombining = (code: number): boolean => code >= 0x300 && code <= 0x36f

const readLine = (text: string, from: number, to: number, behindPage: boolean): TextLine => {
  let start = from
  let indent = 0
  while (start < to && isSpace(text.charCodeAt(start))) indent += columnsOf(text.charCodeAt(start++))
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
  const open = !'.!?…:;'.includes(text.charAt(end - 1))
  const small = first !== first.toUpperCase()
  return { start, indent, width, word: word < 0 ? width : word, small, open, behindPage }
}

const LONGEST_PAGE_MARK = 20
const PAGE_MARK = /^(?:[-–—]?\s*\d{1,3}\s*[-–—]?|trang\s+\d{1,4}(?:\s*\/\s*\d{1,4})?)$/i

const isPageMark = (text: string, { start, width }: TextLine, to: number): boolean =>
  width > 0 && width <= LONGEST_PAGE_MARK && PAGE_MARK.test(text.slice(start, to).trim())

type Block = readonly TextLine[]

/** How wide a line is: to the right edge of the page, or without its indent when only some lines of the text are indented. */
type Measure = (line: TextLine) => number
const MEASURES: readonly Measure[] = [({ indent, width }) => indent + width, ({ width }) => width]

/** Widest line of some lines; an address of the web has a line of its own, however long. */
const widestOf = (lines: Block, measure: Measure): number =>
  lines.reduce((most, line) => (line.word < line.width ? Math.max(most, measure(line)) : most), 0)

/** Lines that go on in small letters. */
const ongoing = (block: Block): TextLine[] => block.filter((line, i) => i > 0 && line.small && block[i - 1].open)

/** The lines before those. */
const beforeOngoing = (block: Block): TextLine[] =>
  block.filter((line, i) => i + 1 < block.length && line.open && block[i + 1].small)

/** Lines that the first word of the next one had no room in, told by the next one. */
const afterFull = (block: Block, width: number, measure: Measure): TextLine[] =>
  block.filter((next, i) => {
    if (i === 0) return false
    const size = measure(block[i - 1])
    return size + 1 + next.word > width && size <= width + OVERHANG
  })

const isWidth = (width: number): boolean => width >= NARROWEST && width <= WIDEST

/** The width that blocks show that they are broken to, 0 when they show none. */
const widthOf = (blocks: readonly Block[], measure: Measure): number => {
  const width = blocks.reduce((most, block) => Math.max(most, widestOf(beforeOngoing(block), measure)), 0)
  if (!isWidth(width)) return 0
  const lines = blocks.reduce((sum, block) => sum + block.length, 0)
  const full = blocks.flatMap(block => afterFull(block, width, measure))
  const small = full.filter(line => line.small).length
  const next = blocks.flatMap(ongoing)
  const isBlock =
    lines >= LEAST_LINES &&
    full.length >= LEAST_LINES - 1 &&
    full.length >= LEAST_FULL * (lines - blocks.length) &&
    small >= Math.max(1, LEAST_SMALL * full.length)
  const isOngoing = next.length >= LEAST_ONGOING && small >= LEAST_ONGOING_FULL * next.length
  return isBlock || isOngoing ? width : 0
}

/** The lines that go on where the text was broken. */
const brokenLines = (blocks: readonly Block[], measure: Measure): TextLine[] => {
  const widths = blocks.map(block => widthOf([block], measure))
  const widest = widths.reduce((most, width) => Math.max(most, width), 0) || widthOf(blocks, measure)
  if (widest === 0) return []
  // short blocks and lists are broken to the width of the text, too, if they keep to it
  return blocks.flatMap((block, b) => {
    const width = widths[b] || (widestOf(block, measure) <= widest + OVERHANG ? widest : Number.POSITIVE_INFINITY)
    return afterFull(block, width, measure)
  })
}

const readBlocks = (text: string): { blocks: TextLine[][]; pages: TextLine[] } => {
  const blocks: TextLine[][] = [[]]
  const pages: TextLine[] = []
  let behindPage = false
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from)
    const to = found < 0 ? text.length : found
    const line = readLine(text, from, to, behindPage)
    if (isPageMark(text, line, to)) {
      pages.push(line)
      behindPage = true
    } else if (line.width > 0) {
      blocks[blocks.length - 1].push(line)
      behindPage = false
    } else if (blocks[blocks.length - 1].length > 0) blocks.push([])
    from = to + 1
  }
  return { blocks: blocks.filter(block => block.length > 0), pages }
}

const NONE: LineBreaks = { goesOn: new Set(), apart: new Set() }

/** What the width tells of the line ends of a text; nothing of one that is not broken to a width. */
export const lineBreaks = (text: string): LineBreaks => {
  let breaks = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks++
  // prose with a line a paragraph
  if (breaks + 1 < LEAST_LINES || text.length > 2 * WIDEST * (breaks + 1)) return NONE
  const { blocks, pages } = readBlocks(text)
  if (blocks.length === 0) return NONE
  const [byEdge, byWidth] = MEASURES.map(measure => brokenLines(blocks, measure))
  const broken = byEdge.length >= byWidth.length ? byEdge : byWidth
  if (broken.length === 0) return NONE
  const starts = (lines: Block): Set<number> => new Set(lines.map(({ start }) => start))
  const behind = blocks.flatMap(block => block.filter(({ behindPage }) => behindPage))
  return { goesOn: starts(broken.filter(({ behindPage }) => !behindPage)), apart: starts([...pages, ...behind]) }
}
