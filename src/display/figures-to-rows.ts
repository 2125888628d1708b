import { type Document, requireDocument } from '../document.js'
import { describeFigure } from './describe-figure.js'

/** A figure as one line of a table: who, what, how much, when, and the sentence it stands in. */
export interface FigureRow {
  /** The organization or place whose figure it is. */
  readonly who?: string
  /** What is counted or measured, with the attribute that a predicate gives it. */
  readonly what?: string
  /** The figure in words and signs: `15 of 87 (17.2%)`, `> 500,000`. */
  readonly amount: string
  readonly kind: string
  readonly value: number
  readonly of?: number
  readonly unit?: string
  /** ISO value of the time it holds for, or its words. */
  readonly when?: string
  readonly sentence: string
}

/** The figures of a document as rows for a notebook, a spreadsheet or a chart. */
export const figuresToRows = (document: Document): FigureRow[] => {
  requireDocument(document, 'figuresToRows')
  const { figures, entities, times, sentences } = document
  let at = 0
  return figures.map(figure => {
    while (at + 1 < sentences.length && sentences[at].to <= figure.from) at++
    const who = figure.subject === undefined ? undefined : entities[figure.subject].text
    const time = figure.time === undefined ? undefined : times[figure.time]
    const what = [figure.noun, figure.attribute].filter(part => part !== undefined).join(' ')
    return {
      ...(who !== undefined && { who }),
      ...(what !== '' && { what }),
      amount: describeFigure(figure),
      kind: figure.kind,
      value: figure.value,
      ...(figure.of !== undefined && { of: figure.of }),
      ...(figure.unit !== undefined && { unit: figure.unit }),
      ...(time && { when: time.value ?? time.text }),
      sentence: sentences[at]?.text ?? document.text,
    }
  })
}
