import type { FigureText } from './figure-text.js'
import { nounFeatures } from './noun-features.js'
import type { Quantity } from './read-quantity.js'
import { wordEnd } from './repeats.js'

/** How surely the noun goes on with the word that begins at `at`: log odds. In training the gold layer takes the place of the model. */
export type NounJudge = (features: readonly number[], at: number, to: number) => number

const MAX_NOUN = 14
/** Marks that a noun may hold but never end with. */
const INNER: ReadonlySet<string> = new Set([',', '/', '-', '–', '&', '“', '"', '”', 'và', "'"])

const QUOTES: ReadonlySet<string> = new Set(['“', '"', '”', "'"])
const TURNS: ReadonlySet<string> = new Set(['lên', 'xuống', 'đi'])

/** True when a noun may not go on over this token. A mark other than a quotation mark joins words of a noun and never begins one. */
const isBarrier = ({ tokens, claimed, words }: FigureText, at: number): boolean => {
  const { kind } = tokens[at]
  if (words[at] === 'trở' && TURNS.has(words[at + 1])) return true
  return claimed[at] !== 0 || (kind === 'punctuation' && !INNER.has(words[at])) || kind === 'url' || kind === 'email'
}

/** Whether the word at `at` is the one at `other`. */
const repeats = (text: FigureText, other: number, at: number): boolean => {
  const length = wordEnd(text, other) - other
  if (wordEnd(text, at) - at !== length) return false
  for (let k = 0; k < length; k++) if (text.words[other + k] !== text.words[at + k]) return false
  return true
}

/** log(1 / (1 + e^-x)) */
const logistic = (x: number): number => (x > 30 ? 0 : x < -30 ? x : -Math.log1p(Math.exp(-x)))

/**
 * First token behind the noun that begins at `start`; `start` itself when there is none. Word by word the judge says how surely the
 * noun goes on; of all ends the most likely one is taken.
 */
export const readNoun = (
  text: FigureText,
  quantity: Quantity,
  start: number,
  sentenceEnd: number,
  judge: NounJudge,
): number => {
  const begins: number[] = []
  let [best, likelihood, soFar] = [start, Number.NEGATIVE_INFINITY, 0]
  let at = start
  let begun = false
  for (; at < sentenceEnd && at - start < MAX_NOUN && !isBarrier(text, at); at = wordEnd(text, at)) {
    // 118 lô, lô nhỏ nhất 90 m2
    if (text.words[at] === ',' && at === wordEnd(text, start) && repeats(text, start, at + 1)) break
    if (!begun && INNER.has(text.words[at]) && !QUOTES.has(text.words[at])) break
    begun ||= !QUOTES.has(text.words[at])
    begins.push(at)
    const odds = judge(nounFeatures(text, quantity, begins, sentenceEnd), at, wordEnd(text, at))
    const stop = soFar + logistic(-odds)
    if (stop > likelihood && (at === start || !INNER.has(text.words[at - 1]))) [best, likelihood] = [at, stop]
    soFar += logistic(odds)
    if (soFar <= likelihood) return best
  }
  return at > start && !INNER.has(text.words[at - 1]) ? at : best
}
