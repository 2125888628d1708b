import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Appointment, Document } from '../src/document.js'
import { buildAnalyzer, readData } from '../src/node.js'
import type { ReadData } from '../src/pipeline.js'
import { placeLinker } from '../src/places/place-linker.js'
import { appointments } from '../src/relations/appointments.js'
import { coreference } from '../src/relations/coreference.js'
import { RELATION_MODEL } from '../src/relations/data.js'
import { ANNOTATED, readEntityCorpus } from './corpora/entity-corpus.js'
import { type NewsArticle, readNews } from './corpora/news.js'
import { crossRead } from './entities/cross-read.js'
import { segmentText } from './entities/segment-text.js'
import { annotatedScenes } from './relations/annotated-scenes.js'
import { appointmentErrors, formatErrors } from './relations/appointment-errors.js'
import { compareAppointments, type Judged } from './relations/compare-appointments.js'
import { goldDocument } from './relations/gold-document.js'
import { learnRelations } from './relations/learn-relations.js'
import { GOLD_SETS, goldParagraphs, ownScenes } from './relations/own-paragraphs.js'
import { packModel } from './relations/pack-model.js'
import { createStage } from './relations/scene.js'
import { normalizeSurface } from './score-appointments.js'

const USAGE = `Scores the appointments with the annotated entities of news/dev, those of paragraphs of our own, and on news/train with models that have
not seen the article.

  npx tsx training/evaluate-relations.ts --cross --found --errors

  --cross   news/train in four parts, annotated entities, each part judged by a model of the others
  --found   news/train in three parts, entities and appointments both found by models of the other parts: as a new article is read
            (trains three recognizers: minutes)
  --errors  the errors by class and one by one
  --seed    seed of the training, 1`

const CROSS_PARTS = 4
const FOUND_PARTS = 3

const { values } = parseArgs({
  options: {
    errors: { type: 'boolean' },
    cross: { type: 'boolean' },
    found: { type: 'boolean' },
    help: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)
const read: ReadData = path => readFileSync(`data/${path}`)

const report = (name: string, judged: readonly Judged[]): void => {
  console.log(`${name}: ${compareAppointments(judged)}`)
  if (values.errors) console.log(formatErrors(judged.flatMap(appointmentErrors)))
}

const goldOf = ({ text, entities }: NewsArticle): Document => goldDocument(text, entities)

/** The documents of the articles, in their order, with the appointments that a model of the other parts finds. */
const crossValidate = (articles: readonly NewsArticle[], documents: readonly Document[], parts: number): Judged[] => {
  const stage = createStage(read)
  const chains = coreference(read)
  const scenes = articles.map(article => stage(goldOf(article), article.appointments))
  const more = [...annotatedScenes(stage), ...ownScenes(stage)]
  return Array.from({ length: parts }, (_, part) => {
    const others = [...scenes.filter((_, i) => i % parts !== part), ...more]
    const bytes = packModel(learnRelations(others, seed), seed)
    const step = appointments(path => (path === RELATION_MODEL ? bytes : read(path)))
    return articles.flatMap(({ id, appointments: gold }, i): Judged[] =>
      i % parts === part ? [{ id, document: step.run(chains.run(documents[i], {}), {}), gold }] : [],
    )
  }).flat()
}

const foundDocuments = (): Document[] => {
  const texts = readEntityCorpus('news/train')
  const found = crossRead(texts, ['ud-vtb/train', ANNOTATED].flatMap(readEntityCorpus), FOUND_PARTS)
  const places = placeLinker(read)
  return texts.map(({ text }, i) => places.run({ ...segmentText(text), entities: found[i] }, {}))
}

/** The test paragraphs of our own; what careful readers may differ on counts neither way. */
const judgeParagraphs = (name: (typeof GOLD_SETS)[number]): Judged[] => {
  const analyze = buildAnalyzer(readData, { layers: ['appointments'] })
  return goldParagraphs(name).map(({ text, appointments: gold, doubtful }, i): Judged => {
    const document = analyze(text)
    const isDoubtful = ({ person, position }: Appointment): boolean =>
      doubtful.some(
        other =>
          normalizeSurface(other.person) === normalizeSurface(document.entities[person].text) &&
          normalizeSurface(other.position) === normalizeSurface(document.entities[position].text),
      )
    const sure = document.appointments.filter(appointment => !isDoubtful(appointment))
    return { id: `${name} ${i + 1}`, document: { ...document, appointments: sure }, gold }
  })
}

const main = (): void => {
  if (values.help) {
    console.log(USAGE)
    return
  }
  const chains = coreference(read)
  const step = appointments(read)
  const dev = readNews('dev').map((article): Judged => {
    const document = step.run(chains.run(goldOf(article), {}), {})
    return { id: article.id, document, gold: article.appointments }
  })
  report('dev, gold entities', dev)
  for (const name of GOLD_SETS) report(`own paragraphs (${name}), whole pipeline`, judgeParagraphs(name))
  const train = readNews('train')
  if (values.cross) report('train, gold entities, four-fold', crossValidate(train, train.map(goldOf), CROSS_PARTS))
  if (values.found) report('train, entities found, three-fold', crossValidate(train, foundDocuments(), FOUND_PARTS))
}

main()
