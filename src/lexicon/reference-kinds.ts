import { cellList } from './cells.js'
import { parseTsv } from './tsv.js'

export const REFERENCE_KINDS_FILE = 'lexicons/reference-kinds.tsv'

export interface ReferenceKindRow {
  readonly kind: string
  readonly codes: readonly string[]
  readonly flags: readonly string[]
}

/** Kinds of legal and administrative documents. */
export const readReferenceKinds = (source: Uint8Array | string): ReferenceKindRow[] =>
  parseTsv(source, REFERENCE_KINDS_FILE, ['kind', 'codes', 'flags']).map(({ kind, codes, flags }) => ({
    kind,
    codes: cellList(codes),
    flags: cellList(flags),
  }))
