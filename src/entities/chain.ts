import { mayEnd, mayFollow } from './labels.js'
import type { ChainWeights } from './weights.js'

/** The best way through a sequence of scores, and how sure it is. Scores stand in rows of `labels`, one row per token. */
export interface Chain {
  /**
   * The best labels of tokens `from` to `to`, into `labels` (Viterbi), and when there are others than 0 among them and an array is
   * given, the probability of each of these labels, into `certainties`.
   */
  decode(scores: Int32Array, from: number, to: number, labels: Uint8Array, certainties?: Float32Array): void
  /** Probability of every label at every token, into `out` like `scores` (forward and backward). */
  marginals(scores: Int32Array, from: number, to: number, out: Float32Array): void
}

/** Log-odds below the best label of a token at which a label of it is out of the question: most tokens are left with one or two. */
const HOPELESS = 7

const IMPOSSIBLE = -(1 << 28)

export const createChain = ({ labels: L, transitions, scale }: ChainWeights): Chain => {
  const all = Array.from({ length: L }, (_, label) => label)
  // row L is the beginning
  const moves = new Int32Array((L + 1) * L).fill(IMPOSSIBLE)
  const factors = new Float64Array((L + 1) * L)
  for (const before of [...all, L]) {
    for (const label of all) {
      if (!mayFollow(before === L ? 0 : before, label)) continue
      moves[before * L + label] = transitions[before * L + label]
      factors[before * L + label] = Math.exp(transitions[before * L + label] / scale)
    }
  }
  const ends = Uint8Array.from(all, label => (mayEnd(label) ? 1 : 0))
  // scores are whole numbers, so are their differences: the exponential of each is known
  const limit = HOPELESS * scale
  const exponentials = Float64Array.from({ length: limit + 1 }, (_, less) => Math.exp(-less / scale))

  // room for the longest sequence so far
  let room = 0
  /** Labels of each token that are not out of the question, in rows of L, and how many. */
  let live = new Uint8Array(0)
  let lives = new Uint8Array(0)
  let tops = new Int32Array(0)
  let best = new Int32Array(0)
  let back = new Uint8Array(0)
  /** Place among the live labels of the one on the best way. */
  let choice = new Uint8Array(0)
  let weights = new Float64Array(0)
  let alpha = new Float64Array(0)
  let beta = new Float64Array(0)
  const reserve = (count: number): void => {
    if (count <= room) return
    room = 2 * count
    live = new Uint8Array(room * L)
    lives = new Uint8Array(room)
    tops = new Int32Array(room)
    best = new Int32Array(room * L)
    back = new Uint8Array(room * L)
    choice = new Uint8Array(room)
    weights = new Float64Array(room * L)
    alpha = new Float64Array(room * L)
    beta = new Float64Array(room * L)
  }

  /** Finds the labels of each token that are worth a look. Label 0 always is, so that there is a way through. */
  const prune = (scores: Int32Array, from: number, count: number): void => {
    for (let t = 0; t < count; t++) {
      const at = (from + t) * L
      let top = scores[at]
      for (let y = 1; y < L; y++) if (scores[at + y] > top) top = scores[at + y]
      const least = top - limit
      let n = 1
      live[t * L] = 0
      for (let y = 1; y < L; y++) if (scores[at + y] >= least) live[t * L + n++] = y
      lives[t] = n
      tops[t] = top
    }
  }

  /** Fills `alpha` and `beta` for the labels that {@link prune} left, each row with the sum of one. */
  const forwardBackward = (scores: Int32Array, from: number, count: number): void => {
    for (let t = 0; t < count; t++) {
      const row = t * L
      const base = (from + t) * L
      let sum = 0
      for (let k = 0; k < lives[t]; k++) {
        const y = live[row + k]
        const weight = exponentials[Math.min(tops[t] - scores[base + y], limit)]
        let a = 0
        if (t === 0) a = factors[L * L + y]
        else for (let j = 0; j < lives[t - 1]; j++) a += alpha[row - L + j] * factors[live[row - L + j] * L + y]
        weights[row + k] = weight
        alpha[row + k] = a * weight
        sum += a * weight
      }
      for (let k = 0; k < lives[t]; k++) alpha[row + k] /= sum
    }
    const last = (count - 1) * L
    for (let k = 0; k < lives[count - 1]; k++) beta[last + k] = ends[live[last + k]]
    for (let t = count - 2; t >= 0; t--) {
      const row = t * L
      const next = row + L
      let sum = 0
      for (let j = 0; j < lives[t]; j++) {
        const x = live[row + j] * L
        let b = 0
        for (let k = 0; k < lives[t + 1]; k++) b += factors[x + live[next + k]] * weights[next + k] * beta[next + k]
        beta[row + j] = b
        sum += b
      }
      for (let j = 0; j < lives[t]; j++) beta[row + j] /= sum
    }
  }

  /** Sum over the labels of token `t`, what makes probabilities of the products. */
  const mass = (t: number): number => {
    let sum = 0
    for (let at = t * L; at < t * L + lives[t]; at++) sum += alpha[at] * beta[at]
    return sum
  }

  return {
    decode(scores, from, to, labels, certainties) {
      const count = to - from
      if (count === 0) return
      reserve(count)
      prune(scores, from, count)
      for (let t = 0; t < count; t++) {
        const row = t * L
        for (let k = 0; k < lives[t]; k++) {
          const y = live[row + k]
          let top = t === 0 ? moves[L * L + y] : IMPOSSIBLE
          let source = 0
          if (t > 0) {
            for (let j = 0; j < lives[t - 1]; j++) {
              const score = best[row - L + j] + moves[live[row - L + j] * L + y]
              if (score > top) {
                top = score
                source = j
              }
            }
          }
          best[row + k] = Math.max(IMPOSSIBLE, top + scores[(from + t) * L + y])
          back[row + k] = source
        }
      }
      const last = (count - 1) * L
      let at = 0
      for (let k = 1; k < lives[count - 1]; k++) if (ends[live[last + k]] && best[last + k] > best[last + at]) at = k
      let found = false
      for (let t = count - 1; t >= 0; t--) {
        choice[t] = at
        labels[from + t] = live[t * L + at]
        if (live[t * L + at] !== 0) found = true
        at = back[t * L + at]
      }
      if (!found || !certainties) return
      forwardBackward(scores, from, count)
      for (let t = 0; t < count; t++) {
        certainties[from + t] = (alpha[t * L + choice[t]] * beta[t * L + choice[t]]) / mass(t)
      }
    },
    marginals(scores, from, to, out) {
      if (from === to) return
      reserve(to - from)
      prune(scores, from, to - from)
      forwardBackward(scores, from, to - from)
      for (let t = 0; t < to - from; t++) {
        out.fill(0, (from + t) * L, (from + t + 1) * L)
        const whole = mass(t)
        for (let k = t * L; k < t * L + lives[t]; k++) out[(from + t) * L + live[k]] = (alpha[k] * beta[k]) / whole
      }
    },
  }
}
