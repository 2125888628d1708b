import { readFileSync } from 'node:fs'
import type { GoldFigure } from './figure-examples.js'
import type { ScoredFigure } from './score-figures.js'
import type { ScoredTime } from './score-times.js'

/** An article of the news corpus with its figures and times. */
export interface NewsArticle {
  readonly id: string
  readonly text: string
  readonly figures: readonly (GoldFigure & ScoredFigure)[]
  readonly times: readonly ScoredTime[]
}

export const readNews = (part: 'train' | 'dev'): NewsArticle[] =>
  readFileSync(new URL(`../../shared/corpora/news/${part}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as NewsArticle)
