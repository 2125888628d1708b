import { parseArgs } from 'node:util'
import { entityRecognizer } from '../src/entities/recognizer.js'
import { readEntityCorpus } from './corpora/entity-corpus.js'
import { LEARN_DEFAULTS, learnEntities } from './entities/learn-entities.js'
import { readData, segmentText } from './entities/segment-text.js'
import { type LabelledSpan, scoreEntities } from './score-entities.js'

const USAGE = `Scores the recognizer on articles that it has not seen: news/train in parts, each read by a model of the others and of the treebank.
Ten times as many entities as news/dev, so what half a point means here is no chance. The segmenter has seen the names of all parts.

  npx tsx training/cross-entities.ts --folds 3 --treebank ud-vtb/train,ud-vtb/dev`

interface Scored {
  readonly gold: readonly LabelledSpan[]
  readonly system: readonly LabelledSpan[]
}

const main = (): void => {
  const { values } = parseArgs({
    options: {
      folds: { type: 'string', default: '3' },
      treebank: { type: 'string', default: 'ud-vtb/train' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const folds = Number(values.folds)
  const news = readEntityCorpus('news/train')
  const treebank = values.treebank.split(',').flatMap(readEntityCorpus)
  const scored: Scored[] = []
  for (let fold = 0; fold < folds; fold++) {
    const known = [...news.filter((_, i) => i % folds !== fold), ...treebank]
    const bytes = learnEntities(known, {
      ...LEARN_DEFAULTS,

      corpora: ['cross'],
      read: readData,
      prepare: segmentText,
    })
    const step = entityRecognizer(path => (path === 'models/entities.bin' ? bytes : readData(path)))
    for (const { text, entities } of news.filter((_, i) => i % folds === fold)) {
      const found = step.run(segmentText(text), {}).entities
      const system = found.map(({ start, end, type, parent }) => ({ start, end, type, nested: parent !== undefined }))
      scored.push({ gold: entities, system })
    }
  }
  const { all, PER, LOC, ORG, POSITION, nested } = scoreEntities(scored)
  const percent = [all, PER, LOC, ORG, POSITION, nested].map(({ f1 }) => (100 * f1).toFixed(1))
  console.log('| articles | all | PER | LOC | ORG | POSITION | nested |\n|---|---|---|---|---|---|---|')
  console.log(`| news/train, ${folds} parts | ${percent.join(' | ')} |`)
}

main()
