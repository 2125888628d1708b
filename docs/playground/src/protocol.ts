import type { Bar, DisplayLanguage, Row, RowLayer } from 'vietnlp'

export type Mark = { readonly layer: string; readonly index: number }

/** A row of a table and the mark of the text that it is about. */
export interface TableRow {
  readonly cells: Row
  readonly mark: Mark | undefined
}

export interface Table {
  readonly layer: RowLayer
  /** Of all; `rows` may be fewer. */
  readonly count: number
  readonly rows: readonly TableRow[]
}

/** A group of figures that a chart can show. */
export interface ChartGroup {
  readonly unit: string
  readonly bars: readonly Bar[]
}

export interface Summary {
  readonly characters: number
  readonly milliseconds: number
  readonly counts: Readonly<Record<string, number>>
  readonly tables: readonly Table[]
  readonly groups: readonly ChartGroup[]
  /** How many pieces the marked text has; they are asked for one by one. */
  readonly pieces: number
}

export type Request =
  | { readonly type: 'load' }
  | { readonly type: 'analyze'; readonly text: string; readonly date: string; readonly language: DisplayLanguage }
  | { readonly type: 'piece'; readonly piece: number }
  | { readonly type: 'facts'; readonly mark: Mark; readonly language: DisplayLanguage }
  | { readonly type: 'download'; readonly format: 'json' }
  | { readonly type: 'download'; readonly format: 'csv'; readonly layer: RowLayer }

export type Reply = {
  readonly load: number
  readonly analyze: Summary
  readonly piece: string
  readonly facts: readonly string[]
  readonly download: Blob
}

export type Envelope = { readonly id: number } & (
  | { readonly value: Reply[Request['type']] }
  | { readonly error: string }
)
