import { scan } from '../src/scan/scan.js'
import type { TokenTable } from '../src/scan/token-table.js'
import type { TokenSyllables } from '../src/syllables/syllable-reader.js'
import { readTokenSyllables } from '../src/syllables/token-syllables.js'

/** A sentence as the segmenter sees it; `joined[i]` is 1 when tokens `i - 1` and `i` are of one word. */
export interface SegmentedSentence {
  readonly table: TokenTable
  readonly tokens: TokenSyllables
  readonly joined: Uint8Array
}

/** Scans a sentence and writes its words as labels of tokens. Tokens that no word could join by the rules stay apart. */
export const toSegmented = (
  text: string,
  words: readonly { readonly start: number; readonly end: number }[],
): SegmentedSentence => {
  const table = scan(text)
  const tokens = readTokenSyllables(table)
  const joined = new Uint8Array(table.count)
  for (let i = 1, w = 0; i < table.count; i++) {
    while (w < words.length && words[w].end <= table.starts[i]) w++
    if (tokens.open[i] && w < words.length && words[w].start <= table.starts[i - 1] && words[w].end >= table.ends[i]) {
      joined[i] = 1
    }
  }
  return { table, tokens, joined }
}

/** The words that labels make, as offsets of the text. */
export const wordRanges = (
  { count, starts, ends }: TokenTable,
  joined: Uint8Array,
): { start: number; end: number }[] => {
  const words: { start: number; end: number }[] = []
  for (let i = 0; i < count; i++) {
    if (joined[i]) words[words.length - 1].end = ends[i]
    else words.push({ start: starts[i], end: ends[i] })
  }
  return words
}
