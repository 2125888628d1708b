import type { Figure, TimeExpression } from '../src/document.js'
import type { NewsArticle } from './corpora/news.js'
import { type ScoredFigure, scoreFigures } from './score-figures.js'
import { scoreTimes } from './score-times.js'

/** Scores of figures, counted nouns and times that are added up article by article. */
export interface FigureReport {
  add(
    article: Pick<NewsArticle, 'text' | 'figures' | 'times'>,
    figures: readonly Figure[],
    times: readonly TimeExpression[],
  ): void
  /** Precision, recall and F1, the share of right nouns, modifiers and changes, and how often each class of error occurs. */
  lines(): string[]
  /** Every error with the text around it. */
  errors(): string[]
}

const AROUND = 40

const percent = (value: number): string => (100 * value).toFixed(1)

export const createFigureReport = (): FigureReport => {
  const figures = { gold: 0, found: 0, right: 0 }
  const times = { gold: 0, found: 0, right: 0 }
  let [counts, nouns] = [0, 0]
  const agreed = { modifier: { said: 0, right: 0 }, change: { said: 0, right: 0 } }
  const classes = new Map<string, number>()
  const errors: string[] = []
  const line = (name: string, { gold, found, right }: typeof figures): string =>
    `${name.padEnd(10)} P ${percent(right / found)}  R ${percent(right / gold)}  F1 ${percent((2 * right) / (gold + found))}  (${gold})`
  return {
    add(article, foundFigures, foundTimes) {
      const note = (error: string, { start, end }: { start: number; end: number }, detail = ''): void => {
        classes.set(error, (classes.get(error) ?? 0) + 1)
        const [before, own, after] = [
          article.text.slice(Math.max(0, start - AROUND), start),
          article.text.slice(start, end),
          article.text.slice(end, end + AROUND),
        ]
        errors.push(`${error} | ${`${before}[${own}]${after}`.replace(/\n/g, '⏎')} | ${detail}`)
      }
      const value = ({ kind, value, of, low, high, unit }: ScoredFigure): string =>
        [kind, low === undefined ? value : `${low}-${high}`, of === undefined ? '' : `of ${of}`, unit ?? ''].join(' ')
      const score = scoreFigures(article.figures, foundFigures)
      for (const key of ['gold', 'found', 'right'] as const) figures[key] += score[key]
      counts += score.counts
      nouns += score.nouns
      for (const { gold, found, wrong, wrongNoun } of score.pairs) {
        const [right, own] = [article.figures[gold], foundFigures[found]]
        if (wrong) note(`${right.kind}: wrong ${wrong}`, right, `${value(right)} ≠ ${value(own)}`)
        for (const key of ['modifier', 'change'] as const) {
          if (wrong || (right[key] === undefined && own[key] === undefined)) continue
          agreed[key].said++
          if (right[key] === own[key]) agreed[key].right++
          else note(`wrong ${key}`, right, `${right[key]} ≠ ${own[key]}`)
        }
        if (wrongNoun) note('wrong noun', right, `${right.noun} ≠ ${own.noun}`)
      }
      article.figures.forEach((figure, i) => {
        if (!score.pairs.some(pair => pair.gold === i)) note(`${figure.kind}: missed`, figure, value(figure))
      })
      foundFigures.forEach((figure, i) => {
        if (!score.pairs.some(pair => pair.found === i)) note(`${figure.kind}: not in gold`, figure, value(figure))
      })
      const timeScore = scoreTimes(article.times, foundTimes)
      for (const key of ['gold', 'found', 'right'] as const) times[key] += timeScore[key]
    },
    lines: () => [
      line('figures', figures),
      ...(times.gold + times.found > 0 ? [line('times', times)] : []),
      `nouns      ${percent(nouns / counts)} % of ${counts} right counts and ratios`,
      ...Object.entries(agreed).map(
        ([key, { said, right }]) => `${`${key}s`.padEnd(10)} ${percent(right / said)} % of ${said} of right figures`,
      ),
      ...[...classes].sort((a, b) => b[1] - a[1]).map(([error, count]) => `  ${String(count).padStart(4)}  ${error}`),
    ],
    errors: () => [...errors].sort(),
  }
}
