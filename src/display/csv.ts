import { checkOptions } from '../check-options.js'
import type { Document } from '../document.js'
import { type Cell, type RowLayer, rowColumns, rowsFor } from './rows.js'

export interface CsvOptions {
  /** First line with the names of columns; true by default. */
  readonly header?: boolean
  /** Name of the text: goes into a first column `file`, which tells rows of several texts apart. */
  readonly file?: string
}

const field = (cell: Cell | undefined): string => {
  const text = cell === undefined ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A layer as CSV after RFC 4180, with CRLF line ends; cells hold exactly what `toRows` gives. */
export const toCsv = (document: Document, layer: RowLayer, options: CsvOptions = {}): string => {
  const rows = rowsFor('toCsv', document, layer)
  checkOptions(options, ['header', 'file'], '{ header: false }', 'toCsv')
  const { header = true, file } = options
  const columns = rowColumns[layer]
  const named = (name: string, cells: string[]): string => (file === undefined ? cells : [name, ...cells]).join(',')
  const lines = rows.map(row =>
    named(
      field(file),
      columns.map(column => field(row[column])),
    ),
  )
  return [...(header ? [named('file', [...columns])] : []), ...lines].map(line => `${line}\r\n`).join('')
}
