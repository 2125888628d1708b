import { decode } from '../src/segment/decode.js'
import { FEATURE_COUNT, LEXICAL_BITS, STRUCTURAL_COUNT, STRUCTURAL_ROWS } from '../src/segment/features.js'
import { createRandom } from './random.js'

/** A run of gaps: `FEATURE_COUNT` feature numbers and one label for each. */
export interface LabelledRun {
  readonly features: Int32Array
  readonly labels: Uint8Array
}

export interface ChainWeights {
  /** Two weights a row: after a closed gap, after a joined one. */
  readonly structural: Float64Array
  readonly lexical: Float64Array
}

export const emptyWeights = (): ChainWeights => ({
  structural: new Float64Array(2 * STRUCTURAL_ROWS),
  lexical: new Float64Array(1 << LEXICAL_BITS),
})

/** Scores of every gap of a run after a closed and after a joined gap; the weights are whole numbers while they are learnt. */
export const scoreRun = (
  { structural, lexical }: ChainWeights,
  features: Int32Array,
  count: number,
  afterClosed: Int32Array,
  afterOpen: Int32Array,
): void => {
  for (let g = 0, f = 0; g < count; g++) {
    let closed = 0
    let open = 0
    for (let k = 0; k < STRUCTURAL_COUNT; k++, f++) {
      closed += structural[2 * features[f]]
      open += structural[2 * features[f] + 1]
    }
    let both = 0
    for (let k = STRUCTURAL_COUNT; k < FEATURE_COUNT; k++, f++) both += lexical[features[f]]
    afterClosed[g] = closed + both
    afterOpen[g] = open + both
  }
}

/** Averaged structured perceptron over runs of gaps. The same seed gives the same weights. */
export const trainChain = (runs: readonly LabelledRun[], { epochs = 8, seed = 1 } = {}): ChainWeights => {
  const now = emptyWeights()
  const sum = emptyWeights()
  const longest = Math.max(...runs.map(run => run.labels.length))
  const afterClosed = new Int32Array(longest)
  const afterOpen = new Int32Array(longest)
  const labels = new Uint8Array(longest)
  const random = createRandom(seed)
  const order = runs.map((_, i) => i)
  let step = 0
  const change = (features: Int32Array, gap: number, previous: number, by: number): void => {
    let f = gap * FEATURE_COUNT
    for (let k = 0; k < STRUCTURAL_COUNT; k++, f++) {
      const at = 2 * features[f] + previous
      now.structural[at] += by
      sum.structural[at] += by * step
    }
    for (let k = STRUCTURAL_COUNT; k < FEATURE_COUNT; k++, f++) {
      now.lexical[features[f]] += by
      sum.lexical[features[f]] += by * step
    }
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order)
    for (const i of order) {
      const { features, labels: gold } = runs[i]
      const count = gold.length
      scoreRun(now, features, count, afterClosed, afterOpen)
      decode(afterClosed, afterOpen, count, labels)
      step++
      for (let g = 0; g < count; g++) {
        const goldPrevious = g > 0 ? gold[g - 1] : 0
        const previous = g > 0 ? labels[g - 1] : 0
        if (gold[g] === labels[g] && goldPrevious === previous) continue
        if (gold[g] === 1) change(features, g, goldPrevious, 1)
        if (labels[g] === 1) change(features, g, previous, -1)
      }
    }
  }
  for (const part of ['structural', 'lexical'] as const) {
    for (let i = 0; i < now[part].length; i++) now[part][i] -= sum[part][i] / (step + 1)
  }
  return now
}
