import { cellList } from './cells.js'
import { parseTsv } from './tsv.js'

export const HONORIFICS_FILE = 'lexicons/honorifics.tsv'

/** A word that stands before the name of a person (`ông`, `đồng chí`, `GS.TS`), or after it (category `post_name`). */
export interface HonorificEntry {
  readonly form: string
  readonly category: string
  readonly flags: readonly string[]
}

export const readHonorifics = (source: Uint8Array | string): HonorificEntry[] =>
  parseTsv(source, HONORIFICS_FILE, ['form', 'category', 'flags']).map(row => ({
    form: row.form,
    category: row.category,
    flags: cellList(row.flags),
  }))
