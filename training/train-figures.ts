import { readFileSync, writeFileSync } from 'node:fs'
import { stepsFor } from '../src/analyzer.js'
import { FIGURE_FEATURES } from '../src/figures/features.js'
import { readFigureLexicon } from '../src/figures/figure-lexicon.js'
import { FIGURE_MODEL, KIND_LABELS } from '../src/figures/figure-model.js'
import { referenceFinder } from '../src/figures/reference-finder.js'
import { writeModel } from '../src/model/write.js'
import { createAnalyzer, type ReadData } from '../src/pipeline.js'
import { timeFinder } from '../src/times/time-finder.js'
import { tokenizer } from '../src/tokenize/tokenizer.js'
import { trainPerceptron } from './averaged-perceptron.js'
import { type Example, figureExamples } from './figure-examples.js'
import { readNews } from './news-documents.js'
import { packWeights } from './pack-weights.js'

// npx tsx training/train-figures.ts: the kinds of numbers without a unit, and where a counted noun ends.
const SEED = 7
const LEAST = 1

const data = new URL('../data/', import.meta.url)
const read: ReadData = path => readFileSync(new URL(path, data))

const lexicon = readFigureLexicon(read)
const words = stepsFor().filter(entry => entry.name === 'segment' || entry.name === 'tag')
const base = [tokenizer(), timeFinder(), referenceFinder(read)]
// Half of the training runs without words, so that the model works without them too.
const analyzers = [createAnalyzer(base)]
if (words.length > 0) {
  analyzers.unshift(
    createAnalyzer([tokenizer(), ...words.map(entry => entry.create(read, {})), timeFinder(), referenceFinder(read)]),
  )
}
const kinds: Example[] = []
const nouns: Example[] = []
for (const article of readNews('train')) {
  for (const analyze of analyzers) {
    const examples = figureExamples(analyze(article.text), article.figures, lexicon)
    kinds.push(...examples.kinds)
    nouns.push(...examples.nouns)
  }
}
const kindWeights = trainPerceptron(kinds, KIND_LABELS.length, { epochs: 12, seed: SEED, margin: 20, least: 2 })
const nounWeights = trainPerceptron(nouns, 2, { epochs: 12, seed: SEED, margin: 20, least: 2 })
const nounRows = new Map([...nounWeights].map(([feature, row]) => [feature, Float64Array.of(row[1] - row[0])]))
const kind = packWeights(kindWeights, KIND_LABELS.length, LEAST)
const noun = packWeights(nounRows, 1, LEAST)
const bytes = writeModel(
  {
    kind: 'figures',
    features: FIGURE_FEATURES,
    labels: KIND_LABELS,
    corpora: ['news/train'],
    licence: 'MIT',
    seed: SEED,
    scores: {},
  },
  { kindHashes: kind.hashes, kindWeights: kind.packed, nounHashes: noun.hashes, nounWeights: noun.packed },
)
writeFileSync(new URL(FIGURE_MODEL, data), bytes)
console.log(
  `${kinds.length} numbers, ${nouns.length} tokens of nouns; ${kind.hashes.length} + ${noun.hashes.length} features; ${bytes.length} bytes`,
)
