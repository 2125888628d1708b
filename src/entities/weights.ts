import {
  addRow,
  addRow4,
  packRow,
  type RowLayout,
  rowLayout,
  subtractMiddles,
  unpackSum,
} from '../model/packed-rows.js'
import { transpose, unpackSorted } from '../model/planes.js'
import type { Model } from '../model/read.js'

/**
 * Weights of a chain model by hash of the feature: whole numbers, `scale` of them are one, relative to label 0. Sums are packed, see
 * packed-rows.ts.
 */
export interface ChainWeights {
  readonly labels: number
  readonly scale: number
  /** Words of a packed sum. */
  readonly sumWords: number
  /** Adds the weights of the features `hashes[0 … count)` to the packed sum at `to` of `sums`. */
  add(hashes: Int32Array, count: number, sums: Int32Array, to: number): void
  /** Writes the packed sum at `at` of `sums` as `labels` scores; returns the highest but that of label 0, which is 0. */
  unpack(sums: Int32Array, at: number, scores: Int32Array, to: number): number
  /** `labels + 1` rows of `labels`: from a label, last the row of the beginning, to a label. */
  readonly transitions: Int16Array
}

/** Bits of a filter that tells most unknown features without a look at the table. */
const FILTER_BITS = 20

/** Hash table with open addressing, each key beside its row, so that a hit mostly reads one line of memory; key 0 is none. */
const buildTable = (keys: Uint32Array, states: Int8Array, layout: RowLayout) => {
  const width = layout.words + 1
  // no power of two: twice the room would be out of the processor's caches
  const size = Math.max(1024, Math.ceil(keys.length * 1.25))
  const perHash = size / 2 ** 32
  const table = new Int32Array(size * width)
  const filter = new Int32Array(1 << (FILTER_BITS - 5))
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] | 0
    if (key === 0) continue
    filter[key >>> (37 - FILTER_BITS)] |= 1 << (key >>> (32 - FILTER_BITS))
    let slot = ((key >>> 0) * perHash) | 0
    while (table[slot * width] !== 0) slot = slot + 1 === size ? 0 : slot + 1
    table[slot * width] = key
    packRow(states, row * layout.labels, layout, table, slot * width + 1)
  }
  return { table, filter, perHash, width }
}

/**
 * Reads the arrays `<name>Keys`, `<name>States`, `<name>Transitions` of a model. Keys stand sorted (see
 * planes.ts), states label by label.
 */
export const readChainWeights = (model: Model, name: string, labels: number, scale: number): ChainWeights => {
  const layout = rowLayout(labels, 0)
  const { words, sumWords } = layout
  const { table, filter, perHash, width } = buildTable(
    unpackSorted(model.array(`${name}Keys`) as Uint8Array),
    transpose(model.array(`${name}States`) as Int8Array, labels),
    layout,
  )
  let kept = new Int32Array(256)
  return {
    labels,
    scale,
    sumWords,
    transitions: model.array(`${name}Transitions`) as Int16Array,
    add(hashes, features, sums, to) {
      if (features > kept.length) kept = new Int32Array(2 * features)
      // two passes without a branch that is hard to foresee: so the processor waits for many places of memory at once
      let count = 0
      for (let f = 0; f < features; f++) {
        const hash = hashes[f]
        kept[count] = hash
        count += (filter[hash >>> (37 - FILTER_BITS)] >>> (hash >>> (32 - FILTER_BITS))) & 1
      }
      let rows = 0
      for (let f = 0; f < count; f++) {
        const hash = kept[f]
        let at = (((hash >>> 0) * perHash) | 0) * width
        let found = table[at]
        while (found !== hash && found !== 0) {
          at += width
          if (at === table.length) at = 0
          found = table[at]
        }
        if (found === 0) continue
        if (words === 4) addRow4(table, at + 1, sums, to)
        else addRow(table, at + 1, sums, to, words)
        rows++
      }
      subtractMiddles(rows, sums, to, sumWords)
    },
    unpack: (sums, at, scores, to) => unpackSum(sums, at, layout, scores, to),
  }
}
