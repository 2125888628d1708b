import { buildAnalyzer, readData } from '../../src/node.js'
import { readNews } from '../corpora/news.js'
import type { Evaluation } from './row.js'

const RUNS = 7

/** Whole analysis of the dev articles in one thread, the models warm: median of several runs. */
export const evaluateSpeed: Evaluation = () => {
  const analyze = buildAnalyzer(readData)
  const texts = readNews('dev').map(article => article.text)
  const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0)
  let sentences = 0
  const seconds = Array.from({ length: RUNS }, () => {
    sentences = 0
    const start = performance.now()
    for (const text of texts) sentences += analyze(text).sentences.length
    return (performance.now() - start) / 1000
  }).sort((a, b) => a - b)[RUNS >> 1]
  const row = (measure: string, value: number) => ({ layer: 'all', corpus: 'news/dev', measure, value })
  return [row('sentences/s', sentences / seconds), row('MB/s', bytes / 1e6 / seconds)]
}
