import { addRow } from '../model/packed-rows.js'
import type { Columns } from './columns.js'
import { KEY_WORDS } from './feature-groups.js'
import type { ChainWeights } from './weights.js'

/** A group of features with the key that tells all of them. */
export interface FeatureGroup {
  keyOf(columns: Columns, i: number, key: Int32Array): void
  collect(columns: Columns, i: number, out: Int32Array, start: number): number
}

/** Keys that are remembered; a new one takes the place of an old one. */
const SLOTS = 1 << 13

/** Remembers the summed weights of groups of features by their keys. */
export interface GroupCache {
  /** Adds the weights of the features of a group at token `i` to a packed sum. */
  add(group: FeatureGroup, columns: Columns, i: number, sum: Int32Array): void
}

/** `hashes` is room for the features of one token. */
export const createGroupCache = (weights: ChainWeights, hashes: Int32Array): GroupCache => {
  const { words } = weights
  const keys = new Int32Array(SLOTS * KEY_WORDS)
  const rows = new Int32Array(SLOTS * words)
  const key = new Int32Array(KEY_WORDS)
  return {
    add(group, columns, i, sum) {
      group.keyOf(columns, i, key)
      let hash = Math.imul(key[0], 0x9e3779b1) ^ Math.imul(key[1], 0x85ebca6b)
      hash ^= Math.imul(key[2], 0xc2b2ae35) ^ Math.imul(key[3], 0x27d4eb2f)
      const slot = ((hash ^ (hash >>> 15)) >>> 2) & (SLOTS - 1)
      const at = slot * KEY_WORDS
      const known = keys[at] === key[0] && keys[at + 1] === key[1] && keys[at + 2] === key[2] && keys[at + 3] === key[3]
      if (!known) {
        keys.set(key, at)
        const row = rows.subarray(slot * words, (slot + 1) * words).fill(0)
        weights.add(hashes, group.collect(columns, i, hashes, 0), row)
      }
      addRow(rows, slot * words, sum, words)
    },
  }
}
