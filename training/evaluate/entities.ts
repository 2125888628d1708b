import type { Entity } from '../../src/document.js'
import { buildAnalyzer, readData } from '../../src/node.js'
import { DEV_PUBLIC_AFFAIRS, type NewsArticle, readNews } from '../corpora/news.js'
import { type LabelledSpan, scoreEntities } from '../score-entities.js'
import { type Evaluation, fromCounts } from './row.js'

const toSpans = (entities: readonly Entity[]): LabelledSpan[] =>
  entities.map(({ start, end, type, parent }) => ({ start, end, type, nested: parent !== undefined }))

/** Entities of the shipped recognizer, exact spans, on both parts of the news dev set. */
export const evaluateEntities: Evaluation = () => {
  const analyze = buildAnalyzer(readData, { layers: ['entities'] })
  const dev = readNews('dev')
  const parts: [string, readonly NewsArticle[]][] = [
    ['news/dev', dev],
    ['news/dev public affairs', dev.slice(0, DEV_PUBLIC_AFFAIRS)],
    ['news/dev general topics', dev.slice(DEV_PUBLIC_AFFAIRS)],
  ]
  return parts.flatMap(([corpus, articles]) => {
    const scores = scoreEntities(
      articles.map(({ text, entities }) => ({ gold: entities, system: toSpans(analyze(text).entities) })),
    )
    return Object.entries(scores).map(([measure, counts]) => ({
      layer: 'entities',
      corpus,
      measure,
      ...fromCounts(counts),
    }))
  })
}
