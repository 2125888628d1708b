import type { TokenTable } from '../scan/token-table.js'
import { createSyllableReader, type TokenSyllables } from './syllable-reader.js'

const read = createSyllableReader()

/** What the segmenter needs of every token, see {@link createSyllableReader}, in columns that are the caller's own. */
export const readTokenSyllables = (table: TokenTable): TokenSyllables => {
  const { count, hashes, shapes, open } = read(table)
  return { count, hashes: hashes.slice(0, count), shapes: shapes.slice(0, count), open: open.slice(0, count) }
}
