import type { Document } from '../document.js'
import { type Cell, type RowLayer, rowColumns, toRows } from './rows.js'

export interface CsvOptions {
  /** First line with the names of columns; true by default. */
  readonly header?: boolean
}

const field = (cell: Cell | undefined): string => {
  const text = cell === undefined ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A layer as CSV after RFC 4180, with CRLF line ends; cells hold exactly what {@link toRows} gives. */
export const toCsv = (document: Document, layer: RowLayer, { header = true }: CsvOptions = {}): string => {
  const rows = toRows(document, layer)
  const columns = rowColumns[layer]
  const lines = rows.map(row => columns.map(column => field(row[column])).join(','))
  return [...(header ? [columns.join(',')] : []), ...lines].map(line => `${line}\r\n`).join('')
}
