import { readData } from '../../src/node.js'
import { coreference } from '../../src/relations/coreference.js'
import { readNews } from '../corpora/news.js'
import { chainsOf, readGoldChains } from '../relations/coreference-gold.js'
import { goldDocument } from '../relations/gold-document.js'
import { scoreCoreference } from '../score-coreference.js'
import type { Evaluation } from './row.js'

/** Chains of persons, places and organizations on twenty annotated articles of the training news, entities given: B³. */
export const evaluateCoreference: Evaluation = () => {
  const step = coreference(readData)
  const articles = new Map(readNews('train').map(article => [article.id, article]))
  return (['develop', 'held-out'] as const).map(part => {
    const texts = readGoldChains(part).map(({ id, chains: gold }) => {
      const { text, entities } = articles.get(id)!
      return { gold, system: chainsOf(step.run(goldDocument(text, entities), {})) }
    })
    const { mentions, precision, recall, f1 } = scoreCoreference(texts)
    return {
      layer: 'coreference',
      corpus: `news/train, ten ${part}`,
      measure: 'B³, entities given',
      gold: mentions,
      precision: 100 * precision,
      recall: 100 * recall,
      f1: 100 * f1,
    }
  })
}
