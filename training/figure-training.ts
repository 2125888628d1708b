import { FIGURE_FEATURES } from '../src/figures/features.js'
import { KIND_LABELS } from '../src/figures/figure-model.js'
import { packSorted } from '../src/model/planes.js'
import { writeModel } from '../src/model/write.js'
import { trainPerceptron, type Weights } from './averaged-perceptron.js'
import type { FigureExamples } from './figure-examples.js'
import { trainLogistic } from './logistic.js'
import { packWeights } from './pack-weights.js'

const SEEDS = [7, 8, 9, 10, 11]
const SEED = SEEDS[0]
const LEAST = 8
const NOUN_LEAST = 0.1
const NOUN_SETTINGS = { epochs: 8, seed: SEED, decay: 0.003, rate: 0.05, least: 2 }
const SETTINGS = { epochs: 12, seed: SEED, margin: 20, least: 2 }

/** Models of several orders of the examples err in several places: their sum errs less. */
const sumWeights = (models: readonly Weights[]): Weights => {
  const sum = new Map<number, Float64Array>()
  for (const model of models) {
    for (const [feature, row] of model) sum.set(feature, sum.get(feature)?.map((weight, l) => weight + row[l]) ?? row)
  }
  return sum
}

/** The model file of figures from the questions of a corpus and their answers. */
export const trainFigureModel = ({ kinds, nouns }: FigureExamples, corpora: readonly string[]): Uint8Array => {
  const kindWeights = sumWeights(SEEDS.map(seed => trainPerceptron(kinds, KIND_LABELS.length, { ...SETTINGS, seed })))
  const nounWeights = sumWeights(SEEDS.map(seed => trainLogistic(nouns, 2, { ...NOUN_SETTINGS, seed })))
  const nounRows = new Map(
    [...nounWeights].map(([feature, row]) => [feature, Float64Array.of((row[1] - row[0]) / SEEDS.length)]),
  )
  const kind = packWeights(kindWeights, KIND_LABELS.length, LEAST)
  const noun = packWeights(nounRows, 1, NOUN_LEAST)
  return writeModel(
    {
      kind: 'figures',
      features: FIGURE_FEATURES,
      labels: KIND_LABELS,
      corpora,
      licence: 'MIT',
      seed: SEED,
      scores: {},
    },
    {
      kindHashes: packSorted(kind.hashes),
      kindWeights: kind.packed,
      nounHashes: packSorted(noun.hashes),
      nounWeights: noun.packed,
      nounScale: Float32Array.of(noun.scale),
    },
  )
}
