import { InputError } from '../errors.js'
import { createPhraseTrie } from '../lexicon/phrase-trie.js'
import { scan } from '../scan/scan.js'
import type { TokenTable } from '../scan/token-table.js'
import { placeTone } from '../text/tone.js'

/** Makes the user's words whole in the labels of a text: `joined[i]` is 1 when token `i` is of one word with the token before it. */
export type UserWords = (table: TokenTable, joined: Uint8Array) => void

const formsOf = ({ clean, count, cleanStarts, cleanEnds }: TokenTable): string[] =>
  Array.from({ length: count }, (_, i) => placeTone(clean.slice(cleanStarts[i], cleanEnds[i]), 'old').toLowerCase())

/**
 * Words of the user's own, in any case and with either place of the tone mark. They win over the model: from left to right the
 * longest one becomes a word, whatever the model thinks of its ends. An {@link InputError} for anything but strings with a token.
 */
export const createUserWords = (words: readonly string[]): UserWords => {
  const trie = createPhraseTrie<true>()
  for (const word of words) {
    const forms = typeof word === 'string' ? formsOf(scan(word)) : []
    if (forms.length === 0)
      throw new InputError(`a word must be a string with a letter or a mark, not ${JSON.stringify(word)}`)
    trie.add(forms, true)
  }
  return (table, joined) => {
    const forms = formsOf(table)
    for (let from = 0; from < table.count; ) {
      const match = trie.longest(forms, from)
      if (!match) {
        from++
        continue
      }
      joined[from] = 0
      joined.fill(1, from + 1, match.to)
      if (match.to < table.count) joined[match.to] = 0
      from = match.to
    }
  }
}
