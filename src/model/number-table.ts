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

/** Puts packed numbers into an open-addressing table, at most half full. */
export const readNumberTable = ({ low, high, values }: PackedNumbers): NumberTable => {
  let size = 1 << 8
  while (size < 2 * low.length) size *= 2
  const mask = size - 1
  const keys = new Int32Array(size)
  const found = values instanceof Uint8Array ? new Uint8Array(size) : new Uint16Array(size)
  let key = 0
  for (let i = 0; i < low.length; i++) {
    key = (key + low[i] + (high[i] << 16)) | 0
    let at = key & mask
    while (keys[at] !== 0) at = (at + 1) & mask
    keys[at] = key
    found[at] = values[i]
  }
  return number => {
    let at = number & mask
    while (keys[at] !== number) {
      if (keys[at] === 0) return 0
      at = (at + 1) & mask
    }
    return found[at]
  }
}
