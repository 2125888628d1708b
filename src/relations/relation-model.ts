import { type Model, readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { RELATION_MODEL } from './data.js'

export const RELATION_FEATURES = 'relations-4'

/** A linear score over slots of a weight table. */
export type Score = (features: readonly number[]) => number

export interface RelationModel {
  /** First round: the higher, the likelier a person holds a position. */
  readonly first: Score
  /** Second round, with the competition of the first: above zero when a person holds a position. */
  readonly pair: Score
  /** The higher, the likelier an organization is the one of a position. */
  readonly organization: Score
  /** Above zero when a person held a position formerly. */
  readonly former: Score
}

export const readRelationModel = (read: ReadData): RelationModel => {
  const model = readModel(read(RELATION_MODEL), {
    name: RELATION_MODEL,
    kind: 'relations',
    features: RELATION_FEATURES,
  })
  return {
    first: scoreOf(model, 'first'),
    pair: scoreOf(model, 'pair'),
    organization: scoreOf(model, 'organization'),
    former: scoreOf(model, 'former'),
  }
}

const scoreOf = (model: Model, name: string): Score => {
  const weights = model.array(name)
  const scales = model.metadata.scales as Readonly<Record<string, number>>
  return scorer(weights, scales[name])
}

/** Sums the weights of some features. */
export const scorer =
  (weights: ArrayLike<number>, scale = 1): Score =>
  features => {
    let sum = 0
    for (const feature of features) sum += weights[feature]
    return sum * scale
  }
