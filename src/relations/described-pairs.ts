import type { Clauses } from './clause.js'
import { isApposition, isTitle, type Pair, pairFeatures, pairsOf } from './pair-features.js'
import { personMentions } from './person-mentions.js'

export interface DescribedPair extends Pair {
  readonly features: readonly number[]
}

/** Every position of a text with the persons that may hold it. */
export const describePairs = (clauses: Clauses): DescribedPair[] => {
  const { document, entityAt, forms, kinds } = clauses
  const { entities } = document
  const outermost = (i: number): boolean => entityAt[entities[i].from] === i
  const mentions = personMentions(clauses)
  const pairs: Pair[] = []
  entities.forEach((entity, i) => {
    if (entity.type !== 'POSITION' || !outermost(i)) return
    if (kinds.position(forms, entity.from).rank) return
    pairs.push(...pairsOf(clauses, mentions, i))
  })
  const titles = pairs.filter(isTitle)
  const appositions = pairs.filter(isApposition)
  const [ofPosition, ofMention] = [(pair: Pair) => pair.position, (pair: Pair) => pair.mention.from]
  const titlesOfPosition = countBy(titles, ofPosition)
  const titlesOfMention = countBy(titles, ofMention)
  const appositionsOfPosition = countBy(appositions, ofPosition)
  const appositionsOfMention = countBy(appositions, ofMention)
  return pairs.map(pair => {
    const title = isTitle(pair) ? 1 : 0
    const apposition = isApposition(pair) ? 1 : 0
    const rivals = {
      positionHasTitle: (titlesOfPosition.get(pair.position) ?? 0) > title,
      positionHasApposition: (appositionsOfPosition.get(pair.position) ?? 0) > apposition,
      personHasTitle: (titlesOfMention.get(pair.mention.from) ?? 0) > title,
      personHasApposition: (appositionsOfMention.get(pair.mention.from) ?? 0) > apposition,
    }
    return { ...pair, features: pairFeatures(clauses, pair, rivals) }
  })
}

/** How many pairs there are of each position or mention of a person. */
const countBy = (pairs: readonly Pair[], key: (pair: Pair) => number): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const pair of pairs) counts.set(key(pair), (counts.get(key(pair)) ?? 0) + 1)
  return counts
}
