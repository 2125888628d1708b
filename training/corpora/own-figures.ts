import type { GoldFigure } from './news.js'
import { readParagraphRows } from './paragraph-rows.js'

/** Paragraphs with figures that nothing learns from. */
const FILE = 'training/gold/figures.txt'

export interface FigureParagraph {
  readonly group: string
  readonly text: string
  readonly figures: readonly GoldFigure[]
  /** Those on which careful readers may differ. */
  readonly doubtful: readonly GoldFigure[]
}

const NUMBERS: ReadonlySet<string> = new Set(['value', 'of', 'low', 'high'])

const readRow = (text: string, row: string, from: number): GoldFigure => {
  const [surface, kind, ...pairs] = row.split(' | ')
  const start = text.indexOf(surface, from)
  if (start < 0) throw new Error(`${FILE}: no \`${surface}\` in \`${text}\``)
  const facts = pairs.map(pair => {
    const [key, value] = pair.split('=')
    return [key, NUMBERS.has(key) ? Number(value) : value]
  })
  return { start, end: start + surface.length, kind, ...Object.fromEntries(facts) } as GoldFigure
}

/** The paragraphs, each figure a row `surface | kind | key=value …`, in order of the text. */
export const ownFigures = (): FigureParagraph[] =>
  readParagraphRows(FILE).map(({ group, text, rows }) => {
    let from = 0
    const read = rows.map(({ sign, row }) => {
      const figure = readRow(text, row, from)
      from = figure.end
      return { sign, figure }
    })
    const of = (wanted: string): GoldFigure[] => read.flatMap(({ sign, figure }) => (sign === wanted ? [figure] : []))
    return { group, text, figures: of('='), doubtful: of('~') }
  })
