import { parseTsv } from './tsv.js'

export const STOPWORDS_FILE = 'lexicons/stopwords.tsv'

/** Words that say little about what a text is about, in the spelling of `wordKey`. */
export const readStopwords = (source: Uint8Array | string): ReadonlySet<string> =>
  new Set(parseTsv(source, STOPWORDS_FILE, ['form', 'group']).map(row => row.form))
