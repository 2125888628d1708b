/**
 * Two offsets of texts where one was made from the other. A place between two units of the normalized text may stand for a stretch
 * of the original (removed characters): as a `start` it is the end of that stretch, as an `end` its beginning, so that a span never
 * takes in characters that show nothing.
 */
export interface OffsetMap {
  /** Offset of the original for an offset of the normalized text. Monotonic for each edge. */
  toOriginal(offset: number, edge?: 'start' | 'end'): number
  /** Offset of the normalized text for an offset of the original. Monotonic; inside of a letter gives its start. */
  toNormalized(offset: number): number
}

const clamp = (offset: number, length: number): number => Math.max(0, Math.min(offset, length))

/** The map of a text onto itself, or onto one of the same length unit by unit. */
export const identityMap = (length: number): OffsetMap => ({
  toOriginal: offset => clamp(offset, length),
  toNormalized: offset => clamp(offset, length),
})

/** A map from the stretch `[starts[i], ends[i])` of the original that each unit `i` of the normalized text came from. */
export const stretchMap = (starts: Uint32Array, ends: Uint32Array, originalLength: number): OffsetMap => {
  const length = starts.length
  return {
    toOriginal: (offset, edge = 'start') => {
      if (edge === 'end') return offset <= 0 ? 0 : offset > length ? originalLength : ends[offset - 1]
      return offset < 0 ? (length ? starts[0] : 0) : offset >= length ? originalLength : starts[offset]
    },
    toNormalized: offset => {
      let low = 0
      let high = length
      while (low < high) {
        const middle = (low + high) >> 1
        if (ends[middle] <= offset) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
