import { addRow, packedWords, unpackSum } from '../model/packed-rows.js'
import type { Model } from '../model/read.js'

/**
 * Weights of a chain model by hash of the feature: whole numbers, `scale` of them are one. Sums are packed, two labels in each
 * 32-bit word, so that one addition serves both.
 */
export interface ChainWeights {
  readonly labels: number
  readonly scale: number
  /** Words of a packed sum, a multiple of three. */
  readonly words: number
  /** Adds the weights of the features `hashes[0 … count)` to a packed sum. */
  add(hashes: Int32Array, count: number, sum: Int32Array): void
  /** Writes a packed sum as `labels` scores. */
  unpack(sum: Int32Array, scores: Int32Array, to: number): void
  /** `labels + 1` rows of `labels`: from a label, last the row of the beginning, to a label. */
  readonly transitions: Int16Array
}

/** Bits of a filter that tells most unknown features without a look at the table. */
const FILTER_BITS = 20

/** Reads the arrays `<name>Keys`, `<name>States`, `<name>Transitions` of a model. Keys stand sorted, as differences. */
export const readChainWeights = (model: Model, name: string, labels: number, scale: number): ChainWeights => {
  const differences = model.array(`${name}Keys`) as Uint32Array
  const states = model.array(`${name}States`) as Int8Array
  const transitions = model.array(`${name}Transitions`) as Int16Array
  const count = differences.length
  const words = packedWords(labels)
  // entries of a hash table side by side, the key and then its packed weights, so that a hit reads one place of memory; key 0 is none
  const width = words + 1
  let size = 1024
  while (size < count * 1.5) size *= 2
  const mask = size - 1
  const table = new Int32Array(size * width)
  const filter = new Uint8Array(1 << (FILTER_BITS - 3))
  let key = 0
  for (let row = 0; row < count; row++) {
    key = (key + differences[row]) | 0
    if (key === 0) continue
    const bit = key >>> (32 - FILTER_BITS)
    filter[bit >> 3] |= 1 << (bit & 7)
    let slot = key & mask
    while (table[slot * width] !== 0) slot = (slot + 1) & mask
    table[slot * width] = key
    for (let y = 0; y < labels; y++) table[slot * width + 1 + (y >> 1)] += states[row * labels + y] << (16 * (y & 1))
  }
  return {
    labels,
    scale,
    words,
    transitions,
    add(hashes, features, sum) {
      for (let f = 0; f < features; f++) {
        const hash = hashes[f]
        const bit = hash >>> (32 - FILTER_BITS)
        if ((filter[bit >> 3] & (1 << (bit & 7))) === 0) continue
        let slot = hash & mask
        let found = table[slot * width]
        while (found !== hash && found !== 0) {
          slot = (slot + 1) & mask
          found = table[slot * width]
        }
        if (found === 0) continue
        addRow(table, slot * width + 1, sum, words)
      }
    },
    unpack: (sum, scores, to) => unpackSum(sum, labels, scores, to),
  }
}
