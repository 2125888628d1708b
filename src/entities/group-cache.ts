import { addSum } from '../model/packed-rows.js'
import type { Columns } from './columns.js'
import { KEY_WORDS } from './feature-groups.js'
import type { ChainWeights } from './weights.js'

/** Writes features of token `i` to `out` from `start` on; returns their end. */
export type Collect = (columns: Columns, i: number, out: Int32Array, start: number) => number

/** Keys that are remembered; a new one takes the place of an old one. */
const SLOTS = 1 << 14

/** Remembers the summed weights of groups of features by keys that tell all of them. */
export interface GroupCache {
  /** The key of the group that {@link add} is asked for. */
  readonly key: Int32Array
  /** Adds the weights of the features of the group of {@link key} at token `i` to the packed sum at `to` of `sums`. */
  add(collect: Collect, columns: Columns, i: number, sums: Int32Array, to: number): void
}

/** `hashes` is room for the features of one token. */
export const createGroupCache = (weights: ChainWeights, hashes: Int32Array): GroupCache => {
  const { sumWords } = weights
  // an entry is a key and its sum; an empty one has a key that no group has
  const width = KEY_WORDS + sumWords
  const entries = new Int32Array(SLOTS * width)
  const key = new Int32Array(KEY_WORDS)
  return {
    key,
    add(collect, columns, i, sums, to) {
      let hash = Math.imul(key[0], 0x9e3779b1) ^ Math.imul(key[1], 0x85ebca6b)
      hash ^= Math.imul(key[2], 0xc2b2ae35) ^ Math.imul(key[3], 0x27d4eb2f)
      const at = (((hash ^ (hash >>> 15)) >>> 2) & (SLOTS - 1)) * width
      const sum = at + KEY_WORDS
      const known =
        entries[at] === key[0] && entries[at + 1] === key[1] && entries[at + 2] === key[2] && entries[at + 3] === key[3]
      if (!known) {
        // loops: calls of `set` and `fill` would take longer for so few
        for (let k = 0; k < KEY_WORDS; k++) entries[at + k] = key[k]
        for (let w = 0; w < sumWords; w++) entries[sum + w] = 0
        weights.add(hashes, collect(columns, i, hashes, 0), entries, sum)
      }
      addSum(entries, sum, sums, to, sumWords)
    },
  }
}
