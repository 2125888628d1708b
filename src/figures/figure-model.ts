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

/** Sums of weights of features, one for each label. */
export type LinearScorer = (features: readonly number[]) => Float64Array

export interface FigureModel {
  kind(features: readonly number[]): KindLabel
  /** Log odds that the noun goes on. */
  noun(features: readonly number[]): number
}

/** A table from hashes to rows of weights: open addressing, so that a look-up makes no garbage. */
const createScorer = (hashes: ArrayLike<number>, weights: ArrayLike<number>, labels: number): LinearScorer => {
  let capacity = 16
  while (capacity < hashes.length * 2) capacity *= 2
  const slots = new Int32Array(capacity).fill(-1)
  const mask = capacity - 1
  for (let i = 0; i < hashes.length; i++) {
    let slot = hashes[i] & mask
    while (slots[slot] >= 0) slot = (slot + 1) & mask
    slots[slot] = i
  }
  return features => {
    const sums = new Float64Array(labels)
    for (const hash of features) {
      let slot = hash & mask
      while (slots[slot] >= 0 && hashes[slots[slot]] !== hash) slot = (slot + 1) & mask
      const row = slots[slot]
      if (row < 0) continue
      for (let label = 0; label < labels; label++) sums[label] += weights[row * labels + label]
    }
    return sums
  }
}

export const readFigureModel = (bytes: Uint8Array): FigureModel => {
  const model = readModel(bytes, { name: FIGURE_MODEL, kind: 'figures', features: FIGURE_FEATURES })
  const kinds = createScorer(model.array('kindHashes'), model.array('kindWeights'), KIND_LABELS.length)
  const nouns = createScorer(model.array('nounHashes'), model.array('nounWeights'), 1)
  const [nounScale] = model.array('nounScale')
  return {
    kind(features) {
      const sums = kinds(features)
      let best = 0
      for (let label = 1; label < sums.length; label++) if (sums[label] > sums[best]) best = label
      return KIND_LABELS[best]
    },
    noun: features => nouns(features)[0] / nounScale,
  }
}
