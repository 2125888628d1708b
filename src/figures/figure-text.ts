import type { Document, Token, TokenKind, Upos } from '../document.js'
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
  /** Hashes of tokens that {@link hashAt} was asked for, 0 for the others. */
  readonly hashes: Int32Array
  readonly lexicon: FigureLexicon
}

const isNumber = (kind: TokenKind): boolean => kind === 'number' || kind === 'range' || kind === 'fraction'

/** The text as the readers see it, in one pass over tokens, sentences and words. */
export const createFigureText = (document: Document, lexicon: FigureLexicon): FigureText => {
  const { tokens } = document
  const claimed = new Uint8Array(tokens.length)
  for (const time of document.times) claimed.fill(1, time.from, time.to)
  for (const reference of document.references) claimed.fill(2, reference.from, reference.to)
  const words = lowerForms(tokens)
  const forms = tokens.map(token => token.form)
  const sentenceEnds = new Int32Array(tokens.length).fill(tokens.length)
  const sentenceNumbers = new Uint16Array(tokens.length)
  for (const { from, to } of document.sentences) {
    let count = 0
    for (let i = from; i < to; i++) if (isNumber(tokens[i].kind) && claimed[i] === 0) count++
    sentenceEnds.fill(to, from, to)
    if (count > 0) sentenceNumbers.fill(Math.min(count, 9), from, to)
  }
  const wordEnds = new Int32Array(tokens.length)
  const wordTags = new Array<Upos | undefined>(tokens.length).fill(undefined)
  for (const { from, to, pos } of document.words) {
    wordEnds[from] = to
    for (let i = from; i < to; i++) wordTags[i] = pos
  }
  return {
    document,
    tokens,
    forms,
    words,
    hashes: new Int32Array(tokens.length),
    claimed,
    sentenceEnds,
    sentenceNumbers,
    wordEnds,
    wordTags,
    lexicon,
  }
}

/** Hash of a token in lower case; of numbers only of their kind. */
export const hashAt = ({ hashes, tokens, words }: FigureText, at: number): number => {
  if (hashes[at] !== 0) return hashes[at]
  const { kind } = tokens[at]
  const hash = isNumber(kind) || kind === 'date' ? nameHash(kind) : hashString(words[at])
  hashes[at] = hash
  return hash
}

/** True when nothing stands between token `at` and the one before. */
export const isGlued = ({ tokens }: FigureText, at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at - 1].end === tokens[at].start
