import type { Figure, FigureModifier } from '../document.js'

const signs: Readonly<Record<FigureModifier, string>> = {
  'more-than': '> ',
  'less-than': '< ',
  approximately: '≈ ',
  'at-least': '≥ ',
  'at-most': '≤ ',
  exactly: '= ',
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const percentage = new Intl.NumberFormat('en', { maximumFractionDigits: 1, style: 'percent' })

const numberOf = (figure: Figure): string => {
  const { value, of, low, high, exact } = figure
  if (low !== undefined && high !== undefined) return `${format.format(low)}–${format.format(high)}`
  if (figure.kind === 'score' && of !== undefined) return `${format.format(value)} : ${format.format(of)}`
  if (of !== undefined)
    return `${format.format(value)} of ${format.format(of)}${of > 0 ? ` (${percentage.format(value / of)})` : ''}`
  return exact ?? format.format(value)
}

const unitOf = ({ kind, unit }: Figure): string => {
  if (unit === '%' || (kind === 'percent' && !unit)) return '%'
  return unit ? ` ${unit}` : ''
}

/** A figure as a reader of tables wants it: `15 of 87 (17.2%)`, `> 3,200,000,000,000 VND`, `↑ 12.5%`, `160 km / hour`. */
export const describeFigure = (figure: Figure): string => {
  const arrow = figure.change ? (figure.change === 'increase' ? '↑ ' : '↓ ') : ''
  const sign = figure.modifier ? signs[figure.modifier] : ''
  return `${arrow}${sign}${numberOf(figure)}${unitOf(figure)}${figure.per ? ` / ${figure.per}` : ''}`
}
