import { readFileSync } from 'node:fs'
import { parseTsv } from '../../src/lexicon/tsv.js'
import type { Evidence } from '../../src/segment/word-class.js'
import { JOINT_HASH, syllableHash } from '../../src/text/syllable-hash.js'

/** The lexicon of words, from the root of the repository. */
export const LEXICON = 'data/lexicons/words.tsv'

export const LEXICON_COLUMNS = ['word', 'sources', 'news', 'joined', 'apart'] as const

/** A row of the lexicon. */
export interface LexiconRow {
  /** Numbers of the syllables; a hyphen is a syllable of its own. */
  readonly syllables: readonly number[]
  /** Bits of `NAME_PARTS`, for single syllables. */
  readonly nameParts: number
  readonly evidence: Evidence
}

/** The syllables of a word of the lexicon, a hyphen as one of them. */
export const splitWord = (word: string): string[] => word.replace(/-/g, ' - ').split(' ')

/** The numbers of the syllables of a word of the lexicon. */
export const wordHashes = (word: string): number[] =>
  splitWord(word).map(part => (part === '-' ? JOINT_HASH : syllableHash(part, 0, part.length)))

/**
 * Reads the lexicon of words: `nhà nước⇥dw⇥4⇥31⇥2` is a word of the dictionaries (`d`) and of Wiktionary (`w`; `n` would be a name of
 * the news, `s` a surname, `m` a middle name), stands 10^3 times or more in the raw news, and is 31 times one word and 2 times two in
 * the treebank. A malformed row is a `LexiconError`.
 */
export const readLexiconRows = (file: string = LEXICON): LexiconRow[] =>
  parseTsv(readFileSync(file), file, LEXICON_COLUMNS).map(({ word, sources, news, joined, apart }) => ({
    syllables: wordHashes(word),
    nameParts: (sources.includes('s') ? 1 : 0) | (sources.includes('m') ? 2 : 0),
    evidence: {
      dictionary: sources.includes('d'),
      wiktionary: sources.includes('w'),
      name: sources.includes('n'),
      news: Number(news),
      joined: Number(joined),
      apart: Number(apart),
    },
  }))
