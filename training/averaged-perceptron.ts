import type { Example } from './figure-examples.js'
import { shuffle } from './random.js'

/** Weights of a feature, one for each label. */
export type Weights = ReadonlyMap<number, Float64Array>

/** Linear congruential generator: the same seed gives the same order. */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * Multi-class averaged perceptron. `margin` asks that the right label leads by so much; features in fewer than `least` examples are
 * left out.
 */
export const trainPerceptron = (
  examples: readonly Example[],
  labels: number,
  { epochs, seed, margin, least }: { epochs: number; seed: number; margin: number; least: number },
): Weights => {
  const counts = new Map<number, number>()
  for (const { features } of examples) for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const index = new Map<number, number>()
  for (const [feature, count] of counts) if (count >= least) index.set(feature, index.size)
  const rows = examples.map(({ features }) => features.flatMap(f => (index.has(f) ? [index.get(f)!] : [])))
  const weights = new Float64Array(index.size * labels)
  const sums = new Float64Array(index.size * labels)
  const random = seeded(seed)
  const order = examples.map((_, i) => i)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const i of order) {
      const scores = new Float64Array(labels)
      for (const row of rows[i]) for (let l = 0; l < labels; l++) scores[l] += weights[row * labels + l]
      const { label } = examples[i]
      let rival = -1
      for (let l = 0; l < labels; l++) if (l !== label && (rival < 0 || scores[l] > scores[rival])) rival = l
      if (scores[label] < scores[rival] + margin) {
        for (const row of rows[i]) {
          weights[row * labels + label] += 1
          weights[row * labels + rival] -= 1
          sums[row * labels + label] += step
          sums[row * labels + rival] -= step
        }
      }
      step++
    }
  }
  const averaged = new Map<number, Float64Array>()
  for (const [feature, row] of index) {
    const own = new Float64Array(labels)
    for (let l = 0; l < labels; l++) own[l] = weights[row * labels + l] - sums[row * labels + l] / step
    if (own.some(weight => Math.abs(weight) > 1e-3)) averaged.set(feature, own)
  }
  return averaged
}
