import { readFileSync } from 'node:fs'
import { placeTone } from '../../src/text/tone.js'

export const WORD_LISTS = '../shared/corpora/wordlists/words.tsv'

/** A headword candidate. */
export interface ListedHeadword {
  readonly word: string
  /** In one of the lists that go back to the same headwords (RDRsegmenter, pyvi, tudientv). */
  readonly dictionary: boolean
  /** A title of the Vietnamese Wiktionary. */
  readonly wiktionary: boolean
  /** How often its syllables stand together in the raw news; 0 for words of one syllable. */
  readonly count: number
}

/** The lists, one entry a word: the two places of the tone mark (`văn hoá`, `văn hóa`) are one spelling, whose counts add up. */
export const readWordLists = (file: string = WORD_LISTS): ListedHeadword[] => {
  const words = new Map<string, ListedHeadword>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    const [spelling, lists, count] = line.split('\t')
    const word = spelling.replace(/\p{L}+/gu, syllable => placeTone(syllable, 'old'))
    const other = words.get(word)
    words.set(word, {
      word,
      dictionary: /[prt]/.test(lists) || other?.dictionary === true,
      wiktionary: lists.includes('w') || other?.wiktionary === true,
      count: Number(count || 0) + (other?.count ?? 0),
    })
  }
  return [...words.values()]
}
