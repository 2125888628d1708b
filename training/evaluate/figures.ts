import { buildAnalyzer, readData } from '../../src/node.js'
import { readNews } from '../corpora/news.js'
import { scoreFigures } from '../score-figures.js'
import { scoreTimes } from '../score-times.js'
import { type Evaluation, type EvaluationRow, fromCounts } from './row.js'

/** Figures by overlap, kind, value and unit, the counted noun of those found right, and times by overlap and value, on news dev. */
export const evaluateFigures: Evaluation = () => {
  const analyze = buildAnalyzer(readData, { layers: ['figures', 'times'] })
  const figures = { gold: 0, system: 0, right: 0 }
  const times = { gold: 0, system: 0, right: 0 }
  let [counts, nouns] = [0, 0]
  for (const article of readNews('dev')) {
    const document = analyze(article.text)
    const figureScore = scoreFigures(article.figures, document.figures)
    figures.gold += figureScore.gold
    figures.system += figureScore.found
    figures.right += figureScore.right
    counts += figureScore.counts
    nouns += figureScore.nouns
    const timeScore = scoreTimes(article.times, document.times)
    times.gold += timeScore.gold
    times.system += timeScore.found
    times.right += timeScore.right
  }
  const row = (measure: string, numbers: Partial<EvaluationRow>): EvaluationRow => ({
    layer: measure === 'times' ? 'times' : 'figures',
    corpus: 'news/dev',
    measure,
    ...numbers,
  })
  return [
    row('figures', fromCounts(figures)),
    row('counted noun', { gold: counts, value: (100 * nouns) / counts }),
    row('times', fromCounts(times)),
  ]
}
