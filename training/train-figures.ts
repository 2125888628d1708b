import { readFileSync, writeFileSync } from 'node:fs'
import { FIGURE_MODEL } from '../src/figures/data.js'
import type { ReadData } from '../src/pipeline.js'
import { ANNOTATED } from './corpora/entity-corpus.js'
import { countedNounExamples } from './counted-nouns.js'
import { figureAnalyzer, figureCorpus } from './figure-corpus.js'
import { joinExamples } from './figure-examples.js'
import { trainFigureModel } from './figure-training.js'

// npx tsx training/train-figures.ts: the kinds of numbers without a unit, and where a counted noun ends.
const data = new URL('../data/', import.meta.url)
const read: ReadData = path => readFileSync(new URL(path, data))

const examples = joinExamples([
  ...figureCorpus('train', read).map(article => article.examples()),
  { kinds: [], nouns: countedNounExamples(read, figureAnalyzer(read)) },
])
const bytes = trainFigureModel(examples, ['news/train', ANNOTATED])
writeFileSync(new URL(FIGURE_MODEL, data), bytes)
console.log(`${examples.kinds.length} numbers, ${examples.nouns.length} tokens of nouns; ${bytes.length} bytes`)
