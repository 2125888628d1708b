import type { PackedNumbers } from '../src/model/number-table.js'

const DISTANCE_LIMIT = 1 << 24

/** Packs numbers with their values (below 65,536) as `readNumberTable` reads them. The number 0 cannot be held. */
export const packNumbers = (entries: ReadonlyMap<number, number>): PackedNumbers => {
  const numbers = Uint32Array.from(entries.keys())
    .filter(number => number !== 0)
    .sort()
  // Holes beyond the reach of 24 bits are bridged by numbers without a value.
  const keys: number[] = []
  let before = 0
  for (const number of numbers) {
    for (; number - before >= DISTANCE_LIMIT; keys.push(before)) before += DISTANCE_LIMIT - 1
    keys.push(number)
    before = number
  }
  const steps = keys.map((key, i) => (i > 0 ? key - keys[i - 1] : key))
  const values = keys.map(key => entries.get(key | 0) ?? 0)
  return {
    low: Uint16Array.from(steps, step => step & 0xffff),
    high: Uint8Array.from(steps, step => step >>> 16),
    values: Math.max(0, ...new Set(values)) < 256 ? Uint8Array.from(values) : Uint16Array.from(values),
  }
}

/** The numbers of a packed table with their values. */
export const unpackNumbers = ({ low, high, values }: PackedNumbers): Map<number, number> => {
  const entries = new Map<number, number>()
  let key = 0
  for (let i = 0; i < low.length; i++) {
    key = (key + low[i] + (high[i] << 16)) | 0
    entries.set(key, values[i])
  }
  return entries
}
