import type { Weights } from './averaged-perceptron.js'
import type { Example } from './figure-examples.js'
import { createRandom } from './random.js'

export interface LogisticOptions {
  readonly epochs: number
  readonly seed: number
  /** Strength of the pull of every weight to zero. */
  readonly decay: number
  readonly rate: number
  /** Features in fewer examples are left out. */
  readonly least: number
}

const FIRST_SQUARE = 0.01

/**
 * Multinomial logistic regression by stochastic gradients whose steps shrink feature by feature (AdaGrad: Duchi, Hazan and Singer 2011).
 * Gives a row of weights for each feature, one for each label.
 */
export const trainLogistic = (
  examples: readonly Example[],
  labels: number,
  { epochs, seed, decay, rate, least }: LogisticOptions,
): Weights => {
  const counts = new Map<number, number>()
  for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const index = new Map<number, number>()
  for (const [feature, count] of counts) if (count >= least) index.set(feature, index.size)
  const rows = examples.map(({ features }) => Int32Array.from(features.flatMap(f => index.get(f) ?? [])))
  const weights = new Float64Array(index.size * labels)
  const squares = new Float64Array(index.size * labels).fill(FIRST_SQUARE)
  const random = createRandom(seed)
  const order = examples.map((_, i) => i)
  const scores = new Float64Array(labels)
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const i of order) {
      scores.fill(0)
      for (const row of rows[i]) for (let l = 0; l < labels; l++) scores[l] += weights[row * labels + l]
      const greatest = Math.max(...scores)
      let sum = 0
      for (let l = 0; l < labels; l++) {
        scores[l] = Math.exp(scores[l] - greatest)
        sum += scores[l]
      }
      for (let l = 0; l < labels; l++) {
        const error = scores[l] / sum - (examples[i].label === l ? 1 : 0)
        for (const row of rows[i]) {
          const at = row * labels + l
          const gradient = error + decay * weights[at]
          squares[at] += gradient * gradient
          weights[at] -= (rate * gradient) / Math.sqrt(squares[at])
        }
      }
    }
  }
  return new Map([...index].map(([feature, row]) => [feature, weights.slice(row * labels, (row + 1) * labels)]))
}
