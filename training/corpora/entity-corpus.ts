import { existsSync, readFileSync } from 'node:fs'
import type { EntityType } from '../../src/document.js'
import type { LabelledSpan } from '../score-entities.js'

/** A text with its gold entities, offsets in UTF-16 code units. */
export interface EntityText {
  readonly id: string
  readonly text: string
  readonly entities: readonly LabelledSpan[]
}

type Item =
  | { start: number; end: number; type: EntityType; nested: boolean }
  | [number, number, EntityType, boolean | number]

export const CORPORA = '../shared/corpora'

export const hasCorpora = (): boolean => existsSync(`${CORPORA}/news/train.jsonl`)

/** Reads the entity layer of `news/train`, `news/dev`, `ud-vtb/train` or `ud-vtb/dev` (without `.jsonl`). */
export const readEntityCorpus = (name: string): EntityText[] =>
  readFileSync(`${CORPORA}/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const { id, text, entities } = JSON.parse(line) as { id: string; text: string; entities: Item[] }
      return {
        id,
        text,
        entities: entities.map(item => {
          const [start, end, type, nested] = Array.isArray(item) ? item : [item.start, item.end, item.type, item.nested]
          return { start, end, type, nested: Boolean(nested) }
        }),
      }
    })
