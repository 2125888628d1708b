/** A line of the evaluation table. Precision, recall, F1 and accuracy are per cent. */
export interface EvaluationRow {
  readonly layer: string
  /** Corpus and part, e.g. `news/dev`. */
  readonly corpus: string
  /** What is measured: an entity type, `noun`, `sentences/s` … */
  readonly measure: string
  /** Number of gold items, where there are any. */
  readonly gold?: number
  readonly precision?: number
  readonly recall?: number
  readonly f1?: number
  /** Accuracy or another single number. */
  readonly value?: number
}

/** Precision, recall and F1 in per cent from counts. */
export const fromCounts = ({
  gold,
  system,
  right,
}: {
  readonly gold: number
  readonly system: number
  readonly right: number
}) => ({
  gold,
  precision: system === 0 ? 0 : (100 * right) / system,
  recall: gold === 0 ? 0 : (100 * right) / gold,
  f1: gold + system === 0 ? 0 : (200 * right) / (gold + system),
})

/** Evaluates one layer; returns its rows. */
export type Evaluation = () => readonly EvaluationRow[]

const cell = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2))

/** The rows as a table for people. */
export const formatRows = (rows: readonly EvaluationRow[]): string => {
  const lines = [
    ['layer', 'corpus', 'measure', 'gold', 'precision', 'recall', 'F1', 'value'],
    ...rows.map(row => [
      row.layer,
      row.corpus,
      row.measure,
      row.gold === undefined ? '' : String(row.gold),
      cell(row.precision),
      cell(row.recall),
      cell(row.f1),
      cell(row.value),
    ]),
  ]
  const widths = lines[0].map((_, column) => Math.max(...lines.map(line => line[column].length)))
  return lines
    .map(line =>
      line
        .map((text, c) => (c < 3 ? text.padEnd(widths[c]) : text.padStart(widths[c])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
