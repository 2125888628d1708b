import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createDocument } from '../src/document.js'
import { type Columns, createColumns } from '../src/entities/columns.js'
import { collectFeatures, ENTITY_FEATURES, FEATURE_LIMIT } from '../src/entities/features.js'
import { createFormFacts } from '../src/entities/forms.js'
import { createInventory } from '../src/entities/inventory.js'
import { ENTITY_TYPES, writeLabels } from '../src/entities/labels.js'
import { collectNestedFeatures } from '../src/entities/nested.js'
import { readWordClasses } from '../src/entities/word-classes.js'
import { writeModel } from '../src/model/write.js'
import { tokenizer } from '../src/tokenize/tokenizer.js'
import { readEntityCorpus } from './corpora/entity-corpus.js'
import { alignEntities, type EntityExample } from './entity-examples.js'
import { type HashedSequence, trainChain } from './entity-training.js'
import { packChain } from './pack-chain.js'

const USAGE = `Trains the entity recognizer on the annotated corpora in ../shared/corpora.

  npx tsx training/train-entities.ts
  npx tsx training/train-entities.ts --corpora news/train --out /tmp/entities.bin --share 0.25`

const SEED = 20260101
const SCALE = 24

const hashes = new Int32Array(FEATURE_LIMIT)

/** One sequence per sentence. */
const sentenceSequences = ({ document, ranges }: EntityExample, columns: Columns): HashedSequence[] => {
  const labels = new Uint8Array(document.tokens.length)
  for (const { from, to, type, nested } of ranges) {
    if (!nested) writeLabels(labels, from, to, ENTITY_TYPES.indexOf(type))
  }
  return document.sentences.map(({ from, to }) => ({
    labels: labels.slice(from, to),
    features: Array.from({ length: to - from }, (_, k) => hashes.slice(0, collectFeatures(columns, from + k, hashes))),
  }))
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

const main = (): void => {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: 'news/train,ud-vtb/train,ud-vtb/dev' },
      out: { type: 'string', default: 'data/models/entities.bin' },
      share: { type: 'string', default: '1' },
      epochs: { type: 'string', default: '3' },
      limit: { type: 'string', default: '60000' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const read = (path: string): Uint8Array => readFileSync(`data/${path}`)
  const names = ''
  const inventory = createInventory(read, names)
  const factsOf = createFormFacts(inventory.nameParts, readWordClasses(read))
  const tokenize = tokenizer()
  const corpora = values.corpora.split(',')
  const texts = corpora.flatMap(readEntityCorpus)
  const examples = texts
    .slice(0, Math.round(texts.length * Number(values.share)))
    .map(text => alignEntities(text, tokenize.run(createDocument(text.text), {})))
  const unaligned = examples.reduce((sum, example) => sum + example.unaligned, 0)
  const gold = examples.reduce((sum, example) => sum + example.source.entities.length, 0)
  console.log(`${examples.length} texts, ${gold} entities, ${unaligned} of them not on token borders`)
  const sentences: HashedSequence[] = []
  const inner: HashedSequence[] = []
  for (const example of examples) {
    const columns = createColumns(example.document, factsOf, inventory)
    sentences.push(...sentenceSequences(example, columns))
    inner.push(...nestedSequences(example, columns))
  }
  const options = { rate: 0.1, l2: 1e-4, l1: 0, dropout: 0, seed: SEED, minimum: 2 }
  const onEpoch = (epoch: number, loss: number): void => console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`)
  const chain = trainChain(sentences, { ...options, types: 4, epochs: Number(values.epochs), onEpoch })
  const nested = trainChain(inner, { ...options, types: 1, epochs: 8 })
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
      ...packChain(chain, 'entity', SCALE, Number(values.limit)),
      ...packChain(nested, 'nested', SCALE, 6000),
      names: new TextEncoder().encode(names),
    },
  )
  writeFileSync(values.out, bytes)
  console.log(`${chain.hashes.length} features trained, ${bytes.length} bytes → ${values.out}`)
}

main()
