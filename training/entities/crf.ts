import { createRandom } from '../random.js'

/** Sequences of tokens: features of token `t` are `features.subarray(offsets[t], offsets[t + 1])`, sequences begin at `starts`. */
export interface CrfData {
  readonly features: Int32Array
  readonly offsets: Int32Array | Float64Array
  readonly labels: Uint8Array
  readonly starts: Int32Array
}

export interface CrfOptions {
  readonly labels: number
  readonly featureCount: number
  readonly epochs: number
  readonly rate: number
  readonly l2: number
  readonly l1: number
  /** Probability that a feature of a token is left out of a step. */
  readonly dropout: number
  readonly seed: number
  /** The weights are the mean of those after each of the last epochs, this many. */
  readonly averaged: number
  readonly onEpoch?: (epoch: number, loss: number, weights: CrfWeights) => void
}

/** `states[feature * labels + label]`, `transitions[before * labels + label]`; row `labels` of the transitions is the beginning. */
export interface CrfWeights {
  readonly states: Float32Array
  readonly transitions: Float32Array
}

/** A sequence with less loss than this is left out of the next epoch: there is little to learn from it, and most are so. */
const KNOWN = 0.02

/** Below this a marginal probability is as good as right: no step is taken. */
const QUIET = 1e-4

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad (Duchi, Hazan and Singer 2011)
 * over single sequences, with L2 and truncated L1 on the weights that a step touches. Deterministic by seed.
 */
export const trainCrf = (data: CrfData, options: CrfOptions): CrfWeights => {
  const { labels: L, featureCount, epochs, rate, l2, l1, dropout } = options
  const { features, offsets, labels, starts } = data
  const random = createRandom(options.seed)
  const states = new Float32Array(featureCount * L)
  const squares = new Float32Array(featureCount * L).fill(1e-6)
  const transitions = new Float32Array((L + 1) * L)
  const transitionSquares = new Float32Array((L + 1) * L).fill(1e-6)
  const averaged = Math.min(options.averaged, epochs)
  const stateSums = new Float32Array(states.length)
  const transitionSums = new Float32Array(transitions.length)
  const sequences = starts.length - 1
  const order = Array.from({ length: sequences }, (_, i) => i)
  const losses = new Float64Array(sequences).fill(Number.POSITIVE_INFINITY)
  const rests = new Uint8Array(sequences)
  let longest = 1
  for (let s = 0; s < sequences; s++) longest = Math.max(longest, starts[s + 1] - starts[s])
  const score = new Float64Array(longest * L)
  const alpha = new Float64Array(longest * L)
  const beta = new Float64Array(longest * L)
  const move = new Float64Array((L + 1) * L)
  const expected = new Float64Array((L + 1) * L)
  const gradient = new Float64Array(L)
  const active = new Int32Array(longest * 256)
  const activeAt = new Int32Array(longest + 1)

  const step = (weights: Float32Array, sums: Float32Array, at: number, g: number): void => {
    const w = weights[at]
    const slope = g + l2 * w
    const sum = sums[at] + slope * slope
    sums[at] = sum
    const pace = rate / Math.sqrt(sum)
    let next = w - pace * slope
    if (l1 > 0) {
      const cut = pace * l1
      next = next > cut ? next - cut : next < -cut ? next + cut : 0
    }
    weights[at] = next
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    let loss = 0
    for (const s of order) {
      const begin = starts[s]
      const n = starts[s + 1] - begin
      if (n === 0) continue
      if (losses[s] < KNOWN && rests[s] === 0) {
        rests[s] = 1
        loss += losses[s]
        continue
      }
      rests[s] = 0
      // active features and state scores
      let used = 0
      for (let t = 0; t < n; t++) {
        activeAt[t] = used
        const base = t * L
        for (let y = 0; y < L; y++) score[base + y] = 0
        for (let f = offsets[begin + t]; f < offsets[begin + t + 1]; f++) {
          if (dropout > 0 && random.next() < dropout) continue
          const feature = features[f]
          active[used++] = feature
          const row = feature * L
          for (let y = 0; y < L; y++) score[base + y] += states[row + y]
        }
      }
      activeAt[n] = used
      for (let k = 0; k < move.length; k++) move[k] = Math.exp(transitions[k])
      // forward, scaled to sum 1
      let logZ = 0
      let goldScore = 0
      for (let t = 0; t < n; t++) {
        const base = t * L
        let top = score[base]
        for (let y = 1; y < L; y++) if (score[base + y] > top) top = score[base + y]
        const gold = labels[begin + t]
        goldScore += score[base + gold] - top + transitions[(t === 0 ? L : labels[begin + t - 1]) * L + gold]
        let sum = 0
        for (let y = 0; y < L; y++) {
          const e = Math.exp(score[base + y] - top)
          score[base + y] = e
          let a = 0
          if (t === 0) a = move[L * L + y]
          else for (let x = 0; x < L; x++) a += alpha[base - L + x] * move[x * L + y]
          a *= e
          alpha[base + y] = a
          sum += a
        }
        logZ += Math.log(sum)
        for (let y = 0; y < L; y++) alpha[base + y] /= sum
      }
      losses[s] = logZ - goldScore
      loss += losses[s]
      // backward, scaled to sum 1
      for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1 / L
      for (let t = n - 2; t >= 0; t--) {
        const base = t * L
        let sum = 0
        for (let x = 0; x < L; x++) {
          let b = 0
          for (let y = 0; y < L; y++) b += move[x * L + y] * score[base + L + y] * beta[base + L + y]
          beta[base + x] = b
          sum += b
        }
        for (let x = 0; x < L; x++) beta[base + x] /= sum
      }
      // steps
      expected.fill(0)
      for (let t = 0; t < n; t++) {
        const base = t * L
        const gold = labels[begin + t]
        let sum = 0
        for (let y = 0; y < L; y++) sum += alpha[base + y] * beta[base + y]
        if (t > 0) {
          let pairs = 0
          for (let x = 0; x < L; x++) {
            const a = alpha[base - L + x]
            for (let y = 0; y < L; y++) pairs += a * move[x * L + y] * score[base + y] * beta[base + y]
          }
          for (let x = 0; x < L; x++) {
            const a = alpha[base - L + x] / pairs
            if (a > 1e-9) {
              for (let y = 0; y < L; y++) {
                expected[x * L + y] += a * move[x * L + y] * score[base + y] * beta[base + y]
              }
            }
          }
          expected[labels[begin + t - 1] * L + gold] -= 1
        }
        let quiet = true
        for (let y = 0; y < L; y++) {
          const p = (alpha[base + y] * beta[base + y]) / sum
          const g = y === gold ? p - 1 : p
          gradient[y] = g
          if (g > QUIET || g < -QUIET) quiet = false
          if (t === 0) expected[L * L + y] += g
        }
        if (quiet) continue
        for (let f = activeAt[t]; f < activeAt[t + 1]; f++) {
          const row = active[f] * L
          for (let y = 0; y < L; y++) {
            const g = gradient[y]
            if (g > QUIET || g < -QUIET) step(states, squares, row + y, g)
          }
        }
      }
      for (let k = 0; k < expected.length; k++) {
        if (expected[k] > QUIET || expected[k] < -QUIET) step(transitions, transitionSquares, k, expected[k])
      }
    }
    if (epoch >= epochs - averaged) {
      for (let k = 0; k < states.length; k++) stateSums[k] += states[k]
      for (let k = 0; k < transitions.length; k++) transitionSums[k] += transitions[k]
    }
    options.onEpoch?.(epoch, loss, { states, transitions })
  }
  for (let k = 0; k < states.length; k++) stateSums[k] *= (1 - dropout) / averaged
  for (let k = 0; k < transitions.length; k++) transitionSums[k] /= averaged
  return { states: stateSums, transitions: transitionSums }
}
