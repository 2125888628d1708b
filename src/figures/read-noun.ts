import { nounFeatures } from './features.js'
import type { FigureText } from './figure-text.js'

/** Decides whether the noun goes on; in training the gold layer takes the place of the model. */
export type NounJudge = (features: readonly number[], at: number) => boolean

const MAX_NOUN = 12
/** Marks that a noun may hold but never end with. */
const INNER: ReadonlySet<string> = new Set([',', '/', '-', '–', '&', '“', '"', '”', 'và', "'"])

/** First token behind the noun that begins at `start`; `start` itself when there is none. */
export const readNoun = (text: FigureText, start: number, sentenceEnd: number, judge: NounJudge): number => {
  const { tokens, claimed, words } = text
  let end = start
  for (let at = start; at < sentenceEnd && at - start < MAX_NOUN; at++) {
    const { kind } = tokens[at]
    if (claimed[at] !== 0 || (kind === 'punctuation' && !INNER.has(words[at])) || kind === 'url' || kind === 'email')
      break
    if (!judge(nounFeatures(text, start, at), at)) break
    if (!INNER.has(words[at])) end = at + 1
  }
  return end
}
