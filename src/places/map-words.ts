import type { Document } from '../document.js'
import { LexiconError } from '../errors.js'
import { phraseForms } from '../lexicon/phrase-forms.js'
import { createPhraseTrie, type PhraseTrie } from '../lexicon/phrase-trie.js'
import { parseTsv } from '../lexicon/tsv.js'
import { lowerForms } from '../numbers/lower-forms.js'
import { MAP_WORDS } from './data.js'

/** Words that one map knows and another does not, with their evidence: positive for the old map, negative for today's. */
export type MapWords = PhraseTrie<number>

export const readMapWords = (read: (path: string) => Uint8Array): MapWords => {
  const words = createPhraseTrie<number>()
  for (const { form, map, weight, line } of parseTsv(read(MAP_WORDS), MAP_WORDS, ['form', 'map', 'weight'])) {
    const value = Number(weight)
    if ((map !== 'old' && map !== 'new') || !(value > 0)) {
      throw new LexiconError(
        `${MAP_WORDS}:${line}: map "${map}" with weight "${weight}", expected old or new and a positive number`,
      )
    }
    words.add(
      phraseForms(form).map(part => part.toLowerCase()),
      map === 'old' ? value : -value,
    )
  }
  return words
}

/** The most that all the words of a text weigh together. */
const MOST = 4

/** Before an office: its holder is spoken of as a former one, which dates nothing. */
const FORMER = new Set(['nguyên', 'cựu', 'cố'])

/** What the words of a text say of its map: each word once, the longest where several begin. */
export const weighMapWords = (words: MapWords, { tokens }: Document): number => {
  const forms = lowerForms(tokens)
  const seen = new Map<string, number>()
  for (let at = 0; at < forms.length; at++) {
    const match = words.longest(forms, at)
    if (!match) continue
    // "huyện cũ" and "nguyên Chủ tịch nước …" are no signs.
    if (forms[match.to] !== 'cũ' && !FORMER.has(forms[match.from - 1]))
      seen.set(forms.slice(match.from, match.to).join(' '), match.value)
    at = match.to - 1
  }
  let sum = 0
  for (const value of seen.values()) sum += value
  return Math.max(-MOST, Math.min(MOST, sum))
}
