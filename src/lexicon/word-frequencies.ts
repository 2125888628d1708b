import { parseTsv } from './tsv.js'

export const WORD_FREQUENCIES_FILE = 'lexicons/word-frequencies.tsv'

/** How common words are in news: occurrences in ten million words, in the spelling of `wordKey`. */
export const readWordFrequencies = (source: Uint8Array | string): ReadonlyMap<string, number> =>
  new Map(parseTsv(source, WORD_FREQUENCIES_FILE, ['word', 'count']).map(row => [row.word, Number(row.count)]))
