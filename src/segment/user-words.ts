import { InputError } from '../errors.js'
import { createPhraseTrie } from '../lexicon/phrase-trie.js'
import { scan } from '../scan/scan.js'
import type { TokenTable } from '../scan/token-table.js'
import { placeTone } from '../text/tone.js'
import type { Settled } from './join-tokens.js'

/** The labels that the user's words settle in a text. */
export type UserWords = (table: TokenTable) => Settled

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
  return table => {
    const settled = new Int8Array(table.count)
    const forms = formsOf(table)
    for (let from = 0; from < table.count; ) {
      const match = trie.longest(forms, from)
      if (!match) {
        from++
        continue
      }
      settled[from] = -1
      settled.fill(1, from + 1, match.to)
      if (match.to < table.count) settled[match.to] = -1
      from = match.to
    }
    return settled
  }
}
