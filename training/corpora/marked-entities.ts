import type { EntityType } from '../../src/document.js'
import type { LabelledSpan } from '../score-entities.js'

/** A text without its marks, and what they said. */
export interface Unmarked {
  readonly text: string
  readonly entities: readonly LabelledSpan[]
  /** Ranges in braces, in UTF-16 code units. */
  readonly braces: readonly { readonly start: number; readonly end: number }[]
}

/** Reads `Ông [PER Lê Văn An] nói: {tôi về}`; `\n` is a line break. */
export const unmark = (marked: string): Unmarked => {
  const entities: LabelledSpan[] = []
  const braces: { start: number; end: number }[] = []
  const open: { type: EntityType; start: number }[] = []
  let brace = 0
  let text = ''
  for (const [piece] of marked.matchAll(/\[(?:PER|LOC|ORG|POSITION) |\\n|[\]{}]|[^[\]{}\\]+|[[\\]/g)) {
    if (piece === ']') {
      const { type, start } = open.pop()!
      entities.push({ type, start, end: text.length, nested: open.length > 0 })
    } else if (piece === '{') brace = text.length
    else if (piece === '}') braces.push({ start: brace, end: text.length })
    else if (piece === '\\n') text += '\n'
    else if (piece.length > 1 && piece.startsWith('[')) {
      open.push({ type: piece.slice(1, -1) as EntityType, start: text.length })
    } else text += piece
  }
  return { text, entities, braces }
}
