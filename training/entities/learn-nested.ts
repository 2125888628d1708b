import { type ColumnKnowledge, createColumns } from '../../src/entities/columns.js'
import { FEATURE_LIMIT } from '../../src/entities/features.js'
import { ENTITY_TYPES, writeLabels } from '../../src/entities/labels.js'
import { nameAlone } from '../../src/entities/name-alone.js'
import { collectNestedFeatures } from '../../src/entities/nested.js'
import type { EntityExample } from './align-entities.js'
import { type ChainOptions, type HashedSequence, selectFeatures, type TrainedChain, trainChain } from './train-chain.js'

/** Features that are kept. */
const LIMIT = 14_000
const ORDERS = 4
const EPOCHS = 8

/** One sequence per organization or place of two tokens or more. */
export const nestedSequences = (
  { document, ranges }: EntityExample,
  knowledge: ColumnKnowledge,
  hashes: Int32Array,
): HashedSequence[] => {
  const inner = ranges.filter(({ nested }) => nested)
  return ranges
    .filter(({ from, to, type, nested }) => !nested && to - from > 1 && (type === 'ORG' || type === 'LOC'))
    .map(({ from, to, type }) => {
      const labels = new Uint8Array(to - from)
      for (const range of inner) {
        if (range.from >= from && range.to <= to) writeLabels(labels, range.from - from, range.to - from, 0)
      }
      const columns = createColumns(nameAlone(document, from, to), knowledge)
      const code = ENTITY_TYPES.indexOf(type)
      const features = Array.from({ length: to - from }, (_, i) =>
        hashes.slice(0, collectNestedFeatures(columns, i, code, hashes)),
      )
      return { labels, features }
    })
}

/** Trains the field that finds places within names, which it sees without the text around. */
export const learnNested = (
  examples: readonly EntityExample[],
  knowledge: ColumnKnowledge,
  options: Omit<ChainOptions, 'types' | 'epochs'>,
): TrainedChain => {
  const hashes = new Int32Array(FEATURE_LIMIT)
  const sequences = examples.flatMap(example => nestedSequences(example, knowledge, hashes))
  const all = { ...options, types: 1, epochs: EPOCHS, minimum: 1 }
  return trainChain(sequences, { ...all, orders: ORDERS, only: selectFeatures(trainChain(sequences, all), LIMIT) })
}
