/** Classes of vectors. */
export interface Grouping {
  /** Number of the class of each vector, from 0. */
  readonly classes: Int32Array
  /** Centres of the classes, of length one. */
  readonly centres: Float32Array
}

/**
 * Groups vectors of length one by the nearest of `count` centres (spherical k-means: Dhillon and Modha 2001), begun at vectors from
 * the front of the list, which holds the frequent ones; no chance in it.
 */
export const sphericalKMeans = (vectors: Float32Array, D: number, count: number, rounds: number): Grouping => {
  const rows = vectors.length / D
  const spread = Math.min(rows, 10 * count)
  const centres = new Float32Array(count * D)
  for (let c = 0; c < count; c++) {
    const seed = Math.floor((c * c * spread) / (count * count))
    centres.set(vectors.subarray(seed * D, seed * D + D), c * D)
  }
  const classes = new Int32Array(rows)
  for (let round = 0; round < rounds; round++) {
    for (let r = 0; r < rows; r++) {
      let best = -2
      for (let c = 0; c < count; c++) {
        let likeness = 0
        for (let i = 0, a = r * D, b = c * D; i < D; i++) likeness += vectors[a + i] * centres[b + i]
        if (likeness > best) {
          best = likeness
          classes[r] = c
        }
      }
    }
    centres.fill(0)
    for (let r = 0; r < rows; r++) {
      for (let i = 0; i < D; i++) centres[classes[r] * D + i] += vectors[r * D + i]
    }
    for (let at = 0; at < centres.length; at += D) {
      let sum = 0
      for (let i = 0; i < D; i++) sum += centres[at + i] ** 2
      const length = Math.sqrt(sum) || 1
      for (let i = 0; i < D; i++) centres[at + i] /= length
    }
  }
  return { classes, centres }
}
