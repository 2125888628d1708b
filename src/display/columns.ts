import { clip, displayWidth } from './display-width.js'

const gap = 2
const narrowest = 8

/** Lays rows out in columns that fit `width`; the widest columns give way first, trailing spaces are left out. */
export const columns = (rows: readonly (readonly string[])[], width: number): string[] => {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  )
  const total = () => widths.reduce((sum, columnWidth) => sum + (columnWidth > 0 ? columnWidth + gap : 0), -gap)
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths))
    if (widths[widest] <= narrowest) break
    widths[widest] -= 1
  }
  return rows.map(row =>
    row
      .map((cell, column) => {
        if (widths[column] === 0) return ''
        const shown = clip(cell, widths[column])
        return shown + ' '.repeat(widths[column] - displayWidth(shown) + gap)
      })
      .join('')
      .trimEnd(),
  )
}
