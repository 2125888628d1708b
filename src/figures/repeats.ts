import { joinHashes } from './feature-hash.js'
import { type FigureText, hashAt } from './figure-text.js'

/** How often words and pairs of words stand in a text, up to 255: a term that an article speaks of comes again in it. */
export interface Repeats {
  word(hash: number): number
  pair(first: number, second: number): number
}

/** Hash of the word from token `from` to `to`. */
export const wordHash = (text: FigureText, from: number, to: number): number => {
  let hash = hashAt(text, from)
  for (let i = from + 1; i < to; i++) hash = joinHashes(hash, hashAt(text, i))
  return hash
}

/** The word that begins at token `at` ends before this one. Without words every token is one. */
export const wordEnd = ({ wordEnds }: FigureText, at: number): number => wordEnds[at] || at + 1

// Slots are shared by words whose hashes collide: a table four times the text makes that rare, and a wrong count is only a hint.
const createCounts = (size: number) => {
  let capacity = 64
  while (capacity < size * 4) capacity *= 2
  const counts = new Uint8Array(capacity)
  const mask = capacity - 1
  const slot = (hash: number): number => (hash ^ (hash >>> 15)) & mask
  return {
    add(hash: number) {
      const at = slot(hash)
      if (counts[at] < 255) counts[at]++
    },
    of: (hash: number): number => counts[slot(hash)],
  }
}

const known = new WeakMap<FigureText, Repeats>()

export const repeatsOf = (text: FigureText): Repeats => {
  const old = known.get(text)
  if (old) return old
  const { length } = text.tokens
  const [words, pairs] = [createCounts(length), createCounts(length)]
  let last = 0
  for (let at = 0; at < length; ) {
    const to = wordEnd(text, at)
    const own = wordHash(text, at, to)
    words.add(own)
    if (at > 0) pairs.add(joinHashes(last, own))
    last = own
    at = to
  }
  const repeats: Repeats = {
    word: hash => words.of(hash),
    pair: (first, second) => pairs.of(joinHashes(first, second)),
  }
  known.set(text, repeats)
  return repeats
}
