import type { DescribedPair } from './described-pairs.js'
import { slot } from './feature-hash.js'

const ABSENT = -9

const bucket = (score: number): number => Math.max(-6, Math.min(6, Math.round(score))) + 6

/** The best score among some pairs but one. */
const bestOf = (
  scores: readonly number[],
  pairs: readonly DescribedPair[],
  list: readonly number[],
  but: number,
  side?: { readonly of: DescribedPair; readonly same: boolean },
): number => {
  let best = ABSENT
  for (const i of list) {
    if (i === but) continue
    if (side) {
      const same = pairs[i].after === side.of.after && pairs[i].apart === side.of.apart
      if (same !== side.same) continue
    }
    if (scores[i] > best) best = scores[i]
  }
  return best
}

/**
 * Features of each pair from a first round of scores: how it stands beside the other persons of its position and the other
 * positions of its person. The second round decides with them, so that of two names around a title the likelier gets it.
 */
export const withCompetition = (pairs: readonly DescribedPair[], scores: readonly number[]): number[][] => {
  const byPosition = groupBy(pairs, pair => pair.position)
  const byMention = groupBy(pairs, pair => pair.mention.from)
  return pairs.map((pair, i) => {
    const ofPosition = byPosition.get(pair.position)!
    const own = bucket(scores[i])
    const rival = bestOf(scores, pairs, ofPosition, i)
    const other = bestOf(scores, pairs, byMention.get(pair.mention.from)!, i)
    const same = bucket(bestOf(scores, pairs, ofPosition, i, { of: pair, same: true }))
    const opposite = bucket(bestOf(scores, pairs, ofPosition, i, { of: pair, same: false }))
    const side = (pair.after ? 1 : 0) + 2 * pair.apart
    return [
      ...pair.features,
      slot(200, own),
      slot(201, own * 16 + bucket(rival)),
      slot(202, own * 16 + bucket(other)),
      slot(203, bucket(scores[i] - rival) * 8 + side),
      slot(204, bucket(scores[i] - other) * 8 + side),
      slot(205, (bucket(rival) * 16 + bucket(other)) * 8 + side),
      slot(206, (same * 16 + opposite) * 8 + side),
      slot(207, (own * 16 + opposite) * 8 + side),
      slot(208, (own * 16 + same) * 8 + side),
    ]
  })
}

const groupBy = (pairs: readonly DescribedPair[], key: (pair: DescribedPair) => number): Map<number, number[]> => {
  const groups = new Map<number, number[]>()
  pairs.forEach((pair, i) => {
    const group = groups.get(key(pair))
    if (group) group.push(i)
    else groups.set(key(pair), [i])
  })
  return groups
}
