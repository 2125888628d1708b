import type { Holder } from '../../src/relations/holders.js'
import { organizationChoices } from '../../src/relations/organization-choice.js'
import type { GoldAppointment } from '../corpora/news.js'
import { normalizeSurface } from '../score-appointments.js'
import type { LearnOptions, Shuffle } from './learn-pairs.js'
import { createLearner, type Learner } from './learner.js'
import type { Scene } from './scene.js'

/** A holder that the annotation has, with what it says. */
export interface KnownHolder {
  readonly scene: Scene
  readonly holder: Holder
  readonly gold: readonly GoldAppointment[]
}

/**
 * Learns to choose an organization, or none, by a log-linear model over the choices; every mention that writes the organization as
 * the annotation does is right.
 */
export const learnOrganizations = (
  holders: readonly KnownHolder[],
  { epochs, rate, l2 }: LearnOptions,
  shuffle: Shuffle,
): Learner => {
  const learner = createLearner(rate, l2)
  const examples = holders
    .map(({ scene, holder, gold }) => {
      const { weight } = scene
      const wanted = new Set(gold.map(({ organization }) => normalizeSurface(organization ?? '')))
      return organizationChoices(scene.clauses, scene.organizations, holder).map(({ mention, features }) => {
        const surface = mention === undefined ? '' : scene.clauses.document.entities[mention].text
        return { features, right: wanted.has(normalizeSurface(surface)), weight }
      })
    })
    .filter(choices => choices.some(({ right }) => right) && choices.some(({ right }) => !right))
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const choices of shuffle(examples)) {
      const scores = choices.map(({ features }) => learner.score(features))
      const top = Math.max(...scores)
      const weights = scores.map(score => Math.exp(score - top))
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      const rights = weights.reduce((sum, weight, i) => sum + (choices[i].right ? weight : 0), 0)
      choices.forEach(({ features, right, weight }, i) => {
        learner.step(features, weight * (weights[i] / all - (right ? weights[i] / rights : 0)))
      })
    }
    learner.keep()
  }
  learner.settle()
  return learner
}
