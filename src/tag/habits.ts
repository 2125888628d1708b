import { TAGS } from './tags.js'

/**
 * Sums up how often a word had each tag, as a number from 1: its most frequent tag, and whether it had others (0), none but was
 * seen once or twice (1), or none (2). 0 for a word that was never seen. Below 52.
 */
export const habitOf = (counts: ArrayLike<number>): number => {
  let best = 0
  let sum = 0
  for (let tag = 0; tag < TAGS.length; tag++) {
    sum += counts[tag]
    if (counts[tag] > counts[best]) best = tag
  }
  if (sum === 0) return 0
  const certainty = counts[best] < sum ? 0 : sum < 3 ? 1 : 2
  return 1 + best * 3 + certainty
}
