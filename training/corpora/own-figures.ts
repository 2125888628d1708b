import { readFileSync } from 'node:fs'
import type { GoldFigure } from './news.js'

/** Paragraphs with figures that nothing learns from. */
const FILE = 'training/gold/figures.txt'

export interface FigureParagraph {
  readonly group: string
  readonly text: string
  readonly figures: readonly GoldFigure[]
  /** Those on which careful readers may differ. */
  readonly doubtful: readonly GoldFigure[]
}

const GROUP = /^# group: (.+)$/
const ROW = /^([=~]) (.+)$/
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

/** Reads paragraphs, a line each, with a line `= surface | kind | key=value …` below for each figure, in order; `~` for doubtful ones. */
export const ownFigures = (): FigureParagraph[] => {
  const paragraphs: { group: string; text: string; figures: GoldFigure[]; doubtful: GoldFigure[] }[] = []
  let group = ''
  let from = 0
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    group = GROUP.exec(line)?.[1] ?? group
    if (line === '' || line.startsWith('#')) continue
    const [, sign, row] = ROW.exec(line) ?? []
    if (row === undefined) {
      paragraphs.push({ group, text: line, figures: [], doubtful: [] })
      from = 0
      continue
    }
    const paragraph = paragraphs[paragraphs.length - 1]
    const figure = readRow(paragraph.text, row, from)
    paragraph[sign === '=' ? 'figures' : 'doubtful'].push(figure)
    from = figure.end
  }
  return paragraphs
}
