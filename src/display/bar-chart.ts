import { checkOptions, checkPositive, kindOf } from '../check-options.js'
import { InputError } from '../errors.js'
import { clip } from './display-width.js'
import { escapeHtml } from './escape-html.js'

export interface Bar {
  readonly label: string
  /** Not negative; lengths are in proportion to it. */
  readonly value: number
  /** What stands behind the bar; the value by default. */
  readonly text?: string
}

export interface BarChartOptions {
  /** What a screen reader says and the first line shows. Without one a screen reader says the bars. */
  readonly title?: string
  /** Width in pixels; 640 by default. The chart shrinks with the column it stands in. */
  readonly width?: number
}

const ROW = 42
const BAR = 14
const CHARACTER = 6.6
const TEXT_COLUMN = 190
/** Characters of a name made of bars: enough for about a dozen. */
const LONGEST_NAME = 600

const checkBars = (bars: readonly Bar[]): void => {
  if (!Array.isArray(bars))
    throw new InputError(`barChart takes a list of bars, [{ label, value }, …], not ${kindOf(bars)}`)
  bars.forEach((bar, i) => {
    if (typeof bar?.label !== 'string' || typeof bar.value !== 'number')
      throw new InputError(`barChart: bar ${i} needs a label and a number as its value`)
  })
}

/** What the picture is called where it has no title: what its bars say, for nothing inside an image is read aloud. */
const nameOf = (bars: readonly Bar[]): string => {
  let name = ''
  for (const { label, value, text = String(value) } of bars) {
    const bar = [label, text].filter(part => part.trim() !== '').join(': ')
    if (bar !== '') name += name === '' ? bar : `; ${bar}`
    if (name.length > LONGEST_NAME) break
  }
  return clip(name, LONGEST_NAME)
}

/** An image must have a name; one that shows nothing is passed over. */
const roleOf = (name: string): string =>
  name === '' ? 'aria-hidden="true"' : `role="img" aria-label="${escapeHtml(name)}"`

/** Horizontal bars as an SVG element: no script, no style sheet, readable on light and dark ground. */
export const barChart = (bars: readonly Bar[], options: BarChartOptions = {}): string => {
  checkBars(bars)
  checkOptions(options, ['title', 'width'], "{ title: 'Hộ nghèo' }", 'barChart')
  const { title = '', width = 640 } = options
  checkPositive(width, 'barChart: width')
  const most = bars.reduce((max, { value }) => Math.max(max, value), 0)
  const head = title === '' ? 4 : 28
  const height = head + bars.length * ROW
  const space = width - TEXT_COLUMN
  const rows = bars.map(({ label, value, text = String(value) }, index) => {
    const y = head + index * ROW
    const length = most > 0 ? Math.max(1, Math.round((value / most) * space)) : 1
    const clipped = clip(label, Math.floor(width / CHARACTER))
    return (
      `<text x="0" y="${y + 12}" font-size="13">${escapeHtml(clipped)}</text>` +
      `<rect x="0" y="${y + 18}" width="${length}" height="${BAR}" rx="2" fill="#3a7ebf"/>` +
      `<text x="${length + 8}" y="${y + 30}" font-size="12" opacity=".85">${escapeHtml(clip(text, TEXT_COLUMN / CHARACTER))}</text>`
    )
  })
  const heading = title === '' ? '' : `<text x="0" y="16" font-size="14" font-weight="600">${escapeHtml(title)}</text>`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${roleOf(title.trim() === '' ? nameOf(bars) : title)} viewBox="0 0 ${width} ${height}" ` +
    `width="${width}" style="max-width:100%;height:auto" font-family="system-ui, sans-serif" fill="currentColor">` +
    `${heading}${rows.join('')}</svg>\n`
  )
}
