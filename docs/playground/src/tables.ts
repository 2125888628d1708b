import { type Document, type RowLayer, toRows } from 'vietnlp'
import type { Mark, Table } from './protocol.js'

const MOST_ROWS = 200

export const LAYERS: readonly RowLayer[] = ['appointments', 'figures', 'entities', 'times', 'references', 'quotations']

const markOf = (document: Document, layer: RowLayer, index: number): Mark | undefined => {
  if (layer === 'appointments') return { layer: 'entities', index: document.appointments[index].person }
  if (layer === 'quotations') {
    const { speaker } = document.quotations[index]
    return speaker === undefined ? undefined : { layer: 'entities', index: speaker }
  }
  return { layer, index }
}

/** The tables of a document, each cut to what a page can show. */
export const tablesOf = (document: Document): Table[] =>
  LAYERS.map(layer => ({
    layer,
    count: document[layer].length,
    rows: toRows(document, layer)
      .slice(0, MOST_ROWS)
      .map((cells, index) => ({ cells, mark: markOf(document, layer, index) })),
  }))

/** How often each kind of mark stands in the text. */
export const countsOf = (document: Document): Record<string, number> => {
  const counts: Record<string, number> = {
    figure: document.figures.length,
    time: document.times.length,
    reference: document.references.length,
  }
  for (const { type } of document.entities) counts[type.toLowerCase()] = (counts[type.toLowerCase()] ?? 0) + 1
  return counts
}
