import { createRandom } from '../random.js'

/** A text as numbers of its units (forms, words), -1 between paragraphs. */
export interface UnitStream {
  readonly units: Int32Array
  /** By number: the unit as a context, the same for forms that differ in capitals alone; below `contexts`, or -1. */
  readonly contextOf: Int32Array
  readonly contexts: number
  /** By number: row of the unit, or -1 for those too rare for one. */
  readonly rowOf: Int32Array
  readonly rows: number
}

export interface VectorOptions {
  readonly dimensions: number
  /** Rounds of the power iteration. */
  readonly rounds: number
  readonly seed: number
}

/** A matrix with few entries that are not 0, row by row. */
interface SparseRows {
  readonly at: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** Contexts count by this power: rare ones would seem to tell too much (Levy, Goldberg and Dagan 2015). */
const SMOOTHING = 0.75

/** How often each row has each context before and after it; the last context of a side is the border of the paragraph. */
const countNeighbours = ({ units, contextOf, contexts, rowOf, rows }: UnitStream): Float32Array => {
  const side = contexts + 1
  const counts = new Float32Array(rows * 2 * side)
  for (let i = 0; i < units.length; i++) {
    const row = units[i] < 0 ? -1 : rowOf[units[i]]
    if (row < 0) continue
    const before = i > 0 ? units[i - 1] : -1
    const after = i + 1 < units.length ? units[i + 1] : -1
    const left = before < 0 ? contexts : contextOf[before]
    const right = after < 0 ? contexts : contextOf[after]
    if (left >= 0) counts[row * 2 * side + left]++
    if (right >= 0) counts[row * 2 * side + side + right]++
  }
  return counts
}

/** Positive pointwise mutual information of rows and columns. */
const information = (counts: Float32Array, rows: number): SparseRows => {
  const width = counts.length / rows
  const rowSums = new Float64Array(rows)
  const columnSums = new Float64Array(width)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < width; c++) {
      rowSums[r] += counts[r * width + c]
      columnSums[c] += counts[r * width + c]
    }
  }
  const smooth = columnSums.map(sum => sum ** SMOOTHING)
  const total = smooth.reduce((sum, value) => sum + value, 0)
  const at = new Int32Array(rows + 1)
  const columns: number[] = []
  const values: number[] = []
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < width; c++) {
      const count = counts[r * width + c]
      if (count === 0) continue
      const value = Math.log((count / rowSums[r]) * (total / smooth[c]))
      if (value <= 0) continue
      columns.push(c)
      values.push(value)
    }
    at[r + 1] = columns.length
  }
  return { at, columns: Int32Array.from(columns), values: Float32Array.from(values) }
}

/** Makes the columns of a matrix of `D` columns orthonormal (Gram and Schmidt); gives their lengths before. */
const orthonormalize = (matrix: Float32Array, D: number): Float64Array => {
  const lengths = new Float64Array(D)
  for (let d = 0; d < D; d++) {
    for (let e = 0; e < d; e++) {
      let dot = 0
      for (let at = 0; at < matrix.length; at += D) dot += matrix[at + d] * matrix[at + e]
      for (let at = 0; at < matrix.length; at += D) matrix[at + d] -= dot * matrix[at + e]
    }
    let sum = 0
    for (let at = d; at < matrix.length; at += D) sum += matrix[at] ** 2
    lengths[d] = Math.sqrt(sum) || 1
    for (let at = d; at < matrix.length; at += D) matrix[at] /= lengths[d]
  }
  return lengths
}

/** `left` (rows × D) += sparse · `right` (columns × D), or the other way round with the sparse matrix transposed. */
const multiply = (sparse: SparseRows, D: number, transposed: boolean, from: Float32Array, to: Float32Array): void => {
  const { at, columns, values } = sparse
  for (let r = 0; r + 1 < at.length; r++) {
    for (let k = at[r]; k < at[r + 1]; k++) {
      const source = (transposed ? r : columns[k]) * D
      const target = (transposed ? columns[k] : r) * D
      for (let d = 0; d < D; d++) to[target + d] += values[k] * from[source + d]
    }
  }
}

/**
 * Vectors of length one of the frequent units of a text, `rows` × `dimensions`: units that stand between like neighbours have like
 * vectors. Positive pointwise mutual information with the neighbours, folded into few dimensions by a truncated singular value
 * decomposition (randomized subspace iteration: Halko, Martinsson and Tropp 2011).
 */
export const neighbourVectors = (stream: UnitStream, { dimensions: D, rounds, seed }: VectorOptions): Float32Array => {
  const { rows } = stream
  const sparse = information(countNeighbours(stream), rows)
  const width = 2 * (stream.contexts + 1)
  const random = createRandom(seed)
  let side: Float32Array = Float32Array.from({ length: width * D }, () => random.next() - 0.5)
  let vectors = new Float32Array(rows * D)
  multiply(sparse, D, false, side, vectors)
  for (let round = 0; round < rounds; round++) {
    orthonormalize(vectors, D)
    side = new Float32Array(width * D)
    multiply(sparse, D, true, vectors, side)
    orthonormalize(side, D)
    vectors = new Float32Array(rows * D)
    multiply(sparse, D, false, side, vectors)
  }
  const scale = orthonormalize(vectors, D).map(Math.sqrt)
  for (let at = 0; at < vectors.length; at += D) {
    let sum = 0
    for (let d = 0; d < D; d++) {
      vectors[at + d] *= scale[d]
      sum += vectors[at + d] ** 2
    }
    const length = Math.sqrt(sum) || 1
    for (let d = 0; d < D; d++) vectors[at + d] /= length
  }
  return vectors
}
