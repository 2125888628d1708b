import type { Weights } from './averaged-perceptron.js'

/**
 * Weights as 16-bit numbers: rows whose greatest weight is below `least` are dropped, the others scaled to fill the range. Hashes are
 * sorted, so that files of similar models differ little.
 */
export const packWeights = (weights: Weights, labels: number, least: number) => {
  const kept = [...weights].filter(([, row]) => row.some(weight => Math.abs(weight) >= least))
  const greatest = kept.reduce(
    (most, [, row]) => row.reduce((own, weight) => Math.max(own, Math.abs(weight)), most),
    1e-9,
  )
  const scale = 32000 / greatest
  const rows = kept.map(([hash, row]) => ({ hash, row })).sort((a, b) => a.hash - b.hash)
  const packed = new Int16Array(rows.length * labels)
  rows.forEach(({ row }, i) => {
    row.forEach((weight, label) => {
      packed[i * labels + label] = Math.round(weight * scale)
    })
  })
  return { hashes: Uint32Array.from(rows, ({ hash }) => hash), packed, scale }
}
