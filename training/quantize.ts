/** Whole numbers from -127 to 127 that keep the relations of the weights, one scale for all arrays. What rounds to 0 falls out. */
export const quantize = (...arrays: readonly Float64Array[]): Int8Array<ArrayBuffer>[] => {
  let largest = 0
  for (const weights of arrays) for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = largest === 0 ? 0 : 127 / largest
  return arrays.map(weights => Int8Array.from(weights, weight => Math.round(weight * scale)))
}
