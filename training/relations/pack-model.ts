import { writeModel } from '../../src/model/write.js'
import { RELATION_FEATURES } from '../../src/relations/relation-model.js'
import { ANNOTATED } from '../corpora/entity-corpus.js'
import type { RelationWeights } from './learn-relations.js'
import { OWN_PARAGRAPHS } from './own-paragraphs.js'
import { quantize } from './quantize.js'

/** Bytes of the relation model. */
export const packModel = (weights: RelationWeights, seed: number): Uint8Array => {
  const { arrays, scales } = quantize({ ...weights })
  return writeModel(
    {
      kind: 'relations',
      features: RELATION_FEATURES,
      corpora: ['news/train', ANNOTATED, ...OWN_PARAGRAPHS],
      licence: 'MIT',
      seed,
      scores: {},
      scales,
    },
    arrays,
  )
}
