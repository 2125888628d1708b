import { type Document, type Figure, requireDocument } from '../document.js'
import type { Bar } from './bar-chart.js'
import { printable } from './printable.js'

/** Figures that one scale can show together: shares in percent, amounts of one currency, measures in one unit, counts of one noun. */
export interface FigureGroup {
  /** `%`, `VND`, `ha`, or the counted noun. */
  readonly unit: string
  /** In order of the text; `value` in the unit of the group. */
  readonly bars: readonly Bar[]
}

const LONGEST_LABEL = 70

const scaleOf = (figure: Figure): { readonly unit: string; readonly value: number } | undefined => {
  const { kind, value, of, unit, noun, low, high } = figure
  const middle = low !== undefined && high !== undefined ? (low + high) / 2 : value
  if (!Number.isFinite(middle) || middle < 0) return undefined
  if (kind === 'percent' || unit === '%') return { unit: '%', value: middle }
  if (kind === 'ratio' && of) return { unit: '%', value: (100 * value) / of }
  if ((kind === 'money' || kind === 'measure') && unit) return { unit, value: middle }
  if (kind === 'count' && noun) return { unit: noun.normalize('NFC').toLowerCase(), value: middle }
  return undefined
}

/** What the text says just before a figure, from the beginning of its sentence on, clipped on the left. */
const before = ({ text }: Document, sentenceStart: number, { start }: Figure): string => {
  const from = Math.max(sentenceStart, start - LONGEST_LABEL)
  const context = text.slice(from, start)
  return from > sentenceStart ? `…${context.replace(/^\S*\s/, '')}` : context
}

const labelOf = (document: Document, sentenceStart: number, figure: Figure, unit: string): string => {
  const { noun, attribute, subject, time } = figure
  const counted = noun !== undefined && noun.normalize('NFC').toLowerCase() !== unit ? noun : undefined
  const about = subject === undefined ? undefined : document.entities[subject].text
  const when = time === undefined ? undefined : document.times[time].text
  const parts = [counted, attribute].filter(part => part !== undefined)
  const label = parts.length > 0 ? parts.join(' ') : before(document, sentenceStart, figure)
  return printable([label, about, when].filter(part => part).join(' · '))
}

/** The figures of a document that can be compared, the largest group first. */
export const figureGroups = (document: Document): FigureGroup[] => {
  requireDocument(document, 'figureGroups')
  const groups = new Map<string, Bar[]>()
  const { sentences } = document
  let sentence = 0
  for (const figure of document.figures) {
    while (sentence + 1 < sentences.length && sentences[sentence + 1].start <= figure.start) sentence++
    const scale = scaleOf(figure)
    if (!scale) continue
    const bar = {
      label: labelOf(document, sentences[sentence]?.start ?? 0, figure, scale.unit),
      value: scale.value,
      text: printable(figure.text),
    }
    const bars = groups.get(scale.unit)
    if (bars) bars.push(bar)
    else groups.set(scale.unit, [bar])
  }
  return [...groups].map(([unit, bars]) => ({ unit, bars })).sort((a, b) => b.bars.length - a.bars.length)
}
