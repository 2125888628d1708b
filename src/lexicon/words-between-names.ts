import { parseTsv } from './tsv.js'

export const WORDS_BETWEEN_NAMES_FILE = 'lexicons/words-between-names.tsv'

/** Words that, in small letters, no name goes through. */
export const readWordsBetweenNames = (source: Uint8Array | string): string[] =>
  parseTsv(source, WORDS_BETWEEN_NAMES_FILE, ['form']).map(({ form }) => form)
