import { FEATURE_BITS } from './features.js'

/*
 * Weights by feature number. In the file, the gaps between the numbers that have a weight, a byte each (255 says: 255 further, and
 * more to come), and the weights as numbers of 16 levels, two to a byte, the lower half first. In memory, a bit for every number, and
 * for every 256 of them how many weights stand before: most features have none, and one look tells so.
 */

const NUMBERS = 1 << FEATURE_BITS
const WORDS_A_BLOCK = 8
const FURTHER = 255

export interface PackedWeights {
  readonly gaps: Uint8Array
  readonly levels: Uint8Array
}

/** Packs weights given as level numbers by feature number; 0 is no weight. */
export const packWeightTable = (
  levelOf: Uint8Array,
): { gaps: Uint8Array<ArrayBuffer>; levels: Uint8Array<ArrayBuffer> } => {
  const gaps: number[] = []
  const levels: number[] = []
  let last = -1
  for (let number = 0; number < levelOf.length; number++) {
    if (levelOf[number] === 0) continue
    let gap = number - last - 1
    for (; gap >= FURTHER; gap -= FURTHER) gaps.push(FURTHER)
    gaps.push(gap)
    levels.push(levelOf[number])
    last = number
  }
  const packed = new Uint8Array((levels.length + 1) >> 1)
  for (let i = 0; i < levels.length; i++) packed[i >> 1] |= levels[i] << ((i & 1) << 2)
  return { gaps: Uint8Array.from(gaps), levels: packed }
}

const bitsIn = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The weight of a feature number, 0 for most; `sizes` are the weights of the 16 levels. */
export const weightTable = ({ gaps, levels }: PackedWeights, sizes: Float64Array): ((number: number) => number) => {
  const bits = new Uint32Array(NUMBERS >>> 5)
  const before = new Uint32Array(bits.length / WORDS_A_BLOCK)
  let number = -1
  for (let i = 0; i < gaps.length; i++) {
    if (gaps[i] === FURTHER) {
      number += FURTHER
      continue
    }
    number += gaps[i] + 1
    bits[number >>> 5] |= 1 << (number & 31)
  }
  for (let block = 1, count = 0; block < before.length; block++) {
    for (let word = (block - 1) * WORDS_A_BLOCK; word < block * WORDS_A_BLOCK; word++) count += bitsIn(bits[word])
    before[block] = count
  }
  return wanted => {
    const word = wanted >>> 5
    const bit = 1 << (wanted & 31)
    if ((bits[word] & bit) === 0) return 0
    const block = word >>> 3
    let rank = before[block] + bitsIn(bits[word] & (bit - 1))
    for (let w = block * WORDS_A_BLOCK; w < word; w++) rank += bitsIn(bits[w])
    return sizes[(levels[rank >> 1] >> ((rank & 1) << 2)) & 15]
  }
}
