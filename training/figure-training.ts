import { FIGURE_FEATURES } from '../src/figures/features.js'
import { KIND_LABELS } from '../src/figures/figure-model.js'
import { writeModel } from '../src/model/write.js'
import { trainPerceptron } from './averaged-perceptron.js'
import type { FigureExamples } from './figure-examples.js'
import { packWeights } from './pack-weights.js'

const SEED = 7
const LEAST = 1
const SETTINGS = { epochs: 12, seed: SEED, margin: 20, least: 2 }

/** The model file of figures from the questions of a corpus and their answers. */
export const trainFigureModel = ({ kinds, nouns }: FigureExamples, corpora: readonly string[]): Uint8Array => {
  const kindWeights = trainPerceptron(kinds, KIND_LABELS.length, SETTINGS)
  const nounWeights = trainPerceptron(nouns, 2, SETTINGS)
  const nounRows = new Map([...nounWeights].map(([feature, row]) => [feature, Float64Array.of(row[1] - row[0])]))
  const kind = packWeights(kindWeights, KIND_LABELS.length, LEAST)
  const noun = packWeights(nounRows, 1, LEAST)
  return writeModel(
    { kind: 'figures', features: FIGURE_FEATURES, labels: KIND_LABELS, corpora, licence: 'MIT', seed: SEED, scores: {} },
    { kindHashes: kind.hashes, kindWeights: kind.packed, nounHashes: noun.hashes, nounWeights: noun.packed },
  )
}
