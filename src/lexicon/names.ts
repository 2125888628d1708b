import { parseTsv } from './tsv.js'

export const NAMES_FILE = 'lexicons/names.tsv'

/** A part of personal names: `kind` says where it stands, `group` whose names it belongs to (`kinh-1`, `hmong` …). */
export interface NamePart {
  readonly form: string
  readonly kind: 'surname' | 'middle' | 'saint' | 'dharma'
  readonly group: string
}

export const readNames = (source: Uint8Array | string): NamePart[] =>
  parseTsv(source, NAMES_FILE, ['form', 'kind', 'group']).map(row => ({
    form: row.form,
    kind: row.kind as NamePart['kind'],
    group: row.group,
  }))
