import { packWeightTable } from '../../src/restore/weight-table.js'
import type { Learnt } from './learn.js'

/** Numbers of sizes for weights above and below zero: with zero they make the 16 levels of half a byte. */
const ABOVE = 8
const BELOW = 7
const ROUNDS = 25
const SAMPLE = 50_000

/** The sizes that lie nearest to the values on the whole (Lloyd's algorithm on a sample), in rising order. */
const typicalSizes = (values: Float32Array, count: number): number[] => {
  const sorted = values.slice().sort()
  let sizes = Array.from({ length: count }, (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / count)])
  const step = Math.max(1, Math.floor(sorted.length / SAMPLE))
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(count)
    const counts = new Float64Array(count)
    for (let i = 0; i < sorted.length; i += step) {
      const place = nearest(sizes, sorted[i])
      sums[place] += sorted[i]
      counts[place]++
    }
    sizes = sizes.map((size, i) => (counts[i] ? sums[i] / counts[i] : size))
  }
  return sizes
}

const nearest = (sizes: readonly number[], value: number): number => {
  let best = 0
  for (let i = 1; i < sizes.length; i++) if (Math.abs(sizes[i] - value) < Math.abs(sizes[best] - value)) best = i
  return best
}

/** The weights in 16 sizes. */
export const packWeights = ({ weights, checks }: Learnt) => {
  const kept = weights.filter(weight => weight !== 0)
  const above = typicalSizes(
    kept.filter(weight => weight > 0),
    ABOVE,
  )
  const below = typicalSizes(
    kept.filter(weight => weight < 0),
    BELOW,
  )
  const levelOf = new Uint8Array(weights.length)
  for (let feature = 0; feature < weights.length; feature++) {
    const weight = weights[feature]
    if (weight === 0) continue
    levelOf[feature] = weight > 0 ? 1 + nearest(above, weight) : 1 + ABOVE + nearest(below, weight)
  }
  const sizes = [0, ...above, ...below].map(size => Math.round(size * 1000) / 1000)
  return { ...packWeightTable(levelOf, checks), sizes }
}
