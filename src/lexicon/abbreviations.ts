import { cellList } from './cells.js'
import { parseTsv } from './tsv.js'

export const ABBREVIATIONS_FILE = 'lexicons/abbreviations.tsv'

/** An abbreviation of an office or an organization: `PCT` → `Phó Chủ tịch`. */
export interface AbbreviationEntry {
  readonly form: string
  readonly area: 'position' | 'organization'
  readonly expands: readonly string[]
  readonly flags: readonly string[]
}

export const readAbbreviations = (source: Uint8Array | string): AbbreviationEntry[] =>
  parseTsv(source, ABBREVIATIONS_FILE, ['form', 'area', 'expands', 'flags']).map(row => ({
    form: row.form,
    area: row.area as AbbreviationEntry['area'],
    expands: cellList(row.expands),
    flags: cellList(row.flags),
  }))
