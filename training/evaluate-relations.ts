import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Document } from '../src/document.js'
import type { ReadData } from '../src/pipeline.js'
import { appointments } from '../src/relations/appointments.js'
import { coreference } from '../src/relations/coreference.js'
import { quotations } from '../src/relations/quotations.js'
import { RELATION_MODEL } from '../src/relations/relation-model.js'
import { compareAppointments, differences, type Judged } from './relations/compare-appointments.js'
import { chainsOf, readGoldChains } from './relations/coreference-gold.js'
import { goldDocument } from './relations/gold-document.js'
import { learnRelations } from './relations/learn-relations.js'
import { type NewsArticle, readArticles } from './relations/news-articles.js'
import { packModel } from './relations/pack-model.js'
import { quotationMarks, readQuotationCases } from './relations/quotation-cases.js'
import { createStage } from './relations/scene.js'
import { scoreCoreference } from './score-coreference.js'
import { scoreQuotations } from './score-quotations.js'

const FOLDS = 4

const describe = (precision: number, recall: number, f1: number): string =>
  `P ${(100 * precision).toFixed(1)} R ${(100 * recall).toFixed(1)} F1 ${(100 * f1).toFixed(1)}`

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

report('dev, gold entities', judge(readArticles('dev'), read))
if (values.cross) report('train, gold entities, four-fold', crossValidate(readArticles('train')))

const quoted = quotations(read)
const cases = readQuotationCases().map(({ document, gold }) => ({
  gold,
  system: quotationMarks(quoted.run(document, {})),
}))
for (const row of ['place', 'speaker'] as const) {
  const { gold, precision, recall, f1 } = scoreQuotations(cases, row)
  console.log(`quotations, own sentences, ${row}: ${describe(precision, recall, f1)} of ${gold}`)
}

const articles = new Map(readArticles('train').map(article => [article.id, article]))
for (const part of ['develop', 'held-out'] as const) {
  const texts = readGoldChains(part).map(({ id, chains: gold }) => ({
    gold,
    system: chainsOf(onGold(articles.get(id)!)),
  }))
  const { mentions, precision, recall, f1 } = scoreCoreference(texts)
  console.log(`coreference, ${part}, B³: ${describe(precision, recall, f1)} of ${mentions} mentions`)
}
