import type { Model } from '../model/read.js'

/** Weights of a chain model by hash of the feature: whole numbers, `scale` of them are one. */
export interface ChainWeights {
  readonly labels: number
  readonly scale: number
  /** Adds the weights of the features `hashes[0 … count)` to `scores[at … at + labels)`. */
  add(hashes: Int32Array, count: number, scores: Float32Array, at: number): void
  /** Weight of a feature for a label, 0 when the model has no such feature. */
  weight(hash: number, label: number): number
  /** `labels + 1` rows of `labels`: from a label, last the row of the beginning, to a label. */
  readonly transitions: Int16Array
}

/** Reads the arrays `<name>Keys`, `<name>States`, `<name>Transitions` of a model. Keys stand sorted, as differences. */
export const readChainWeights = (model: Model, name: string, labels: number, scale: number): ChainWeights => {
  const differences = model.array(`${name}Keys`) as Uint32Array
  const states = model.array(`${name}States`) as Int8Array
  const transitions = model.array(`${name}Transitions`) as Int16Array
  const count = differences.length
  let size = 1024
  while (size < count * 3) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  const keys = new Int32Array(count)
  let key = 0
  for (let row = 0; row < count; row++) {
    key = (key + differences[row]) | 0
    keys[row] = key
    let slot = key & mask
    while (slots[slot] >= 0) slot = (slot + 1) & mask
    slots[slot] = row
  }
  const rowOf = (hash: number): number => {
    let slot = hash & mask
    while (slots[slot] >= 0) {
      if (keys[slots[slot]] === hash) return slots[slot]
      slot = (slot + 1) & mask
    }
    return -1
  }
  return {
    labels,
    scale,
    transitions,
    add(hashes, features, scores, at) {
      for (let f = 0; f < features; f++) {
        const row = rowOf(hashes[f])
        if (row < 0) continue
        const base = row * labels
        for (let y = 0; y < labels; y++) scores[at + y] += states[base + y]
      }
    },
    weight(hash, label) {
      const row = rowOf(hash)
      return row < 0 ? 0 : states[row * labels + label]
    },
  }
}
