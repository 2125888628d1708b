import { parseTsv } from '../tsv.js'

export const AMBIGUOUS_NAMES_FILE = 'lexicons/ambiguous-places.tsv'

/** Names of places that are words or parts of personal names too, as counted in news. */
export const readAmbiguousNames = (
  read: (path: string) => Uint8Array,
): Map<string, { word: boolean; person: boolean }> =>
  new Map(
    parseTsv(read(AMBIGUOUS_NAMES_FILE), AMBIGUOUS_NAMES_FILE, ['name', 'as']).map(row => [
      row.name,
      { word: row.as.includes('word'), person: row.as.includes('person') },
    ]),
  )
