import type { Document, Span } from '../document.js'

/** Layers that a highlighted text can show. */
export type MarkLayer = 'entities' | 'figures' | 'times' | 'references'

/** All layers that a highlighted text can show. */
export const MARK_LAYERS: readonly MarkLayer[] = ['entities', 'figures', 'times', 'references']

export interface Mark extends Span {
  readonly layer: MarkLayer
  /** Index in the layer. */
  readonly index: number
}

/** A stretch of the text and the marks that open before and close after it, outermost first. */
export interface Piece {
  readonly text: string
  readonly open: readonly Mark[]
  readonly close: number
}

/** The marks of the wanted layers by start, the longer first. */
const marksOf = (document: Document, layers: readonly MarkLayer[]): Mark[] =>
  layers
    .flatMap(layer => document[layer].map(({ start, end, text }, index): Mark => ({ start, end, text, layer, index })))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)

/**
 * Cuts the text where marks begin and end, so that they nest as elements must. A mark that crosses the end of the one around
 * it (a figure that runs out of an organization's name) is closed there and opened again behind it.
 */
export const piecesOf = (document: Document, layers: readonly MarkLayer[]): Piece[] => {
  const { text } = document
  const marks = marksOf(document, layers)
  const pieces: Piece[] = []
  const stack: Mark[] = []
  let at = 0
  let next = 0
  let opened: Mark[] = []
  const cut = (end: number, close: number): void => {
    if (end === at && close === 0) return
    pieces.push({ text: text.slice(at, end), open: opened, close })
    at = end
    opened = []
  }
  const openMark = (mark: Mark): void => {
    stack.push(mark)
    opened.push(mark)
  }
  while (next < marks.length || stack.length > 0) {
    const closing = stack.reduce((first, mark) => Math.min(first, mark.end), Number.POSITIVE_INFINITY)
    if (next < marks.length && marks[next].start < closing) {
      cut(marks[next].start, 0)
      openMark(marks[next++])
      continue
    }
    // Everything above the outermost mark that ends here must close with it; what goes on is opened again.
    const outermost = stack.findIndex(mark => mark.end === closing)
    const above = stack.splice(outermost)
    cut(closing, above.length)
    for (const mark of above) if (mark.end > closing) openMark(mark)
  }
  cut(text.length, 0)
  return pieces
}
