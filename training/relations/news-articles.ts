import { readFileSync } from 'node:fs'
import type { EntityType } from '../../src/document.js'

export interface GoldAppointment {
  readonly person: string
  readonly position: string
  readonly organization: string | null
  readonly place: string | null
  readonly former?: boolean
}

export interface NewsArticle {
  readonly id: string
  readonly text: string
  readonly entities: readonly {
    readonly start: number
    readonly end: number
    readonly type: EntityType
    readonly nested: boolean
  }[]
  readonly appointments: readonly GoldAppointment[]
}

/** The articles of a part (`train`, `dev`) of the annotated news. */
export const readArticles = (part: 'train' | 'dev'): NewsArticle[] =>
  readFileSync(`../shared/corpora/news/${part}.jsonl`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
