import type { Clauses } from './clause.js'
import type { LinkedPair } from './holders.js'

/** Words before the colon that an office stands behind, in lists of who took part and in contracts. */
const LABELS = new Set(['chức vụ', 'chức danh'])

/** Entities before an office that its person is searched among. */
const REACH = 8

/**
 * Offices behind a label: `Ông A`, on the next line or in the next column `Chức vụ: Giám đốc`. The person is the last one named, in the
 * same sentence or the one before.
 */
export const labelledOffices = ({ document, entityAt, forms, sentenceOf }: Clauses): LinkedPair[] => {
  const { entities } = document
  return entities.flatMap(({ type, from }, position) => {
    if (type !== 'POSITION' || entityAt[from] !== position || forms[from - 1] !== ':') return []
    if (!LABELS.has(`${forms[from - 3]} ${forms[from - 2]}`)) return []
    for (let person = position - 1; person >= Math.max(0, position - REACH); person--) {
      const named = entities[person]
      if (sentenceOf[from] - sentenceOf[named.from] > 1) return []
      if (named.type === 'PER') {
        return [{ position, person, mention: { from: named.from, to: named.to, person, back: 0 }, former: false }]
      }
    }
    return []
  })
}
