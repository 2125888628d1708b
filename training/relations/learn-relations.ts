import { formerFeatures } from '../../src/relations/former-features.js'
import { gatherHolders } from '../../src/relations/holders.js'
import { type KnownHolder, learnOrganizations } from './learn-organizations.js'
import { type LearnOptions, learnPairs } from './learn-pairs.js'
import { createLearner, probability } from './learner.js'
import type { Scene } from './scene.js'
import { createShuffle } from './shuffled.js'

export interface RelationWeights {
  readonly first: Float32Array
  readonly pair: Float32Array
  readonly organization: Float32Array
  readonly former: Float32Array
}

export const DEFAULT_OPTIONS: LearnOptions = { epochs: 5, rate: 0.2, l2: 0.01 }

/** The choice among many organizations needs a stronger pull to zero. Chosen by four folds of the training articles. */
const ORGANIZATION_OPTIONS: LearnOptions = { epochs: 5, rate: 0.1, l2: 0.05 }

/** Models of as many orders of the examples are averaged: few examples make one order count too much. */
const ORDERS = 12

/** Learns all relation models from annotated articles. Deterministic by seed. */
export const learnRelations = (
  scenes: readonly Scene[],
  seed: number,
  options: LearnOptions = DEFAULT_OPTIONS,
): RelationWeights => {
  const models = Array.from({ length: ORDERS }, (_, i) => learnInOneOrder(scenes, ORDERS * seed + i, options))
  const mean = (name: keyof RelationWeights): Float32Array =>
    models[0][name].map((_, slot) => models.reduce((sum, model) => sum + model[name][slot], 0) / ORDERS)
  return { first: mean('first'), pair: mean('pair'), organization: mean('organization'), former: mean('former') }
}

const learnInOneOrder = (scenes: readonly Scene[], seed: number, options: LearnOptions): RelationWeights => {
  const shuffle = createShuffle(seed)
  const { first, second, links } = learnPairs(scenes, options, shuffle)
  const holders = scenes.flatMap(scene =>
    gatherHolders(scene.clauses, scene.organizations, links.get(scene)!).map((holder): KnownHolder => {
      const gold = scene.gold.get(scene.keyOf(holder.person, holder.links[0].position))!
      return { scene, holder, gold }
    }),
  )
  const organizations = learnOrganizations(holders, ORGANIZATION_OPTIONS, shuffle)
  const former = createLearner(options.rate, options.l2)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const { scene, holder, gold } of shuffle(holders)) {
      const features = formerFeatures(scene.clauses, holder)
      const past = gold.every(appointment => appointment.former)
      former.step(features, probability(former.score(features)) - (past ? 1 : 0))
    }
    former.keep()
  }
  former.settle()
  return {
    first: first.weights,
    pair: second.weights,
    organization: organizations.weights,
    former: former.weights,
  }
}
