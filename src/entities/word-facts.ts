import type { WordClass } from './word-classes.js'

/**
 * One number for where a word stands (0 before the word of the token, 1 that word, 2 after it), for the place of the token in its own
 * word, and for the shape of the token.
 */
export const wordPlaceOf = (beside: number, placeInWord: number, shape: number): number =>
  beside * 64 + placeInWord * 16 + shape

/** What is true of a word wherever it stands. */
export interface WordFacts extends WordClass {
  /** See {@link wordHash}. */
  readonly hash: number
}

/** Hash of a word from the hashes of its forms in small letters, digits folded. */
export const wordHash = (forms: readonly number[]): number => {
  let hash = 0
  for (const form of forms) hash = extendWord(hash, form)
  return hash || 1
}

/** Adds a form to the hash of a word; 0 is the empty word. */
export const extendWord = (hash: number, form: number): number => (Math.imul(hash, 31) ^ form) | 0

/** Words kept at most between texts. */
const LIMIT = 40_000

/** A look-up from hashes of words to their facts, with a bounded memory. */
export interface WordTable {
  of(hash: number): WordFacts
  /** Stands for what is beyond the sentence, and for every word of a document without words. */
  readonly outside: WordFacts
}

export const createWordTable = (classOf: (hash: number) => WordClass | undefined): WordTable => {
  const memory = new Map<number, WordFacts>()
  return {
    outside: { hash: 0, fine: 0, middle: 0 },
    of(hash) {
      const found = memory.get(hash)
      if (found) return found
      const known = classOf(hash)
      const facts: WordFacts = { hash, fine: known?.fine ?? 0, middle: known?.middle ?? 0 }
      if (memory.size >= LIMIT) memory.clear()
      memory.set(hash, facts)
      return facts
    },
  }
}
