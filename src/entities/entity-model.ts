import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { type Chain, createChain } from './chain.js'
import type { ColumnKnowledge } from './columns.js'
import { ENTITIES_FILE } from './data.js'
import { ENTITY_FEATURES } from './features.js'
import { createFormTable } from './forms.js'
import { createInventory } from './inventory.js'
import { ENTITY_TYPES, labelCount } from './labels.js'
import { type ChainWeights, readChainWeights } from './weights.js'
import { readWordClasses } from './word-classes.js'
import { createWordTable } from './word-facts.js'

/** Reads the lists and the classes that features are made of. */
export const readColumnKnowledge = (read: ReadData): ColumnKnowledge => {
  const inventory = createInventory(read)
  const classes = readWordClasses(read)
  return {
    inventory,
    forms: createFormTable(inventory, classes.ofForm),
    words: createWordTable(classes.ofWord),
  }
}

/** All that the recognizer knows: weights of its two chains, lists, facts of forms and words. */
export interface EntityModel {
  readonly weights: ChainWeights
  readonly chain: Chain
  /** The second chain, which finds places inside of organizations and longer places. */
  readonly nestedWeights: ChainWeights
  readonly nestedChain: Chain
  readonly knowledge: ColumnKnowledge
}

/** Reads the model and the lists; `ModelError` or `LexiconError` when one is not whole. */
export const readEntityModel = (read: ReadData): EntityModel => {
  const model = readModel(read(ENTITIES_FILE), {
    name: `data/${ENTITIES_FILE}`,
    kind: 'entities',
    features: ENTITY_FEATURES,
  })
  const scale = Number(model.metadata.scale)
  const weights = readChainWeights(model, 'entity', labelCount(ENTITY_TYPES.length), scale)
  const nestedWeights = readChainWeights(model, 'nested', labelCount(1), Number(model.metadata.nestedScale))
  return {
    weights,
    chain: createChain(weights),
    nestedWeights,
    nestedChain: createChain(nestedWeights),
    knowledge: readColumnKnowledge(read),
  }
}
