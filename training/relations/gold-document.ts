import { cover, createDocument, type Document, type Entity, type Token } from '../../src/document.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'
import type { LabelledSpan } from '../score-entities.js'

const tokenize = tokenizer()

/** A document with tokens and sentences of ours and the entities of an annotation, widened to whole tokens. */
export const goldDocument = (text: string, spans: readonly LabelledSpan[]): Document => {
  const document = tokenize.run(createDocument(text), {})
  const entities: Entity[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = firstEndingAfter(document.tokens, span.start)
    const to = firstEndingAfter(document.tokens, span.end - 1) + 1
    const parent = span.nested ? enclosing(entities, span) : undefined
    entities.push({
      ...cover(document, from, to),
      type: span.type,
      ...(parent === undefined ? {} : { parent }),
    })
  }
  return { ...document, entities }
}

const firstEndingAfter = (tokens: readonly Token[], at: number): number => {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle].end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The outermost entity before a span that holds it. */
const enclosing = (entities: readonly Entity[], span: LabelledSpan): number | undefined => {
  for (let i = entities.length - 1; i >= 0; i--) {
    const { start, end, parent } = entities[i]
    if (parent === undefined) return start <= span.start && span.end <= end ? i : undefined
  }
  return undefined
}
