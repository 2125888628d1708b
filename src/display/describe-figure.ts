import type { Figure, FigureModifier } from '../document.js'

const signs: Readonly<Record<FigureModifier, string>> = {
  'more-than': '> ',
  'less-than': '< ',
  approximately: '≈ ',
  'at-least': '≥ ',
  'at-most': '≤ ',
  exactly: '= ',
}

// made when they are first asked for: the first number format of a process takes as long as a short article
let formats: { readonly plain: Intl.NumberFormat; readonly percentage: Intl.NumberFormat } | undefined
const numberFormats = () => {
  formats ??= {
    plain: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
    percentage: new Intl.NumberFormat('en', { maximumFractionDigits: 1, style: 'percent' }),
  }
  return formats
}

const numberOf = (figure: Figure): string => {
  const { value, of, low, high, exact } = figure
  const { plain, percentage } = numberFormats()
  if (low !== undefined && high !== undefined) return `${plain.format(low)}–${plain.format(high)}`
  if (figure.kind === 'score' && of !== undefined) return `${plain.format(value)} : ${plain.format(of)}`
  // two blood pressures
  if (figure.kind === 'measure' && of !== undefined) return `${plain.format(value)}/${plain.format(of)}`
  if (of !== undefined)
    return `${plain.format(value)} of ${plain.format(of)}${of > 0 ? ` (${percentage.format(value / of)})` : ''}`
  return exact ?? plain.format(value)
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
