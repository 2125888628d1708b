import type { Token } from '../document.js'
import { TOKEN_KINDS, type TokenTable } from '../scan/token-table.js'
import { placeTone } from '../text/tone.js'

/** The rows of a token table as tokens of a document. */
export const toTokens = (table: TokenTable): Token[] => {
  const { text, clean, count, cleanStarts, cleanEnds, starts, ends, kinds } = table
  const tokens = new Array<Token>(count)
  // Compared once: two equal strings that are not the same object cost their whole length.
  const isClean = text === clean
  for (let i = 0; i < count; i++) {
    const start = starts[i]
    const end = ends[i]
    const kind = TOKEN_KINDS[kinds[i]]
    const raw = clean.slice(cleanStarts[i], cleanEnds[i])
    const form = kind === 'syllable' ? placeTone(raw, 'old') : raw
    tokens[i] = { start, end, text: isClean ? raw : text.slice(start, end), kind, form }
  }
  return tokens
}
