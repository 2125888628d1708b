import { createRequire } from 'node:module'
import type { BayesClassifier, LogisticRegressionClassifier, Stemmer, TfIdfTerm } from 'natural'
import { VietnlpError } from './errors.js'
import { readStopwords, STOPWORDS_FILE } from './lexicon/stopwords.js'
import { wordKey } from './lexicon/word-key.js'
import { readData, segment } from './node.js'
import { normalize } from './text/normalize.js'

const load = createRequire(import.meta.url)

/** A part of `natural` by its deep path: its root prints to standard output and reads `.env` into the environment. */
const part = <T>(name: 'tfidf' | 'classifiers' | 'distance'): T => {
  try {
    return load(`natural/lib/natural/${name}/index.js`)
  } catch (cause) {
    throw new VietnlpError('vietnlp/natural needs the package natural, version 8: npm install natural@8', { cause })
  }
}

let stopwords: ReadonlySet<string> | undefined

/** Words of a text for machine learning: lower case, one spelling, syllables joined by `_`, without marks and numbers. */
export const wordsOf = (text: string, { keepStopwords = false } = {}): string[] => {
  stopwords ??= readStopwords(readData(STOPWORDS_FILE))
  const words: string[] = []
  for (const word of segment(text)) {
    if (!/^\p{L}/u.test(word.text)) continue
    const key = wordKey(word.text)
    // Names of properties that every object has confuse the plain objects in which natural counts.
    if ((!keepStopwords && stopwords.has(key)) || key in Object.prototype) continue
    words.push(key.replaceAll(' ', '_'))
  }
  return words
}

/** A tokenizer as `natural` expects one: words of Vietnamese where its own cut Vietnamese letters apart. */
export const vietnameseTokenizer = {
  tokenize: (text: string): string[] => wordsOf(text, { keepStopwords: true }),
  trim: (tokens: string[]): string[] => tokens.filter(token => token !== ''),
}

/** A stemmer as `natural` expects one. Vietnamese words do not inflect: stemming is segmenting. */
export const vietnameseStemmer = {
  stem: (token: string): string => wordKey(token).replaceAll(' ', '_'),
  tokenizeAndStem: (text: string, keepStops = false): string[] => wordsOf(text, { keepStopwords: keepStops }),
} as unknown as Stemmer

export interface VietnameseTfIdf {
  /** Adds a text, or words that were cut before. */
  addDocument(document: string | readonly string[], key?: string): void
  /** Weight of terms (a text, or words) in the document of that number. */
  tfidf(terms: string | readonly string[], document: number): number
  /** Weights in every document. */
  tfidfs(terms: string | readonly string[]): number[]
  /** Terms of a document, the weightiest first. */
  listTerms(document: number): TfIdfTerm[]
}

/** TF-IDF of `natural` over Vietnamese words without stop words. */
export const createTfIdf = (): VietnameseTfIdf => {
  const { TfIdf } = part<Pick<typeof import('natural'), 'TfIdf'>>('tfidf')
  const index = new TfIdf()
  // Always arrays: a string would go through a tokenizer that all users of natural share.
  const terms = (given: string | readonly string[]): string[] =>
    typeof given === 'string' ? wordsOf(given) : [...given]
  return {
    addDocument: (document, key) => index.addDocument(terms(document), key),
    tfidf: (given, document) => index.tfidf(terms(given), document),
    tfidfs: given => index.tfidfs(terms(given)),
    listTerms: document => index.listTerms(document),
  }
}

/** Naive Bayes of `natural` over Vietnamese words: `addDocument(text, label)`, `train()`, `classify(text)`. */
export const createBayesClassifier = (): BayesClassifier => {
  const { BayesClassifier } = part<Pick<typeof import('natural'), 'BayesClassifier'>>('classifiers')
  return new BayesClassifier(vietnameseStemmer)
}

/** Logistic regression of `natural` over Vietnamese words. */
export const createLogisticClassifier = (): LogisticRegressionClassifier => {
  const { LogisticRegressionClassifier } =
    part<Pick<typeof import('natural'), 'LogisticRegressionClassifier'>>('classifiers')
  return new LogisticRegressionClassifier(vietnameseStemmer)
}

/** Similarity of two strings, 1 for equal ones. Both are composed first: natural counts code units. */
export const jaroWinkler = (a: string, b: string): number =>
  part<Pick<typeof import('natural'), 'JaroWinklerDistance'>>('distance').JaroWinklerDistance(
    normalize(a),
    normalize(b),
  )

/** Insertions, deletions and replacements of letters that turn one string into the other. */
export const levenshtein = (a: string, b: string): number =>
  part<Pick<typeof import('natural'), 'LevenshteinDistance'>>('distance').LevenshteinDistance(
    normalize(a),
    normalize(b),
  )

/** Overlap of letter pairs of two strings, between 0 and 1. */
export const diceCoefficient = (a: string, b: string): number =>
  part<Pick<typeof import('natural'), 'DiceCoefficient'>>('distance').DiceCoefficient(normalize(a), normalize(b))
