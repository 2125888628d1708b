import { LexiconError } from '../errors.js'

/** A row of a lexicon: cells by column name, with the line it stands on. */
export type Row<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number }

/**
 * Reads a lexicon file: UTF-8, tab-separated, the first line names the columns, lines that start with `#` and empty lines are
 * passed over. A missing column or a row with too many cells is a {@link LexiconError}; missing cells at the end are empty.
 */
export const parseTsv = <Column extends string>(
  source: Uint8Array | string,
  file: string,
  columns: readonly Column[],
): Row<Column>[] => {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
  const rows: Row<Column>[] = []
  let header: string[] | undefined
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i].endsWith('\r') ? lines[i].slice(0, -1) : lines[i]
    if (line === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (!header) {
      header = cells
      const missing = columns.filter(column => !cells.includes(column))
      if (missing.length) throw new LexiconError(`${file}:${i + 1}: no column ${missing.join(', ')} in "${line}"`)
      continue
    }
    if (cells.length > header.length) {
      throw new LexiconError(`${file}:${i + 1}: ${cells.length} cells, expected ${header.length}: "${line}"`)
    }
    const row: Record<string, unknown> = { line: i + 1 }
    for (let c = 0; c < header.length; c++) row[header[c]] = cells[c] ?? ''
    rows.push(row as Row<Column>)
  }
  if (!header) throw new LexiconError(`${file}: empty, expected a header with ${columns.join(', ')}`)
  return rows
}
