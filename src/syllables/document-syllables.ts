import type { Document, Token } from '../document.js'
import type { TokenTable } from '../scan/token-table.js'
import type { TokenSyllables } from './syllable-reader.js'
import { tokenColumns } from './token-columns.js'
import { readTokenSyllables } from './token-syllables.js'

/** The tokens of a document in columns, and what is read of each. */
export interface DocumentSyllables {
  readonly table: TokenTable
  readonly syllables: TokenSyllables
}

// No WeakRef: what one points at stays in memory until the running job ends, and a loop over many texts is one job.
const known = new WeakMap<readonly Token[], DocumentSyllables>()

/** Columns of the tokens of a document, made once for all steps that read the same tokens. */
export const documentSyllables = ({ text, tokens }: Pick<Document, 'text' | 'tokens'>): DocumentSyllables => {
  let columns = known.get(tokens)
  if (!columns) {
    const table = tokenColumns(text, tokens)
    columns = { table, syllables: readTokenSyllables(table) }
    known.set(tokens, columns)
  }
  return columns
}
