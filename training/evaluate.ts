import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { evaluateAppointments } from './evaluate/appointments.js'
import { evaluateCoreference } from './evaluate/coreference.js'
import { evaluateEntities } from './evaluate/entities.js'
import { evaluateFigures } from './evaluate/figures.js'
import { evaluateQuotations } from './evaluate/quotations.js'
import { type Evaluation, formatRows } from './evaluate/row.js'
import { evaluateSentences } from './evaluate/sentences.js'
import { evaluateSpeed } from './evaluate/speed.js'
import { evaluateWords } from './evaluate/words.js'

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  sentences: evaluateSentences,
  words: evaluateWords,
  entities: evaluateEntities,
  figures: evaluateFigures,
  coreference: evaluateCoreference,
  appointments: evaluateAppointments,
  quotations: evaluateQuotations,
  speed: evaluateSpeed,
}

const USAGE = `Scores every layer on the dev parts of the corpora in ../shared/corpora.

  npm run evaluate
  npm run evaluate -- --layer entities --layer figures
  npm run evaluate -- --json

Layers: ${Object.keys(EVALUATIONS).join(', ')}`

const main = (): number => {
  const { values } = parseArgs({
    options: {
      layer: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const layers = values.layer ?? Object.keys(EVALUATIONS)
  const unknown = layers.filter(layer => !(layer in EVALUATIONS))
  if (unknown.length) {
    console.error(`unknown layer ${unknown.join(', ')}\n\n${USAGE}`)
    return 2
  }
  if (!existsSync('../shared/corpora/news/dev.jsonl')) {
    console.error('the corpora are not at ../shared/corpora: nothing to evaluate on')
    return 1
  }
  const rows = layers.flatMap(layer => EVALUATIONS[layer]())
  console.log(values.json ? JSON.stringify(rows, undefined, 2) : formatRows(rows))
  return 0
}

process.exitCode = main()
