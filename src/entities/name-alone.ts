import type { Document } from '../document.js'
import type { ColumnSource } from './columns.js'

/** The first of sorted ranges that ends behind `from`. */
const firstBehind = (ranges: ColumnSource['words'], from: number): number => {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle].to <= from) low = middle + 1
    else high = middle
  }
  return low
}

/** Tokens `from` to `to` of a document as a text of one sentence; words are cut at its ends. */
export const nameAlone = (
  { tokens, words }: Pick<Document, 'tokens' | 'words'>,
  from: number,
  to: number,
): ColumnSource => {
  const own: { from: number; to: number }[] = []
  for (let w = firstBehind(words, from); w < words.length && words[w].from < to; w++) {
    own.push({ from: Math.max(words[w].from, from) - from, to: Math.min(words[w].to, to) - from })
  }
  return { tokens: tokens.slice(from, to), sentences: [{ from: 0, to: to - from }], words: own }
}
