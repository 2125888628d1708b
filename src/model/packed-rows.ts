/*
 * Rows of small whole weights, one for each label. What counts is only how far labels differ, so each row is told relative to one
 * label, the base, which needs no room. Weights stand in bytes, four to a 32-bit word, 128 for nothing; sums of rows in 16 bits, two
 * to a word, so that one addition serves two labels.
 */

/** Weights of bytes are told from here. */
const MIDDLE = 128
const BYTES = 0x00ff00ff

/** How rows of weights are laid out. */
export interface RowLayout {
  readonly labels: number
  /** The label that the weights are relative to. */
  readonly base: number
  /** Words of a row. */
  readonly words: number
  /** Words of a sum. */
  readonly sumWords: number
}

export const rowLayout = (labels: number, base: number): RowLayout => {
  const words = Math.ceil((labels - 1) / 4)
  return { labels, base, words, sumWords: 2 * words }
}

/** Writes a row of weights, those at `from` of `rows`, to `packed`. Weights farther than 127 from that of the base are cut there. */
export const packRow = (
  rows: Int8Array,
  from: number,
  { labels, base, words }: RowLayout,
  packed: Int32Array,
  to: number,
): void => {
  packed.fill(0, to, to + words)
  let k = 0
  for (let y = 0; y < labels; y++) {
    if (y === base) continue
    const weight = Math.max(-127, Math.min(127, rows[from + y] - rows[from + base]))
    packed[to + (k >> 2)] |= (MIDDLE + weight) << (8 * (k & 3))
    k++
  }
}

/** Adds a row to a sum, with the 128 of every weight: see {@link subtractMiddles}. */
export const addRow = (rows: Int32Array, at: number, sum: Int32Array, to: number, words: number): void => {
  for (let w = 0; w < words; w++) {
    const word = rows[at + w]
    sum[to + 2 * w] += word & BYTES
    sum[to + 2 * w + 1] += (word >>> 8) & BYTES
  }
}

/** {@link addRow} for rows of four words, several times as fast as the loop. */
export const addRow4 = (rows: Int32Array, at: number, sum: Int32Array, to: number): void => {
  const a = rows[at]
  const b = rows[at + 1]
  const c = rows[at + 2]
  const d = rows[at + 3]
  sum[to] += a & BYTES
  sum[to + 1] += (a >>> 8) & BYTES
  sum[to + 2] += b & BYTES
  sum[to + 3] += (b >>> 8) & BYTES
  sum[to + 4] += c & BYTES
  sum[to + 5] += (c >>> 8) & BYTES
  sum[to + 6] += d & BYTES
  sum[to + 7] += (d >>> 8) & BYTES
}

/** Takes the 128s of `rows` added rows out of a sum. */
export const subtractMiddles = (rows: number, sum: Int32Array, to: number, sumWords: number): void => {
  const less = rows * (MIDDLE | (MIDDLE << 16))
  for (let w = 0; w < sumWords; w++) sum[to + w] -= less
}

/** Adds one sum to another. */
export const addSum = (sums: Int32Array, at: number, sum: Int32Array, to: number, sumWords: number): void => {
  for (let w = 0; w < sumWords; w += 2) {
    sum[to + w] += sums[at + w]
    sum[to + w + 1] += sums[at + w + 1]
  }
}

const LOWEST = -(1 << 30)

/** Writes a sum as one score for each label, 0 for the base; returns the highest of the others. */
export const unpackSum = (
  sum: Int32Array,
  at: number,
  { labels, base }: RowLayout,
  scores: Int32Array,
  to: number,
): number => {
  scores[to + base] = 0
  let top = LOWEST
  for (let k = 0; k < labels - 1; k++) {
    // of four labels, the first and third share one word, the second and fourth the next
    const word = sum[at + 2 * (k >> 2) + (k & 1)]
    const low = (word << 16) >> 16
    const score = (k & 2) === 0 ? low : (word - low) >> 16
    scores[to + k + (k < base ? 0 : 1)] = score
    if (score > top) top = score
  }
  return top
}
