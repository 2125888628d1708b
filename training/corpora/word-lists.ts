import { readFileSync } from 'node:fs'

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

export const readWordLists = (file: string = WORD_LISTS): ListedHeadword[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const [word, lists, count] = line.split('\t')
      return { word, dictionary: /[prt]/.test(lists), wiktionary: lists.includes('w'), count: Number(count || 0) }
    })
