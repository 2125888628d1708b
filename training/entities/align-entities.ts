import type { Document, EntityType } from '../../src/document.js'
import type { EntityText } from '../corpora/entity-corpus.js'

/** A gold entity as a range of tokens. */
export interface GoldRange {
  readonly from: number
  readonly to: number
  readonly type: EntityType
  readonly nested: boolean
}

export interface EntityExample {
  readonly source: EntityText
  readonly document: Document
  readonly ranges: readonly GoldRange[]
  /** Gold entities whose borders are no token borders or that lie in two sentences. */
  readonly unaligned: number
}

/** Turns gold spans into token ranges; what does not fall on token borders, or crosses a sentence, is counted and left out. */
export const alignEntities = (source: EntityText, document: Document): EntityExample => {
  const fromAt = new Map(document.tokens.map((token, i) => [token.start, i]))
  const toAt = new Map(document.tokens.map((token, i) => [token.end, i + 1]))
  const sentenceAt = new Int32Array(document.tokens.length)
  document.sentences.forEach((sentence, s) => {
    sentenceAt.fill(s, sentence.from, sentence.to)
  })
  const ranges: GoldRange[] = []
  for (const { start, end, type, nested } of source.entities) {
    const from = fromAt.get(start)
    const to = toAt.get(end)
    if (from !== undefined && to !== undefined && from < to && sentenceAt[from] === sentenceAt[to - 1]) {
      ranges.push({ from, to, type, nested })
    }
  }
  return { source, document, ranges, unaligned: source.entities.length - ranges.length }
}
