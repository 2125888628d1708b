import { checkOptions, checkPositive } from '../check-options.js'
import { type Document, requireDocument } from '../document.js'
import { barChart } from './bar-chart.js'
import { figureGroups } from './figure-groups.js'
import { type DisplayLanguage, labelsOf } from './labels.js'

export interface SvgOptions {
  /** Which group of figures, by its unit; the largest by default. */
  readonly unit?: string
  /** Most bars, the longest first; 12 by default. */
  readonly limit?: number
  readonly language?: DisplayLanguage
  /** Width in pixels; 640 by default. */
  readonly width?: number
}

/** The largest group of comparable figures as a bar chart in SVG; an empty text when no two figures can be compared. */
export const toSvg = (document: Document, options: SvgOptions = {}): string => {
  requireDocument(document, 'toSvg')
  checkOptions(options, ['unit', 'limit', 'language', 'width'], "{ unit: '%' }", 'toSvg')
  const { unit, limit = 12, language = 'en', width = 640 } = options
  checkPositive(limit, 'toSvg: limit')
  checkPositive(width, 'toSvg: width')
  const labels = labelsOf(language, 'toSvg')
  const groups = figureGroups(document)
  const group = unit === undefined ? groups[0] : groups.find(candidate => candidate.unit === unit)
  if (!group || (unit === undefined && group.bars.length < 2)) return ''
  const bars = [...group.bars].sort((a, b) => b.value - a.value).slice(0, limit)
  return barChart(bars, { title: `${labels.figures} (${group.unit})`, width })
}
