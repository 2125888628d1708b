import type { Document, Entity, TokenRange } from '../document.js'

const label = (labels: string[], { from, to, type }: Entity): void => {
  for (let token = from; token < to; token++) labels[token] = token === from ? `B-${type}` : `I-${type}`
}

/** A BIO label for every token, of the outer entities or of those nested in them. */
export const bioLabels = (document: Document, nested = false): string[] => {
  const labels: string[] = new Array(document.tokens.length).fill('O')
  for (const entity of document.entities) {
    if ((entity.parent !== undefined) === nested) label(labels, entity)
  }
  return labels
}

/** The label of a word: that of its first labelled token, made a beginning where no word before it began the entity. */
export const wordLabel = (labels: readonly string[], { from, to }: TokenRange, before: string): string => {
  const found = labels.slice(from, to).find(label => label !== 'O') ?? 'O'
  return found.startsWith('I-') && before.slice(2) !== found.slice(2) ? `B-${found.slice(2)}` : found
}
