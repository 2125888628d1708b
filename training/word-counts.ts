import { LONGEST } from '../src/segment/word-lexicon.js'
import type { TokenSyllables } from '../src/syllables/syllable-reader.js'
import { extendHash } from '../src/text/syllable-hash.js'

export interface Counts {
  joined: number
  apart: number
}

/** Counts of spans, by their number. */
export type SpanCounts = Map<number, Counts>

/** Calls back for every span of two to four tokens that open gaps hold together: as one word, or as several. */
const eachSpan = (
  tokens: TokenSyllables,
  joined: Uint8Array,
  see: (span: number, isWord: boolean, from: number, to: number) => void,
): void => {
  const { count, hashes, open } = tokens
  for (let from = 0; from < count; from++) {
    let span = hashes[from]
    let whole = true
    for (let to = from + 2; to <= from + LONGEST && to <= count && open[to - 1]; to++) {
      span = extendHash(span, hashes[to - 1])
      whole &&= joined[to - 1] === 1
      const closed = !joined[from] && !(to < count && joined[to])
      if (!whole || closed) see(span, whole, from, to)
    }
  }
}

/** How often each span is a word of its own, and how often it is cut by a word's end. `joined[i]`: tokens `i - 1` and `i` are one word. */
export const countSpans = (sentences: Iterable<readonly [TokenSyllables, Uint8Array]>): SpanCounts => {
  const counts: SpanCounts = new Map()
  for (const [tokens, joined] of sentences) {
    eachSpan(tokens, joined, (span, isWord) => {
      let entry = counts.get(span)
      if (!entry) counts.set(span, (entry = { joined: 0, apart: 0 }))
      if (isWord) entry.joined++
      else entry.apart++
    })
  }
  return counts
}
