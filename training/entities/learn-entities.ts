import type { Document } from '../../src/document.js'
import { type Columns, createColumns } from '../../src/entities/columns.js'
import { readColumnKnowledge } from '../../src/entities/entity-model.js'
import { collectFeatures, ENTITY_FEATURES, FEATURE_LIMIT } from '../../src/entities/features.js'
import { ENTITY_TYPES, writeLabels } from '../../src/entities/labels.js'
import { writeModel } from '../../src/model/write.js'
import type { ReadData } from '../../src/pipeline.js'
import type { EntityText } from '../corpora/entity-corpus.js'
import { createRandom } from '../random.js'
import { alignEntities, type EntityExample } from './align-entities.js'
import { inSmallLetters } from './in-small-letters.js'
import { learnNested } from './learn-nested.js'
import { packChain } from './pack-chain.js'
import { type Draw, readRareNames, renamePersons } from './rename-persons.js'
import { type HashedSequence, selectFeatures, trainChain } from './train-chain.js'

const SEED = 20260101
/** Units of a weight of one. The nested field has few features, so its weights can be finer. */
const SCALE = 12
const NESTED_SCALE = 20
/** One name in so many is written small where names are. */
const SMALL_NAMES = 3

export interface LearnOptions {
  readonly corpora: readonly string[]
  readonly epochs: number
  readonly l2: number
  readonly rate: number
  readonly dropout: number
  readonly minimum: number
  readonly averaged: number
  /** Orders of the texts whose weights are averaged. */
  readonly orders: number
  /** Share of the texts whose sentences are read apart as well. */
  readonly isolate: number
  /** Share of the sentences that are read in capitals as well. */
  readonly capitals: number
  /** Share of the texts that are read in small letters as well, whole and with single names in small letters. */
  readonly small: number
  /** Share of the texts that are read with other persons in them as well, see rename-persons.ts. */
  readonly renamed: number
  /** Features that are kept. */
  readonly limit: number
  readonly read: ReadData
  /** Tokens, sentences and words of a text. */
  readonly prepare: (text: string) => Document
  readonly log?: (line: string) => void
}

export const LEARN_DEFAULTS = {
  epochs: 6,
  l2: 1e-4,
  rate: 0.1,
  dropout: 0.25,
  minimum: 2,
  averaged: 4,
  orders: 2,
  isolate: 0.15,
  capitals: 0.06,
  small: 0.06,
  renamed: 0.4,
  limit: 52_000,
} as const

const hashes = new Int32Array(FEATURE_LIMIT)

/** One sequence per region. */
const sentenceSequences = ({ document, ranges }: EntityExample, columns: Columns): HashedSequence[] => {
  const labels = new Uint8Array(document.tokens.length)
  const { regions } = columns
  const regionOf = new Int32Array(labels.length).fill(-1)
  for (let r = 0; r < regions.length; r += 2) regionOf.fill(r, regions[r], regions[r + 1])
  for (const { from, to, type, nested } of ranges) {
    if (!nested && regionOf[from] >= 0 && regionOf[from] === regionOf[to - 1]) {
      writeLabels(labels, from, to, ENTITY_TYPES.indexOf(type))
    }
  }
  return Array.from({ length: regions.length / 2 }, (_, r) => {
    const from = regions[2 * r]
    const to = regions[2 * r + 1]
    return {
      labels: labels.slice(from, to),
      features: Array.from({ length: to - from }, (_, k) =>
        hashes.slice(0, collectFeatures(columns, from + k, hashes)),
      ),
    }
  })
}

/** The sentences of a text as texts of their own, so that the model learns to do without the rest of the article. */
const splitSentences = (text: EntityText, prepare: LearnOptions['prepare']): EntityText[] =>
  prepare(text.text).sentences.map(({ start, end, text: sentence }) => ({
    id: text.id,
    text: sentence,
    entities: text.entities
      .filter(entity => entity.start >= start && entity.end <= end)
      .map(entity => ({ ...entity, start: entity.start - start, end: entity.end - start })),
  }))

/** A sentence as a headline or byline in capitals. */
const inCapitals = (text: EntityText): EntityText => {
  const capitals = text.text.toUpperCase()
  return capitals.length === text.text.length ? { ...text, text: capitals } : text
}

/** What stands before a sentence, at the end of the text before it. */
const BEFORE_SENTENCE = /(?:^|[\n.!?…:])[\s"“-]*$/

/** A text in which one name in `of` has lost its capitals, but for the letter that a sentence begins with. */
const withSmallNames = (text: EntityText, of: number, draw: Draw): EntityText => {
  let { text: result } = text
  for (const { start, end, nested } of text.entities) {
    if (nested || draw(of) > 0) continue
    const from = BEFORE_SENTENCE.test(result.slice(Math.max(0, start - 8), start)) ? start + 1 : start
    const small = result.slice(from, end).toLowerCase()
    if (small.length === end - from) result = result.slice(0, from) + small + result.slice(end)
  }
  return { ...text, text: result }
}

/** Trains the recognizer on texts; gives the bytes of its model. */
export const learnEntities = (texts: readonly EntityText[], options: LearnOptions): Uint8Array => {
  const { read, prepare, log = () => {} } = options
  const knowledge = readColumnKnowledge(read)
  const random = createRandom(SEED)
  const draw: Draw = below => Math.floor(random.next() * below)
  const names = readRareNames('learn')
  const examples = texts
    .flatMap(text => {
      const sentences = splitSentences(text, prepare)
      return [
        text,
        ...(random.next() < options.isolate ? sentences : []),
        ...sentences
          .filter(sentence => sentence.entities.length > 0 && random.next() < options.capitals)
          .map(inCapitals),
        ...(random.next() < options.renamed ? [renamePersons(text, names, draw)] : []),
        ...(random.next() < options.small ? [inSmallLetters(text)] : []),
        ...(random.next() < options.small ? [withSmallNames(text, SMALL_NAMES, draw)] : []),
      ]
    })
    .map(text => alignEntities(text, prepare(text.text)))
  const unaligned = examples.reduce((sum, example) => sum + example.unaligned, 0)
  const gold = examples.reduce((sum, example) => sum + example.source.entities.length, 0)
  log(`${examples.length} texts, ${gold} entities, ${unaligned} of them not on token borders`)
  const sentences: HashedSequence[] = []
  for (const example of examples)
    sentences.push(...sentenceSequences(example, createColumns(example.document, knowledge)))
  const { rate, l2, dropout, averaged, minimum } = options
  const chainOptions = { rate, l2, l1: 0, dropout, seed: SEED, averaged, minimum }
  const onEpoch = (epoch: number, loss: number): void => log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`)
  const full = trainChain(sentences, { ...chainOptions, types: 4, epochs: 2, averaged: 1, onEpoch })
  const only = selectFeatures(full, options.limit)
  const chain = trainChain(sentences, {
    ...chainOptions,
    types: 4,
    epochs: options.epochs,
    orders: options.orders,
    only,
    onEpoch,
  })
  const nested = learnNested(examples, knowledge, chainOptions)
  log(`${full.hashes.length} features, ${chain.hashes.length} kept`)
  return writeModel(
    {
      kind: 'entities',
      features: ENTITY_FEATURES,
      labels: ENTITY_TYPES,
      corpora: [...options.corpora],
      licence: 'CC BY-SA 4.0',
      seed: SEED,
      scale: SCALE,
      nestedScale: NESTED_SCALE,
      scores: { texts: examples.length, entities: gold, unaligned },
    },
    {
      ...packChain(chain, 'entity', SCALE),
      ...packChain(nested, 'nested', NESTED_SCALE),
    },
  )
}
