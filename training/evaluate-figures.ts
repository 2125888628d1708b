import { existsSync, readFileSync } from 'node:fs'
import { stepsFor } from '../src/analyzer.js'
import { figureFinder } from '../src/figures/figure-finder.js'
import { referenceFinder } from '../src/figures/reference-finder.js'
import { createAnalyzer, type ReadData } from '../src/pipeline.js'
import { timeFinder } from '../src/times/time-finder.js'
import { tokenizer } from '../src/tokenize/tokenizer.js'
import { readNews } from './news-documents.js'
import { scoreFigures } from './score-figures.js'
import { scoreTimes } from './score-times.js'

/** Scores of figures, counted nouns and times on a part of the news corpus, as lines of a table. */
export const evaluateFigures = (part: 'train' | 'dev'): string[] => {
  const data = new URL('../data/', import.meta.url)
  const read: ReadData = path => readFileSync(new URL(path, data))
  const words = stepsFor().filter(entry => entry.name === 'segment' || entry.name === 'tag')
  const analyze = createAnalyzer([
    tokenizer(),
    ...words.map(entry => entry.create(read, {})),
    timeFinder(),
    referenceFinder(read),
    figureFinder(read),
  ])
  const figures = { gold: 0, found: 0, right: 0 }
  const times = { gold: 0, found: 0, right: 0 }
  let [counts, nouns] = [0, 0]
  const errors = new Map<string, number>()
  const note = (error: string) => errors.set(error, (errors.get(error) ?? 0) + 1)
  for (const article of readNews(part)) {
    const document = analyze(article.text)
    const score = scoreFigures(article.figures, document.figures)
    for (const key of ['gold', 'found', 'right'] as const) figures[key] += score[key]
    counts += score.counts
    nouns += score.nouns
    for (const { gold, wrong } of score.pairs) if (wrong) note(`${article.figures[gold].kind}: wrong ${wrong}`)
    article.figures.forEach((figure, i) => {
      if (!score.pairs.some(pair => pair.gold === i)) note(`${figure.kind}: missed`)
    })
    document.figures.forEach((figure, i) => {
      if (!score.pairs.some(pair => pair.found === i)) note(`${figure.kind}: not in gold`)
    })
    const timeScore = scoreTimes(article.times, document.times)
    for (const key of ['gold', 'found', 'right'] as const) times[key] += timeScore[key]
  }
  const percent = (value: number) => (100 * value).toFixed(1)
  const line = (name: string, { gold, found, right }: typeof figures) =>
    `${name.padEnd(10)} P ${percent(right / found)}  R ${percent(right / gold)}  F1 ${percent((2 * right) / (gold + found))}  (${gold})`
  return [
    line('figures', figures),
    line('times', times),
    `nouns      ${percent(nouns / counts)} % of ${counts} right counts and ratios`,
    ...[...errors].sort((a, b) => b[1] - a[1]).map(([error, count]) => `  ${String(count).padStart(4)}  ${error}`),
  ]
}

if (process.argv[1]?.endsWith('evaluate-figures.ts')) {
  if (!existsSync(new URL('../../shared/corpora/news/dev.jsonl', import.meta.url))) {
    console.error('the corpora are not here: ../shared/corpora/news')
    process.exitCode = 1
  } else console.log(evaluateFigures(process.argv[2] === 'train' ? 'train' : 'dev').join('\n'))
}
