import { checkOf, FEATURE_BITS, featureNumber, slotOf } from './features.js'

/*
 * Weights by slot of the feature. In the file, the gaps between the slots that have a weight, a byte each (255 says: 255 further, and
 * more to come); the weights as numbers of 16 levels, and the checks of their features, both two to a byte, the lower half first. In
 * memory, a bit for every slot, and for every 256 of them how many weights stand before. Most features have no weight: a bit for every 16
 * slots, few enough to stay near the processor, tells so for three in four of them without a look at the rest.
 */

const SLOTS = 1 << FEATURE_BITS
const WORDS_A_BLOCK = 8
const FURTHER = 255
/** Slots that share a bit of the coarse table, as a power of two. */
const COARSE = 4

export interface PackedWeights {
  readonly gaps: Uint8Array
  readonly levels: Uint8Array
  readonly checks: Uint8Array
}

type Bytes = Uint8Array<ArrayBuffer>

const inHalves = (values: readonly number[]): Bytes => {
  const packed = new Uint8Array((values.length + 1) >> 1)
  for (let i = 0; i < values.length; i++) packed[i >> 1] |= values[i] << ((i & 1) << 2)
  return packed
}

const halfAt = (packed: Uint8Array, index: number): number => (packed[index >> 1] >> ((index & 1) << 2)) & 15

/** Packs weights given as level numbers by slot, 0 being no weight, with the check of the feature that each belongs to. */
export const packWeightTable = (levelOf: Uint8Array, checkAt: Uint8Array) => {
  const gaps: number[] = []
  const levels: number[] = []
  const checks: number[] = []
  let last = -1
  for (let slot = 0; slot < levelOf.length; slot++) {
    if (levelOf[slot] === 0) continue
    let gap = slot - last - 1
    for (; gap >= FURTHER; gap -= FURTHER) gaps.push(FURTHER)
    gaps.push(gap)
    levels.push(levelOf[slot])
    checks.push(checkAt[slot])
    last = slot
  }
  return { gaps: Uint8Array.from(gaps) as Bytes, levels: inHalves(levels), checks: inHalves(checks) }
}

const bitsIn = (word: number): number => {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Reads packed weights; `sizes` are the weights of the 16 levels. The function returned adds to each score the weight that its candidate
 * has in a context, leaving scores of -Infinity alone: a loop over candidates, because one call for each would cost as much as the look-up.
 */
export const weightTable = (
  { gaps, levels, checks }: PackedWeights,
  sizes: Float64Array,
): ((scores: Float64Array, candidates: Int32Array, context: number) => void) => {
  const bits = new Uint32Array(SLOTS >>> 5)
  const coarse = new Uint32Array(SLOTS >>> (COARSE + 5))
  const before = new Uint32Array(bits.length / WORDS_A_BLOCK)
  let slot = -1
  for (let i = 0; i < gaps.length; i++) {
    if (gaps[i] === FURTHER) {
      slot += FURTHER
      continue
    }
    slot += gaps[i] + 1
    bits[slot >>> 5] |= 1 << (slot & 31)
    coarse[slot >>> (COARSE + 5)] |= 1 << ((slot >>> COARSE) & 31)
  }
  for (let block = 1, count = 0; block < before.length; block++) {
    for (let word = (block - 1) * WORDS_A_BLOCK; word < block * WORDS_A_BLOCK; word++) count += bitsIn(bits[word])
    before[block] = count
  }
  const weightAt = (wanted: number, check: number): number => {
    const word = wanted >>> 5
    const bit = 1 << (wanted & 31)
    if ((bits[word] & bit) === 0) return 0
    const block = word >>> 3
    let rank = before[block] + bitsIn(bits[word] & (bit - 1))
    for (let w = block * WORDS_A_BLOCK; w < word; w++) rank += bitsIn(bits[w])
    return halfAt(checks, rank) === check ? sizes[halfAt(levels, rank)] : 0
  }
  return (scores, candidates, context) => {
    for (let i = 0; i < candidates.length; i++) {
      if (scores[i] === Number.NEGATIVE_INFINITY) continue
      const number = featureNumber(candidates[i], context)
      const slot = slotOf(number)
      if ((coarse[slot >>> (COARSE + 5)] & (1 << ((slot >>> COARSE) & 31))) === 0) continue
      scores[i] += weightAt(slot, checkOf(number))
    }
  }
}
