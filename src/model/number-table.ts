/**
 * Numbers of 32 bits with a value each, as a model holds them: in rising order (as unsigned), each as its distance from the one
 * before, in 16 low and 8 high bits. Random numbers do not compress, distances do.
 */
export interface PackedNumbers {
  readonly low: Uint16Array<ArrayBuffer>
  readonly high: Uint8Array<ArrayBuffer>
  readonly values: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>
}

/** The value of a number, 0 when it has none. */
export type NumberTable = (number: number) => number

/** Bits of the filter: what is not in the table mostly costs one look at 64 KB that stay in the cache. */
const FILTER_BITS = 19
const FILTER_SHIFT = 32 - FILTER_BITS

/** Puts packed numbers into an open-addressing table, at most four fifths full, each beside its value: what is small stays in the cache. */
export const readNumberTable = ({ low, high, values }: PackedNumbers): NumberTable => {
  let size = 1 << 8
  while (4 * size < 5 * low.length) size *= 2
  const mask = 2 * size - 1
  const table = new Int32Array(2 * size)
  const filter = new Int32Array(1 << (FILTER_BITS - 5))
  let key = 0
  for (let i = 0; i < low.length; i++) {
    key = (key + low[i] + (high[i] << 16)) | 0
    let at = (2 * key) & mask
    while (table[at] !== 0) at = (at + 2) & mask
    table[at] = key
    table[at + 1] = values[i]
    filter[key >>> (FILTER_SHIFT + 5)] |= 1 << (key >>> FILTER_SHIFT)
  }
  return number => {
    if (((filter[number >>> (FILTER_SHIFT + 5)] >> (number >>> FILTER_SHIFT)) & 1) === 0) return 0
    let at = (2 * number) & mask
    while (table[at] !== number) {
      if (table[at] === 0) return 0
      at = (at + 2) & mask
    }
    return table[at + 1]
  }
}
