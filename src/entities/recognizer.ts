import { cover, type Document, type Entity } from '../document.js'
import { readModel } from '../model/read.js'
import type { ReadData, Step } from '../pipeline.js'
import { createChain } from './chain.js'
import { createColumns } from './columns.js'
import { collectFeatures, ENTITY_FEATURES, FEATURE_LIMIT } from './features.js'
import { createFormFacts } from './forms.js'
import { createInventory, inventoryData } from './inventory.js'
import { ENTITY_TYPES, labelCount, readLabels } from './labels.js'
import { collectNestedFeatures } from './nested.js'
import { createUserKnowledge, type EntityOptions, type FoundRange } from './user-knowledge.js'
import { readChainWeights } from './weights.js'
import { CLASSES_FILE, readWordClasses } from './word-classes.js'

export const ENTITIES_FILE = 'models/entities.bin'

/** Files below `data/` that the recognizer reads. */
export const entityData = [ENTITIES_FILE, CLASSES_FILE, ...inventoryData] as const

/** Entities that overlap what the user knows give way to it; what lies within a longer one of the model is dropped. */
const joinKnowledge = (model: readonly FoundRange[], user: readonly FoundRange[], count: number): FoundRange[] => {
  if (user.length === 0) return [...model]
  const taken = new Uint8Array(count)
  for (const { from, to } of user) taken.fill(1, from, to)
  return [...model.filter(({ from, to }) => !taken.subarray(from, to).includes(1)), ...user].sort(
    (a, b) => a.from - b.from,
  )
}

/**
 * The step that finds persons, places, organizations and offices, with places nested in organizations and longer places: a
 * linear-chain conditional random field over tokens, then a second one over the tokens of each organization and place.
 */
export const entityRecognizer = (read: ReadData, options: EntityOptions = {}): Step => {
  const model = readModel(read(ENTITIES_FILE), {
    name: `data/${ENTITIES_FILE}`,
    kind: 'entities',
    features: ENTITY_FEATURES,
  })
  const L = labelCount(ENTITY_TYPES.length)
  const scale = Number(model.metadata.scale)
  const weights = readChainWeights(model, 'entity', L, scale)
  const chain = createChain(weights)
  const nestedLabels = labelCount(1)
  const nestedWeights = readChainWeights(model, 'nested', nestedLabels, scale)
  const nestedChain = createChain(nestedWeights)
  const inventory = createInventory(read, new TextDecoder().decode(model.array('names') as Uint8Array<ArrayBuffer>))
  const factsOf = createFormFacts(inventory.nameParts, readWordClasses(read))
  const knowledge = createUserKnowledge(options)
  const hashes = new Int32Array(FEATURE_LIMIT)

  const run = (document: Document): Document => {
    const count = document.tokens.length
    const columns = createColumns(document, factsOf, inventory)
    const scores = new Float32Array(count * L)
    const labels = new Uint8Array(count)
    const sure = new Float32Array(count * L)
    for (let i = 0; i < count; i++) weights.add(hashes, collectFeatures(columns, i, hashes), scores, i * L)
    for (const { from, to } of document.sentences) {
      chain.decode(scores, from, to, labels)
      if (labels.subarray(from, to).some(label => label > 0)) chain.marginals(scores, from, to, sure)
    }
    const found = readLabels(labels).map(({ from, to, type }): FoundRange => {
      let confidence = 1
      for (let i = from; i < to; i++) confidence = Math.min(confidence, sure[i * L + labels[i]])
      return { from, to, type: ENTITY_TYPES[type], confidence }
    })
    const entities: Entity[] = []
    for (const { from, to, type, confidence } of joinKnowledge(found, knowledge(document), count)) {
      const parent = entities.length
      entities.push({ ...cover(document, from, to), type, confidence })
      if (to - from < 2 || (type !== 'ORG' && type !== 'LOC')) continue
      const inner = new Float32Array((to - from) * nestedLabels)
      for (let i = from; i < to; i++) {
        const features = collectNestedFeatures(columns, i, from, to, ENTITY_TYPES.indexOf(type), hashes)
        nestedWeights.add(hashes, features, inner, (i - from) * nestedLabels)
      }
      const innerLabels = new Uint8Array(to - from)
      nestedChain.decode(inner, 0, to - from, innerLabels)
      for (const range of readLabels(innerLabels)) {
        if (range.to - range.from === to - from) continue
        entities.push({ ...cover(document, from + range.from, from + range.to), type: 'LOC', parent, confidence })
      }
    }
    return { ...document, entities }
  }
  return { name: 'entities', needs: ['tokens', 'sentences'], fills: ['entities'], run }
}
