import { parseArgs } from 'node:util'
import { ANNOTATED, readEntityCorpus } from './corpora/entity-corpus.js'
import { crossRead } from './entities/cross-read.js'
import { scoreEntities } from './score-entities.js'

const USAGE = `Scores the recognizer on articles that it has not seen: news/train in parts, each read by a model of the others, the treebank
and the annotated blocks of raw news.
Ten times as many entities as news/dev, so what half a point means here is no chance. The segmenter has seen the names of all parts.

  npx tsx training/cross-entities.ts --parts 3 --rest ud-vtb/train`

const main = (): void => {
  const { values } = parseArgs({
    options: {
      parts: { type: 'string', default: '3' },
      rest: { type: 'string', default: `ud-vtb/train,${ANNOTATED}` },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const parts = Number(values.parts)
  const news = readEntityCorpus('news/train')
  const found = crossRead(news, values.rest.split(',').flatMap(readEntityCorpus), parts)
  const scored = news.map(({ entities }, i) => ({
    gold: entities,
    system: found[i].map(({ start, end, type, parent }) => ({ start, end, type, nested: parent !== undefined })),
  }))
  const { all, PER, LOC, ORG, POSITION, nested } = scoreEntities(scored)
  const percent = [all, PER, LOC, ORG, POSITION, nested].map(({ f1 }) => (100 * f1).toFixed(1))
  console.log('| articles | all | PER | LOC | ORG | POSITION | nested |\n|---|---|---|---|---|---|---|')
  console.log(`| news/train, ${parts} parts | ${percent.join(' | ')} |`)
}

main()
