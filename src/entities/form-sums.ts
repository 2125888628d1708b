import { collectFormFeatures, REACH } from './form-features.js'
import type { FormFacts } from './forms.js'
import type { ChainWeights } from './weights.js'

/** Forms that sums are kept of; a new one takes the place of an old one. */
const SLOTS = 1 << 16

/** Weights of forms, summed once per form. */
export interface FormSums {
  /**
   * Where the packed sums of a form begin in {@link sums}: as seen from a token `REACH` places to its right, and so on to one
   * `REACH` places to its left.
   */
  of(facts: FormFacts): number
  /** Asked for anew after each {@link of}: it grows. */
  readonly sums: Int32Array
}

/** `hashes` is room for the features of one token. */
export const createFormSums = (weights: ChainWeights, hashes: Int32Array): FormSums => {
  const size = weights.sumWords
  const width = (2 * REACH + 1) * size
  // ids rise from 1, so the slots fill from the beginning
  const owners = new Int32Array(SLOTS)
  let sums = new Int32Array(1024 * width)
  return {
    get sums() {
      return sums
    },
    of(facts) {
      const slot = facts.id & (SLOTS - 1)
      const at = slot * width
      if (owners[slot] === facts.id) return at
      if (at >= sums.length) {
        const grown = new Int32Array(Math.max(2 * sums.length, at + width))
        grown.set(sums)
        sums = grown
      }
      owners[slot] = facts.id
      sums.fill(0, at, at + width)
      for (let offset = -REACH; offset <= REACH; offset++) {
        weights.add(hashes, collectFormFeatures(facts, offset, hashes, 0), sums, at + (offset + REACH) * size)
      }
      return at
    },
  }
}
