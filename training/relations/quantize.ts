/** The largest weight in an int8 array. */
const TOP = 127

/** Weights as 8-bit numbers with one scale for each array: `weight ≈ number * scale`. */
export const quantize = (
  weights: Readonly<Record<string, Float32Array>>,
): { arrays: Record<string, Int8Array<ArrayBuffer>>; scales: Record<string, number> } => {
  const arrays: Record<string, Int8Array<ArrayBuffer>> = {}
  const scales: Record<string, number> = {}
  for (const [name, values] of Object.entries(weights)) {
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const scale = largest / TOP || 1
    scales[name] = scale
    arrays[name] = Int8Array.from(values, value => Math.round(value / scale))
  }
  return { arrays, scales }
}
