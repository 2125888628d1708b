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
  const titles = countBy(pairs.filter(isTitle))
  const appositions = countBy(pairs.filter(isApposition))
  return pairs.map(pair => {
    const title = isTitle(pair) ? 1 : 0
    const apposition = isApposition(pair) ? 1 : 0
    const rivals = {
      positionHasTitle: (titles.get(pair.position) ?? 0) > title,
      positionHasApposition: (appositions.get(pair.position) ?? 0) > apposition,
      personHasTitle: (titles.get(pair.person) ?? 0) > title,
      personHasApposition: (appositions.get(pair.person) ?? 0) > apposition,
    }
    return { ...pair, features: pairFeatures(clauses, pair, rivals) }
  })
}

/** How many of the pairs each entity is in. */
const countBy = (pairs: readonly Pair[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { position, person } of pairs) {
    counts.set(position, (counts.get(position) ?? 0) + 1)
    counts.set(person, (counts.get(person) ?? 0) + 1)
  }
  return counts
}
