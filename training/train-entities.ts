import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createDocument } from '../src/document.js'
import { type Columns, createColumns } from '../src/entities/columns.js'
import { collectFeatures, ENTITY_FEATURES, FEATURE_LIMIT } from '../src/entities/features.js'
import { createFormTable } from '../src/entities/forms.js'
import { createInventory } from '../src/entities/inventory.js'
import { ENTITY_TYPES, writeLabels } from '../src/entities/labels.js'
import { collectNestedFeatures } from '../src/entities/nested.js'
import { readWordClasses } from '../src/entities/word-classes.js'
import { writeModel } from '../src/model/write.js'
import type { Step } from '../src/pipeline.js'
import { tokenizer } from '../src/tokenize/tokenizer.js'
import { type EntityText, readEntityCorpus } from './corpora/entity-corpus.js'
import { alignEntities, type EntityExample } from './entity-examples.js'
import { type HashedSequence, selectFeatures, trainChain } from './entity-training.js'
import { packChain } from './pack-chain.js'
import { createRandom } from './random.js'

const USAGE = `Trains the entity recognizer on the annotated corpora in ../shared/corpora.

  npx tsx training/train-entities.ts
  npx tsx training/train-entities.ts --corpora news/train --out /tmp/entities.bin --share 0.25`

const SEED = 20260101
const SCALE = 20
/** Features of the search for nested places. */
const NESTED_LIMIT = 14_000

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

/** One sequence per organization or place of two tokens or more. */
const nestedSequences = ({ ranges }: EntityExample, columns: Columns): HashedSequence[] => {
  const inner = ranges.filter(({ nested }) => nested)
  return ranges
    .filter(({ from, to, type, nested }) => !nested && to - from > 1 && (type === 'ORG' || type === 'LOC'))
    .map(({ from, to, type }) => {
      const labels = new Uint8Array(to - from)
      for (const range of inner) {
        if (range.from >= from && range.to <= to) writeLabels(labels, range.from - from, range.to - from, 0)
      }
      const code = ENTITY_TYPES.indexOf(type)
      const features = Array.from({ length: to - from }, (_, k) =>
        hashes.slice(0, collectNestedFeatures(columns, from + k, from, to, code, hashes)),
      )
      return { labels, features }
    })
}

/** The sentences of a text as texts of their own, so that the model learns to do without the rest of the article. */
const splitSentences = (text: EntityText, tokenize: Step): EntityText[] =>
  tokenize.run(createDocument(text.text), {}).sentences.map(({ start, end, text: sentence }) => ({
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

const main = (): void => {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: 'news/train,ud-vtb/train,ud-vtb/dev' },
      out: { type: 'string', default: 'data/models/entities.bin' },
      share: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '6' },
      l2: { type: 'string', default: '1e-4' },
      rate: { type: 'string', default: '0.1' },
      dropout: { type: 'string', default: '0.25' },
      minimum: { type: 'string', default: '2' },
      averaged: { type: 'string', default: '4' },
      isolate: { type: 'string', default: '0.15' },
      capitals: { type: 'string', default: '0.06' },
      limit: { type: 'string', default: '76000' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const read = (path: string): Uint8Array => readFileSync(`data/${path}`)
  const inventory = createInventory(read)
  const forms = createFormTable(inventory.nameParts, readWordClasses(read))
  const tokenize = tokenizer()
  const corpora = values.corpora.split(',')
  const texts = corpora.flatMap(readEntityCorpus)
  const random = createRandom(SEED)
  const alone = Number(values.isolate)
  const capitals = Number(values.capitals)
  const examples = texts
    .filter((_, i) => i % 20 < Math.round(20 * Number(values.share)))
    .flatMap(text => {
      const sentences = splitSentences(text, tokenize)
      return [
        text,
        ...(random.next() < alone ? sentences : []),
        ...sentences.filter(sentence => sentence.entities.length > 0 && random.next() < capitals).map(inCapitals),
      ]
    })
    .map(text => alignEntities(text, tokenize.run(createDocument(text.text), {})))
  const unaligned = examples.reduce((sum, example) => sum + example.unaligned, 0)
  const gold = examples.reduce((sum, example) => sum + example.source.entities.length, 0)
  console.log(`${examples.length} texts, ${gold} entities, ${unaligned} of them not on token borders`)
  const sentences: HashedSequence[] = []
  const inner: HashedSequence[] = []
  for (const example of examples) {
    const columns = createColumns(example.document, forms, inventory)
    sentences.push(...sentenceSequences(example, columns))
    inner.push(...nestedSequences(example, columns))
  }
  const options = {
    rate: Number(values.rate),
    l2: Number(values.l2),
    l1: 0,
    dropout: Number(values.dropout),
    seed: SEED,
    averaged: Number(values.averaged),
    minimum: Number(values.minimum),
  }
  const onEpoch = (epoch: number, loss: number): void => console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`)
  const full = trainChain(sentences, { ...options, types: 4, epochs: 2, averaged: 1, onEpoch })
  const only = selectFeatures(full, Number(values.limit))
  const chain = trainChain(sentences, { ...options, types: 4, epochs: Number(values.epochs), only, onEpoch })
  const inside = { ...options, types: 1, epochs: 8, minimum: 1 }
  const nested = trainChain(inner, { ...inside, only: selectFeatures(trainChain(inner, inside), NESTED_LIMIT) })
  const bytes = writeModel(
    {
      kind: 'entities',
      features: ENTITY_FEATURES,
      labels: ENTITY_TYPES,
      corpora,
      licence: 'CC BY-SA 4.0',
      seed: SEED,
      scale: SCALE,
      scores: { texts: examples.length, entities: gold, unaligned },
    },
    {
      ...packChain(chain, 'entity', SCALE),
      ...packChain(nested, 'nested', SCALE),
    },
  )
  writeFileSync(values.out, bytes)
  console.log(`${full.hashes.length} features, ${chain.hashes.length} kept, ${bytes.length} bytes → ${values.out}`)
}

main()
