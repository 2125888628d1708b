import { existsSync, readFileSync } from 'node:fs'
import type { EntityType } from '../../src/document.js'
import type { LabelledSpan } from '../score-entities.js'
import { readAnnotatedBlocks } from './annotated-blocks.js'

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

/** Name of the corpus of blocks of the raw news whose entities were annotated for this project. */
export const ANNOTATED = 'raw/annotated'
const ANNOTATIONS = 'training/annotations/entities.tsv'

/** One letter for each type; a place inside another entity has a small one. */
const LETTERS: Readonly<Record<string, EntityType>> = { P: 'PER', L: 'LOC', O: 'ORG', T: 'POSITION', l: 'LOC' }

const readAnnotated = (): EntityText[] =>
  readAnnotatedBlocks(ANNOTATIONS).map(({ place: { file, line }, text, annotation }) => ({
    id: `${file}:${line}`,
    text,
    entities: [...annotation.matchAll(/(\d+)-(\d+)([PLOTl])/g)].map(([, start, end, letter]) => ({
      start: Number(start),
      end: Number(end),
      type: LETTERS[letter],
      nested: letter === 'l',
    })),
  }))

/** Reads the entity layer of `news/train`, `news/dev`, `ud-vtb/train` or `ud-vtb/dev` (without `.jsonl`), or `raw/annotated`. */
export const readEntityCorpus = (name: string): EntityText[] =>
  name === ANNOTATED ? readAnnotated() : readJsonLines(name)

const readJsonLines = (name: string): EntityText[] =>
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
