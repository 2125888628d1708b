import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { EntityType } from '../../src/document.js'
import type { LabelledSpan } from '../score-entities.js'
import { readAnnotatedBlocks } from './annotated-blocks.js'
import { unmark } from './marked-entities.js'

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

/** Folders of paragraphs that were written for this project, a line each, with their entities marked. */
export const WRITTEN = ['training/paragraphs', 'training/appointments'] as const
/** Others from which the recognizer learns nothing, by kind of text. Appointments learn from the short articles. */
export const GOLD_PARAGRAPHS = [
  'training/gold/entities/feature',
  'training/gold/entities/news',
  'training/gold/entities/sentences',
  'training/gold/entities/general',
  'training/gold/entities/health',
  'training/gold/entities/small-letters',
  'training/mini-articles',
  'training/gold/appointments/ordinary',
  'training/gold/appointments/today',
] as const
/** A folder of such files, each of a kind of text that recognizers find hard. */
export const HARD_PARAGRAPHS = 'training/gold/entities/hard'

/** Reads the paragraphs of a file. Lines with `#` are remarks, with `=` of another layer; `~` marks a paragraph on which readers may differ. */
const readParagraphs = (file: string): EntityText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (/^$|^[#=~] /.test(line) ? [] : [{ id: `${file}:${i + 1}`, ...unmark(line) }]))

const readFolder = (folder: string): EntityText[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .flatMap(file => readParagraphs(`${folder}/${file}`))

/**
 * Reads the entity layer of `news/train`, `news/dev`, `ud-vtb/train` or `ud-vtb/dev` (without `.jsonl`), of `raw/annotated`, or of a folder
 * or file (without `.txt`) of paragraphs: {@link WRITTEN}, {@link GOLD_PARAGRAPHS}, {@link HARD_PARAGRAPHS}.
 */
export const readEntityCorpus = (name: string): EntityText[] => {
  if (name === ANNOTATED) return readAnnotated()
  if (!name.startsWith('training/')) return readJsonLines(name)
  return existsSync(`${name}.txt`) ? readParagraphs(`${name}.txt`) : readFolder(name)
}

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
