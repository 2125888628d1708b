import { labelCount } from '../../src/entities/labels.js'
import { type CrfOptions, type CrfWeights, trainCrf } from './crf.js'

/** Tokens of one sequence: features by hash, and the right labels. */
export interface HashedSequence {
  readonly features: readonly Int32Array[]
  readonly labels: Uint8Array
}

/** Weights of the features that were kept, by hash. */
export interface TrainedChain extends CrfWeights {
  readonly hashes: Int32Array
  readonly labels: number
  /** How often each feature was seen. */
  readonly counts: Int32Array
}

export type ChainOptions = Omit<CrfOptions, 'labels' | 'featureCount'> & {
  readonly types: number
  /** Features seen less often are left out. */
  readonly minimum: number
  /** The weights are the mean over this many orders of the sequences, 1 when left out. */
  readonly orders?: number
  /** When given, features but these are left out. */
  readonly only?: ReadonlySet<number>
}

const mean = (runs: readonly Float32Array[]): Float32Array =>
  runs.length === 1 ? runs[0] : runs[0].map((_, k) => runs.reduce((sum, run) => sum + run[k], 0) / runs.length)

/** Trains a chain over sequences of hashed features. */
export const trainChain = (sequences: readonly HashedSequence[], options: ChainOptions): TrainedChain => {
  const counts = new Map<number, number>()
  let tokens = 0
  for (const { features } of sequences) {
    tokens += features.length
    for (const list of features) for (const hash of list) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  const ids = new Map<number, number>()
  let total = 0
  for (const [hash, count] of counts) {
    if (count < options.minimum || (options.only && !options.only.has(hash))) continue
    ids.set(hash, ids.size)
    total += count
  }
  const features = new Int32Array(total)
  const offsets = new Float64Array(tokens + 1)
  const labels = new Uint8Array(tokens)
  const starts = [0]
  let at = 0
  let token = 0
  for (const sequence of sequences) {
    sequence.features.forEach((list, i) => {
      for (const hash of list) {
        const id = ids.get(hash)
        if (id !== undefined) features[at++] = id
      }
      labels[token++] = sequence.labels[i]
      offsets[token] = at
    })
    starts.push(token)
  }
  const size = labelCount(options.types)
  const data = { features, offsets, labels, starts: Int32Array.from(starts) }
  const runs = Array.from({ length: options.orders ?? 1 }, (_, order) =>
    trainCrf(data, { ...options, seed: options.seed + order, labels: size, featureCount: ids.size }),
  )
  const hashes = Int32Array.from(ids.keys())
  return {
    states: mean(runs.map(run => run.states)),
    transitions: mean(runs.map(run => run.transitions)),
    hashes,
    labels: size,
    counts: hashes.map(hash => counts.get(hash)!),
  }
}

/** The `limit` features that move the scores most over the corpus: great weights, often used. */
export const selectFeatures = ({ hashes, counts, states, labels: L }: TrainedChain, limit: number): Set<number> => {
  const worth = new Float64Array(hashes.length)
  for (let f = 0; f < hashes.length; f++) {
    let size = 0
    for (let y = 0; y < L; y++) size = Math.max(size, Math.abs(states[f * L + y]))
    worth[f] = size * Math.sqrt(counts[f])
  }
  const order = Array.from(hashes, (_, f) => f).sort((a, b) => worth[b] - worth[a] || hashes[a] - hashes[b])
  return new Set(order.slice(0, limit).map(f => hashes[f]))
}
