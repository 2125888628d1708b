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

let lastTokens: WeakRef<readonly Token[]> | undefined
let last: DocumentSyllables | undefined

/** Columns of the tokens of a document, kept for the next step that asks for those of the same one. */
export const documentSyllables = ({ text, tokens }: Pick<Document, 'text' | 'tokens'>): DocumentSyllables => {
  if (last && lastTokens?.deref() === tokens) return last
  const table = tokenColumns(text, tokens)
  last = { table, syllables: readTokenSyllables(table) }
  lastTokens = new WeakRef(tokens)
  return last
}
