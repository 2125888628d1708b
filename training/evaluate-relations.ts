import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Document } from '../src/document.js'
import type { ReadData } from '../src/pipeline.js'
import { appointments } from '../src/relations/appointments.js'
import { coreference } from '../src/relations/coreference.js'
import { RELATION_MODEL } from '../src/relations/relation-model.js'
import { type NewsArticle, readNews } from './corpora/news.js'
import { compareAppointments, differences, type Judged } from './relations/compare-appointments.js'
import { goldDocument } from './relations/gold-document.js'
import { learnRelations } from './relations/learn-relations.js'
import { packModel } from './relations/pack-model.js'
import { createStage } from './relations/scene.js'

const FOLDS = 4

const { values } = parseArgs({
  options: { errors: { type: 'boolean' }, cross: { type: 'boolean' }, seed: { type: 'string', default: '1' } },
})
const read: ReadData = path => readFileSync(`data/${path}`)
const chains = coreference(read)
const onGold = ({ text, entities }: NewsArticle): Document => chains.run(goldDocument(text, entities), {})

const judge = (articles: readonly NewsArticle[], readModel: ReadData): Judged[] => {
  const step = appointments(readModel)
  return articles.map(article => ({
    id: article.id,
    document: step.run(onGold(article), {}),
    gold: article.appointments,
  }))
}

const report = (name: string, judged: readonly Judged[]): void => {
  console.log(`${name}: ${compareAppointments(judged)}`)
  if (values.errors) console.log(judged.flatMap(differences).join('\n'))
}

/** Each fourth of the training articles judged by a model of the other three. */
const crossValidate = (articles: readonly NewsArticle[]): Judged[] => {
  const stage = createStage(read)
  const scenes = articles.map(({ text, entities, appointments }) => stage(goldDocument(text, entities), appointments))
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = scenes.filter((_, i) => i % FOLDS !== fold)
    const bytes = packModel(learnRelations(others, Number(values.seed)), Number(values.seed))
    return judge(
      articles.filter((_, i) => i % FOLDS === fold),
      path => (path === RELATION_MODEL ? bytes : read(path)),
    )
  }).flat()
}

report('dev, gold entities', judge(readNews('dev'), read))
if (values.cross) report('train, gold entities, four-fold', crossValidate(readNews('train')))
