import { parseTsv } from './tsv.js'

export const PLACE_NOUNS_FILE = 'lexicons/place-nouns.tsv'

/** A noun that stands before the name of a place and belongs to it: `huyện` (unit), `sông` (water), `sân bay` (building). */
export interface PlaceNoun {
  readonly form: string
  readonly type: string
}

export const readPlaceNouns = (source: Uint8Array | string): PlaceNoun[] =>
  parseTsv(source, PLACE_NOUNS_FILE, ['form', 'type']).map(row => ({ form: row.form, type: row.type }))
