import type { NumberTable } from '../model/number-table.js'
import { kindNumber, type TokenTable } from '../scan/token-table.js'
import type { TokenSyllables } from '../syllables/syllable-reader.js'
import { extendHash, syllableHash } from '../text/syllable-hash.js'

/** What the tagger knows of each word. */
export interface WordColumns {
  readonly count: number
  /** Numbers of the word, of its first and of its last syllable. */
  readonly hashes: Int32Array
  readonly firsts: Int32Array
  readonly lasts: Int32Array
  /** How the word looks: shapes of its first and last syllable, or the kind of its mark. */
  readonly looks: Uint8Array
  /** Number of tokens, 3 for three and more. */
  readonly lengths: Uint8Array
  /** Cluster of words that stand between like neighbours, 0 for rare words. */
  readonly clusters: Uint8Array
  /** Which tag the word mostly has, and how surely: see `habitOf`; 0 for words that training did not see. */
  readonly habits: Uint8Array
}

/** Columns without a word. */
export const NO_WORDS: WordColumns = {
  count: 0,
  hashes: new Int32Array(0),
  firsts: new Int32Array(0),
  lasts: new Int32Array(0),
  looks: new Uint8Array(0),
  lengths: new Uint8Array(0),
  clusters: new Uint8Array(0),
  habits: new Uint8Array(0),
}

const FIRST_MARK = kindNumber('punctuation')

/** Words of a text by their tokens. `knowledge` gives a word's cluster, and its habit above the 8th bit. */
export const readWordColumns = (
  table: TokenTable,
  tokens: TokenSyllables,
  words: readonly { readonly from: number; readonly to: number }[],
  knowledge: NumberTable,
): WordColumns => {
  const count = words.length
  const hashes = new Int32Array(count)
  const firsts = new Int32Array(count)
  const lasts = new Int32Array(count)
  const looks = new Uint8Array(count)
  const lengths = new Uint8Array(count)
  const clusters = new Uint8Array(count)
  const habits = new Uint8Array(count)
  const hashOf = (i: number): number =>
    tokens.hashes[i] || syllableHash(table.clean, table.cleanStarts[i], table.cleanEnds[i])
  for (let w = 0; w < count; w++) {
    const { from, to } = words[w]
    let hash = hashOf(from)
    firsts[w] = hash
    for (let i = from + 1; i < to; i++) hash = extendHash(hash, hashOf(i))
    hashes[w] = hash
    const known = knowledge(hash)
    clusters[w] = known & 0xff
    habits[w] = known >> 8
    lasts[w] = hashOf(to - 1)
    lengths[w] = Math.min(to - from, 3)
    looks[w] =
      table.kinds[from] < FIRST_MARK ? tokens.shapes[from] * 12 + tokens.shapes[to - 1] : 144 + table.kinds[from]
  }
  return { count, hashes, firsts, lasts, looks, lengths, clusters, habits }
}
