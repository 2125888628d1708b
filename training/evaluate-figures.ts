import { existsSync, readFileSync } from 'node:fs'
import { FIGURE_MODEL } from '../src/figures/data.js'
import { findFigures, modelJudge } from '../src/figures/figure-finder.js'
import { readFigureLexicon } from '../src/figures/figure-lexicon.js'
import { readFigureModel } from '../src/figures/figure-model.js'
import { createFigureText } from '../src/figures/figure-text.js'
import { buildAnalyzer, readData as readNodeData } from '../src/node.js'
import type { ReadData } from '../src/pipeline.js'
import { ownFigures } from './corpora/own-figures.js'
import { countedNounExamples } from './counted-nouns.js'
import { type FigureArticle, figureAnalyzer, figureCorpus } from './figure-corpus.js'
import { joinExamples } from './figure-examples.js'
import { createFigureReport, type FigureReport } from './figure-report.js'
import { trainFigureModel } from './figure-training.js'

const data = new URL('../data/', import.meta.url)
const read: ReadData = path => readFileSync(new URL(path, data))

const FOLDS = 5

/** Adds the articles to the report, their figures found with the model of these bytes. */
const addArticles = (report: FigureReport, articles: readonly FigureArticle[], model: Uint8Array): void => {
  const lexicon = readFigureLexicon(read)
  const judge = modelJudge(readFigureModel(model))
  for (const article of articles) {
    report.add(article, findFigures(createFigureText(article.document, lexicon), judge), article.document.times)
  }
}

/** Scores of figures, counted nouns and times on a part of the news corpus with the model as it is. */
export const evaluateFigures = (part: 'train' | 'dev'): FigureReport => {
  const report = createFigureReport()
  addArticles(report, figureCorpus(part, read), read(FIGURE_MODEL))
  return report
}

/** The same on paragraphs of our own, for each group of them; what careful readers may differ on counts neither way. */
export const evaluateOwnFigures = (): ReadonlyMap<string, FigureReport> => {
  const reports = new Map<string, FigureReport>()
  const analyze = buildAnalyzer(readNodeData, { layers: ['figures', 'times'] })
  for (const { group, text, figures, doubtful } of ownFigures()) {
    const found = analyze(text).figures.filter(
      ({ start, end }) => !doubtful.some(other => other.start < end && start < other.end),
    )
    for (const name of [group, 'all']) {
      const report = reports.get(name) ?? createFigureReport()
      reports.set(name, report)
      report.add({ text, figures, times: [] }, found, [])
    }
  }
  return reports
}

/** The same on all training articles, each fifth of them with a model of the other four. */
export const crossValidateFigures = (): FigureReport => {
  const report = createFigureReport()
  const articles = figureCorpus('train', read)
  const examples = articles.map(article => article.examples())
  const more = { kinds: [], nouns: countedNounExamples(read, figureAnalyzer(read)) }
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainFigureModel(joinExamples([...examples.filter((_, i) => i % FOLDS !== fold), more]), ['cross'])
    addArticles(
      report,
      articles.filter((_, i) => i % FOLDS === fold),
      model,
    )
  }
  return report
}

// npx tsx training/evaluate-figures.ts [--cross | --own] [--errors]: news/dev with the model as it is, five folds of news/train, or the
// paragraphs of our own.
if (process.argv[1]?.endsWith('evaluate-figures.ts')) {
  const options = process.argv.slice(2)
  if (options.includes('--own')) {
    for (const [group, report] of evaluateOwnFigures()) {
      console.log([`== ${group}`, ...report.lines()].join('\n'))
      if (options.includes('--errors') && group !== 'all') console.log(report.errors().join('\n'))
    }
  } else if (!existsSync(new URL('../../shared/corpora/news/dev.jsonl', import.meta.url))) {
    console.error('the corpora are not here: ../shared/corpora/news')
    process.exitCode = 1
  } else {
    const report = options.includes('--cross') ? crossValidateFigures() : evaluateFigures('dev')
    console.log(report.lines().join('\n'))
    if (options.includes('--errors')) console.log(report.errors().join('\n'))
  }
}
