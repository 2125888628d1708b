import type { EntityType } from '../src/document.js'

/** A labelled span of a text; `nested` when it lies in another one. */
export interface LabelledSpan {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly nested: boolean
}

export interface Score {
  readonly gold: number
  readonly system: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Rows of the entity table: the four types without nested spans, all of them together, and the nested places. */
export type EntityRow = EntityType | 'all' | 'nested'

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

const score = (gold: number, system: number, right: number): Score => ({
  gold,
  system,
  right,
  precision: ratio(right, system),
  recall: ratio(right, gold),
  f1: ratio(2 * right, gold + system),
})

const key = (span: LabelledSpan) => `${span.start} ${span.end} ${span.type} ${span.nested}`

/**
 * Exact-span scores over texts: a span is right when start, end and type all agree. `all` counts the spans that are not nested,
 * `nested` the nested ones alone.
 */
export const scoreEntities = (
  texts: Iterable<{ readonly gold: readonly LabelledSpan[]; readonly system: readonly LabelledSpan[] }>,
): Record<EntityRow, Score> => {
  const rows: EntityRow[] = ['all', 'PER', 'LOC', 'ORG', 'POSITION', 'nested']
  const counts = new Map(rows.map(row => [row, { gold: 0, system: 0, right: 0 }]))
  const count = (span: LabelledSpan, field: 'gold' | 'system' | 'right') => {
    for (const row of span.nested ? (['nested'] as const) : (['all', span.type] as const)) counts.get(row)![field]++
  }
  for (const { gold, system } of texts) {
    const right = new Set(gold.map(key))
    for (const span of gold) count(span, 'gold')
    for (const span of system) {
      count(span, 'system')
      if (right.delete(key(span))) count(span, 'right')
    }
  }
  return Object.fromEntries(
    [...counts].map(([row, { gold, system, right }]) => [row, score(gold, system, right)]),
  ) as Record<EntityRow, Score>
}
