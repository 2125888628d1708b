import { mayEnd, mayFollow } from './labels.js'
import type { ChainWeights } from './weights.js'

/** Labels that may come before each label, and the best way through a sequence of scores. */
export interface Chain {
  /** The best labels of tokens whose scores stand in `scores`, one row of `labels` each (Viterbi). */
  decode(scores: Int32Array, from: number, to: number, out: Uint8Array): void
  /** Probability of every label at every token, into `out` like `scores` (forward and backward). */
  marginals(scores: Int32Array, from: number, to: number, out: Float32Array): void
}

/** Log-odds below which a label is as good as impossible. */
const NEGLIGIBLE = 16
const LEAST = Math.exp(-NEGLIGIBLE)

export const createChain = ({ labels: L, transitions, scale }: ChainWeights): Chain => {
  const before: Int32Array[] = []
  const after: Int32Array[] = []
  const all = Array.from({ length: L }, (_, label) => label)
  for (const label of all) {
    before.push(Int32Array.from(all.filter(other => mayFollow(other, label))))
    after.push(Int32Array.from(all.filter(other => mayFollow(label, other))))
  }
  const starts = Int32Array.from(all.filter(label => mayFollow(0, label)))
  const factors = Float64Array.from(transitions, weight => Math.exp(weight / scale))
  const startFactors = Float64Array.from(all, label => (mayFollow(0, label) ? factors[L * L + label] : 0))
  const endFactors = Float64Array.from(all, label => (mayEnd(label) ? 1 : 0))
  const despair = -NEGLIGIBLE * scale
  // room for the longest sequence so far
  let room = 0
  let best = new Float64Array(0)
  let back = new Int8Array(0)
  let weights = new Float64Array(0)
  let beta = new Float64Array(0)
  const reserve = (count: number): void => {
    if (count * L <= room) return
    room = 2 * count * L
    best = new Float64Array(room)
    back = new Int8Array(room)
    weights = new Float64Array(room)
    beta = new Float64Array(room)
  }
  return {
    decode(scores, from, to, out) {
      const count = to - from
      if (count === 0) return
      reserve(count)
      best.fill(Number.NEGATIVE_INFINITY, 0, L)
      for (const y of starts) best[y] = scores[from * L + y] + transitions[L * L + y]
      for (let t = 1; t < count; t++) {
        for (let y = 0; y < L; y++) {
          let top = Number.NEGATIVE_INFINITY
          let from1 = 0
          const sources = before[y]
          for (let s = 0; s < sources.length; s++) {
            const x = sources[s]
            const score = best[(t - 1) * L + x] + transitions[x * L + y]
            if (score > top) {
              top = score
              from1 = x
            }
          }
          best[t * L + y] = top + scores[(from + t) * L + y]
          back[t * L + y] = from1
        }
      }
      let label = 0
      for (let y = 1; y < L; y++) {
        if (mayEnd(y) && best[(count - 1) * L + y] > best[(count - 1) * L + label]) label = y
      }
      for (let t = count - 1; t >= 0; t--) {
        out[from + t] = label
        label = back[t * L + label]
      }
    },
    marginals(scores, from, to, out) {
      const count = to - from
      if (count === 0) return
      reserve(count)
      const alpha = best
      for (let t = 0; t < count; t++) {
        const at = (from + t) * L
        let top = scores[at]
        for (let y = 1; y < L; y++) if (scores[at + y] > top) top = scores[at + y]
        let sum = 0
        for (let y = 0; y < L; y++) {
          const less = scores[at + y] - top
          const weight = less < despair ? LEAST : Math.exp(less / scale)
          weights[t * L + y] = weight
          let a = 0
          if (t === 0) a = startFactors[y]
          else {
            const sources = before[y]
            const row = (t - 1) * L
            for (let s = 0; s < sources.length; s++) a += alpha[row + sources[s]] * factors[sources[s] * L + y]
          }
          alpha[t * L + y] = a * weight
          sum += a * weight
        }
        for (let y = 0; y < L; y++) alpha[t * L + y] /= sum
      }
      for (let y = 0; y < L; y++) beta[(count - 1) * L + y] = endFactors[y]
      for (let t = count - 2; t >= 0; t--) {
        let sum = 0
        for (let x = 0; x < L; x++) {
          let b = 0
          const targets = after[x]
          const row = (t + 1) * L
          for (let s = 0; s < targets.length; s++) {
            const y = targets[s]
            b += factors[x * L + y] * weights[row + y] * beta[row + y]
          }
          beta[t * L + x] = b
          sum += b
        }
        for (let x = 0; x < L; x++) beta[t * L + x] /= sum
      }
      for (let t = 0; t < count; t++) {
        let sum = 0
        for (let y = 0; y < L; y++) sum += alpha[t * L + y] * beta[t * L + y]
        for (let y = 0; y < L; y++) out[(from + t) * L + y] = (alpha[t * L + y] * beta[t * L + y]) / sum
      }
    },
  }
}
