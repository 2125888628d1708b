import type { Candidate } from './candidate.js'
import type { FigureText } from './figure-text.js'
import { wordEnd } from './repeats.js'

/** A noun that does not stand behind its number, as token range. */
export interface NounApart {
  readonly from: number
  readonly to: number
}

const MAX_BEFORE = 14
const MAX_WORDS = 3
const QUANTIFIERS: ReadonlySet<string> = new Set(['số', 'nhiều', 'những', 'các', 'ít', 'hàng'])
const COPULAS: ReadonlySet<string> = new Set(['là', 'đạt', 'lên', 'còn', 'bằng', 'gồm', 'tới', 'đến', 'từ', 'ở', 'mức'])

/** Nouns in a row that begin at `at`. */
const nounsAt = (text: FigureText, at: number, end: number): NounApart | undefined => {
  let to = at
  for (let count = 0; count < MAX_WORDS && to < end && text.wordTags[to] === 'NOUN'; count++) to = wordEnd(text, to)
  return to > at ? { from: at, to } : undefined
}

/** `hai trong số các thuốc`: what the group is made of. */
const groupAfter = (text: FigureText, at: number, end: number): NounApart | undefined => {
  if (text.words[at] !== 'trong') return undefined
  let next = at + 1
  while (next < end && next < at + 4 && QUANTIFIERS.has(text.words[next])) next++
  return next > at + 1 ? nounsAt(text, next, end) : undefined
}

/** `số trường hợp bị xử phạt là 45.401`: what the number is of. */
const totalBefore = (text: FigureText, candidate: Candidate): NounApart | undefined => {
  const { words, sentenceEnds } = text
  const { from, quantity } = candidate
  if (!COPULAS.has(words[from - 1])) return undefined
  for (let i = from - 2; i >= 0 && i >= from - MAX_BEFORE && sentenceEnds[i] === sentenceEnds[quantity.from]; i--) {
    if (words[i] === ',' || words[i] === ';') return undefined
    if (words[i] !== 'số' || text.wordEnds[i] === 0) continue
    const next = words[i + 1] === 'lượng' ? i + 2 : wordEnd(text, i)
    return nounsAt(text, next, from)
  }
  return undefined
}

/** What a number counts when no noun follows it. Needs parts of speech. */
export const nounApart = (text: FigureText, candidate: Candidate): NounApart | undefined =>
  groupAfter(text, candidate.to, text.sentenceEnds[candidate.quantity.from]) ?? totalBefore(text, candidate)
