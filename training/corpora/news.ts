import { readFileSync } from 'node:fs'
import type { EntityType, FigureKind, FigureModifier, TimeKind } from '../../src/document.js'

export interface GoldEntity {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly nested: boolean
}

export interface GoldFigure {
  readonly start: number
  readonly end: number
  readonly kind: FigureKind
  readonly value?: number
  readonly of?: number
  readonly low?: number
  readonly high?: number
  readonly unit?: string
  readonly noun?: string
  readonly attribute?: string
  readonly modifier?: FigureModifier
  readonly change?: 'increase' | 'decrease'
  readonly per?: string
}

export interface GoldTime {
  readonly start: number
  readonly end: number
  readonly kind: TimeKind
  readonly value?: string
  readonly part?: string
}

export interface GoldAppointment {
  readonly person: string
  readonly position: string
  readonly organization: string | null
  readonly place: string | null
  readonly former: boolean
}

/** An annotated article. Offsets count UTF-16 code units of `text`. */
export interface NewsArticle {
  readonly id: string
  readonly text: string
  readonly entities: readonly GoldEntity[]
  readonly figures: readonly GoldFigure[]
  readonly times: readonly GoldTime[]
  readonly appointments: readonly GoldAppointment[]
}

/** The articles of a part (`train`, `dev`) of the annotated news. */
export const readNews = (part: 'train' | 'dev'): readonly NewsArticle[] =>
  readFileSync(`../shared/corpora/news/${part}.jsonl`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

/** The dev part holds the articles of public affairs first, those of general topics after them. */
export const DEV_PUBLIC_AFFAIRS = 26
