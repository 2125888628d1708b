import type { Document, Token, Upos } from '../document.js'
import { lowerForms } from '../numbers/lower-forms.js'
import { hashString, nameHash } from './feature-hash.js'
import type { FigureLexicon } from './figure-lexicon.js'

/** What the readers of figures look at. */
export interface FigureText {
  readonly document: Document
  readonly tokens: readonly Token[]
  /** Forms as written and in lower case. */
  readonly forms: readonly string[]
  readonly words: readonly string[]
  /** 1 for tokens of a time expression, 2 for those of a reference: no figures. */
  readonly claimed: Uint8Array
  /** End of the sentence that each token stands in, and how many numbers that sentence holds. */
  readonly sentenceEnds: Int32Array
  readonly sentenceNumbers: Uint16Array
  /** Part of speech and end of the word that begins at each token; 0 and 0 without words. */
  readonly wordEnds: Int32Array
  readonly wordTags: readonly (Upos | undefined)[]
  /** Hash of each token in lower case; of numbers only their kind. */
  readonly hashes: Int32Array
  readonly lexicon: FigureLexicon
}

const NUMBERS: ReadonlySet<string> = new Set(['number', 'range', 'fraction'])
const NAMELESS: ReadonlySet<string> = new Set(['number', 'range', 'fraction', 'date'])

const hashTokens = (tokens: readonly Token[], words: readonly string[]): Int32Array => {
  const hashes = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) {
    hashes[i] = NAMELESS.has(tokens[i].kind) ? nameHash(tokens[i].kind) : hashString(words[i])
  }
  return hashes
}

export const createFigureText = (document: Document, lexicon: FigureLexicon): FigureText => {
  const { tokens } = document
  const claimed = new Uint8Array(tokens.length)
  for (const time of document.times) claimed.fill(1, time.from, time.to)
  for (const reference of document.references) claimed.fill(2, reference.from, reference.to)
  const sentenceEnds = new Int32Array(tokens.length).fill(tokens.length)
  const sentenceNumbers = new Uint16Array(tokens.length)
  for (const { from, to } of document.sentences) {
    sentenceEnds.fill(to, from, to)
    let count = 0
    for (let i = from; i < to; i++) if (claimed[i] === 0 && NUMBERS.has(tokens[i].kind)) count++
    sentenceNumbers.fill(Math.min(count, 9), from, to)
  }
  const wordEnds = new Int32Array(tokens.length)
  const wordTags = new Array<Upos | undefined>(tokens.length)
  for (const word of document.words) {
    wordEnds[word.from] = word.to
    wordTags.fill(word.pos, word.from, word.to)
  }
  const words = lowerForms(tokens)
  return {
    document,
    tokens,
    forms: tokens.map(token => token.form),
    words,
    hashes: hashTokens(tokens, words),
    claimed,
    sentenceEnds,
    sentenceNumbers,
    wordEnds,
    wordTags,
    lexicon,
  }
}

/** True when nothing stands between token `at` and the one before. */
export const isGlued = ({ tokens }: FigureText, at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at - 1].end === tokens[at].start
