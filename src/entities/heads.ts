import type { Columns } from './columns.js'
import { SHAPE } from './forms.js'

/** How far to the left a head is looked for. */
const FARTHEST = 9

/** Whether what {@link findHeads} found for token `i` is a mark that cuts it off. */
export const isCut = (facts: Columns['facts'], i: number, k: number): boolean =>
  k < i - 1 && facts[k].shape === SHAPE.mark && facts[k].lower !== '-'

type Parts = Pick<Columns, 'facts' | 'tags' | 'sentenceFrom' | 'regions'>

/**
 * For every token of a region, the token to its left that what stands here may belong to: the nearest head of an organization, noun
 * of a place or office, or the mark that cuts it off from such; -1 for neither.
 */
export const findHeads = ({ facts, tags, sentenceFrom, regions }: Parts): Int32Array => {
  const { organization, noun, position } = tags
  const heads = new Int32Array(facts.length).fill(-1)
  for (let r = 0; r < regions.length; r += 2) {
    for (let i = regions[r]; i < regions[r + 1]; i++) {
      const least = Math.max(sentenceFrom[i], i - FARTHEST)
      let k = i - 1
      while (k >= least) {
        if (isCut(facts, i, k) || organization[k] || noun[k] || position[k]) break
        k--
      }
      if (k >= least) heads[i] = k
    }
  }
  return heads
}
