import { checkOptions } from './check-options.js'
import { type Document, requireDocument, type Upos, type Word } from './document.js'
import { InputError } from './errors.js'
import { readStopwords, STOPWORDS_FILE } from './lexicon/stopwords.js'
import { readWordFrequencies, WORD_FREQUENCIES_FILE } from './lexicon/word-frequencies.js'
import { wordKey } from './lexicon/word-key.js'
import type { ReadData } from './pipeline.js'

/** A word that tells what a text is about: its first mention, how often it stands there, and how surprising that is. */
export interface Keyword extends Word {
  readonly count: number
  /** Log-likelihood ratio: twice the natural logarithm by which the text's own frequency explains the count better than news in general. */
  readonly score: number
}

export interface KeywordOptions {
  /** How many at most, the best first; 10 by default. */
  readonly limit?: number
}

/** Files below `data/` that keywords need. */
export const keywordData = [STOPWORDS_FILE, WORD_FREQUENCIES_FILE] as const

const backgroundSize = 1e7
const contentTags: ReadonlySet<Upos> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'X'])

/** Dunning's log-likelihood ratio of a word that stands `a` times among `n` words here and `b` times among `m` in the background. */
const logLikelihood = (a: number, n: number, b: number, m: number): number => {
  const share = (a + b) / (n + m)
  return 2 * (a * Math.log(a / n / share) + (b > 0 ? b * Math.log(b / m / share) : 0))
}

/**
 * Binds keywords to their data. A document needs words; where they carry parts of speech only nouns, names, verbs and adjectives
 * count. Stop words and words more common in news than here are left out. Method: Dunning, Accurate Methods for the Statistics of
 * Surprise and Coincidence (1993), against frequencies counted in news.
 */
export const createKeywords = (read: ReadData) => {
  const stopwords = readStopwords(read(STOPWORDS_FILE))
  const background = readWordFrequencies(read(WORD_FREQUENCIES_FILE))
  // A word that is not among the common ones is taken to be half as common as the rarest of them.
  const rare = [...background.values()].reduce((least, count) => Math.min(least, count), backgroundSize) / 2

  return (document: Document, options: KeywordOptions = {}): Keyword[] => {
    checkOptions(options, ['limit'], '{ limit: 5 }', 'keywords')
    const { limit = 10 } = options
    if (!Number.isInteger(limit) || limit < 0)
      throw new InputError(`keywords: limit must be a whole number, not ${limit}`)
    requireDocument(document, 'keywords')
    const found = new Map<string, { readonly word: Word; count: number }>()
    let total = 0
    for (const word of document.words) {
      if (!/^\p{L}/u.test(word.text)) continue
      total += 1
      if (word.pos && !contentTags.has(word.pos)) continue
      const key = wordKey(word.text)
      if (key.length < 2 || stopwords.has(key)) continue
      const known = found.get(key)
      if (known) known.count += 1
      else found.set(key, { word, count: 1 })
    }
    return [...found]
      .map(([key, { word, count }]) => ({ key, word, count, common: background.get(key) ?? rare }))
      .filter(({ count, common }) => count / total > common / backgroundSize)
      .map(({ key, word, count, common }) => ({
        key,
        keyword: { ...word, count, score: logLikelihood(count, total, common, backgroundSize) },
      }))
      .sort((a, b) => b.keyword.score - a.keyword.score || (a.key < b.key ? -1 : 1))
      .slice(0, limit)
      .map(({ keyword }) => keyword)
  }
}
