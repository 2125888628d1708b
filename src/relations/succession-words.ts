import { createPhraseTrie, type PhraseTrie } from '../lexicon/phrase-trie.js'
import { parseTsv } from '../lexicon/tsv.js'
import type { ReadData } from '../pipeline.js'
import { SUCCESSION_WORDS } from './data.js'

/** What the person behind a word of succession is to the one that is spoken of. */
export type SuccessionKind = 'predecessor' | 'successor'

export const readSuccessionWords = (read: ReadData): PhraseTrie<SuccessionKind> => {
  const words = createPhraseTrie<SuccessionKind>()
  for (const { form, kind } of parseTsv(read(SUCCESSION_WORDS), SUCCESSION_WORDS, ['form', 'kind'])) {
    words.add(form.split(' '), kind as SuccessionKind)
  }
  return words
}
