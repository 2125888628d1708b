import { unpackSorted } from '../model/planes.js'
import { readModel } from '../model/read.js'
import { FIGURE_MODEL } from './data.js'
import { FIGURE_FEATURES } from './features.js'

/** What a number may be; `unit` is what its unit says, the others overrule it. */
export const KIND_LABELS = [
  'none',
  'count',
  'ordinal',
  'money',
  'score',
  'ratio',
  'age',
  'duration',
  'measure',
  'unit',
] as const
export type KindLabel = (typeof KIND_LABELS)[number]

export interface FigureModel {
  kind(features: readonly number[]): KindLabel
  /** Log odds that the noun goes on. */
  noun(features: readonly number[]): number
}

/**
 * A table from hashes to rows of weights: open addressing, hash and row side by side, so that a look-up makes no garbage and mostly
 * touches one line of memory. Gives the rows that the features have.
 */
const createRows = (hashes: Uint32Array) => {
  let capacity = 16
  while (capacity < hashes.length * 3) capacity *= 2
  const mask = capacity - 1
  const table = new Int32Array(capacity * 2)
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row] & mask
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    table[slot * 2] = hashes[row] | 0
    table[slot * 2 + 1] = row + 1
  }
  return (hash: number): number => {
    let slot = hash & mask
    const key = hash | 0
    while (table[slot * 2 + 1] !== 0) {
      if (table[slot * 2] === key) return table[slot * 2 + 1] - 1
      slot = (slot + 1) & mask
    }
    return -1
  }
}

const isSame = (a: readonly number[], b: readonly number[]): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

export const readFigureModel = (bytes: Uint8Array): FigureModel => {
  const model = readModel(bytes, { name: FIGURE_MODEL, kind: 'figures', features: FIGURE_FEATURES })
  const kindRow = createRows(unpackSorted(model.array('kindHashes') as Uint8Array))
  const nounRow = createRows(unpackSorted(model.array('nounHashes') as Uint8Array))
  const [kindWeights, nounWeights] = [model.array('kindWeights'), model.array('nounWeights')]
  const [nounScale] = model.array('nounScale')
  const labels = KIND_LABELS.length
  const sums = new Float64Array(labels)
  // Tables and repeated lines ask the same thing again and again.
  let asked: readonly number[] = []
  let answer: KindLabel = 'none'
  return {
    kind(features) {
      if (isSame(features, asked)) return answer
      asked = features
      sums.fill(0)
      for (const feature of features) {
        const row = kindRow(feature)
        if (row < 0) continue
        for (let label = 0; label < labels; label++) sums[label] += kindWeights[row * labels + label]
      }
      let best = 0
      for (let label = 1; label < labels; label++) if (sums[label] > sums[best]) best = label
      answer = KIND_LABELS[best]
      return answer
    },
    noun(features) {
      let sum = 0
      for (const feature of features) {
        const row = nounRow(feature)
        if (row >= 0) sum += nounWeights[row]
      }
      return sum / nounScale
    },
  }
}
