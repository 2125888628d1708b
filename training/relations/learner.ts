import { FEATURE_SLOTS } from '../../src/relations/feature-hash.js'

/** A linear model in the making: weights by slot, and the sums of squared gradients that slow their steps down. */
export interface Learner {
  readonly weights: Float32Array
  score(features: readonly number[]): number
  /** One AdaGrad step (Duchi, Hazan and Singer 2011) along the gradient of the loss in the score. */
  step(features: readonly number[], gradient: number): void
  /** Adds the weights as they are to the mean that {@link settle} takes. */
  keep(): void
  /** Puts the mean of the kept weights in their place: it depends less on the last examples. */
  settle(): void
}

export const createLearner = (rate: number, l2: number): Learner => {
  const weights = new Float32Array(FEATURE_SLOTS)
  const sums = new Float64Array(FEATURE_SLOTS)
  let kept = 0
  const squares = new Float32Array(FEATURE_SLOTS).fill(1e-6)
  return {
    weights,
    score(features) {
      let sum = 0
      for (const feature of features) sum += weights[feature]
      return sum
    },
    step(features, gradient) {
      for (const feature of features) {
        const slope = gradient + l2 * weights[feature]
        squares[feature] += slope * slope
        weights[feature] -= (rate * slope) / Math.sqrt(squares[feature])
      }
    },
    keep() {
      kept++
      for (let i = 0; i < FEATURE_SLOTS; i++) sums[i] += weights[i]
    },
    settle() {
      for (let i = 0; i < FEATURE_SLOTS; i++) weights[i] = sums[i] / kept
    },
  }
}

export const probability = (score: number): number => 1 / (1 + Math.exp(-score))
