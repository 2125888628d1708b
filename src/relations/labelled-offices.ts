import type { Clauses } from './clause.js'
import type { LinkedPair } from './holders.js'

/** Words before the colon that an office stands behind, in lists of who took part and in contracts. */
const LABELS = new Set(['chức vụ', 'chức danh'])
/** Words before an office that somebody had. */
const PAST = new Set(['nguyên', 'cựu'])

/** Entities before an office that its person is searched among, and tokens back to its label. */
const REACH = 8
const LABEL_REACH = 8

/** Where the colon of the label before an office stands, ranks, commas and `nguyên` between; -1 when there is none. */
const labelBefore = ({ document, entityAt, forms, kinds }: Clauses, from: number): number => {
  for (let at = from - 1; at >= Math.max(2, from - LABEL_REACH); at--) {
    if (forms[at] === ':') return LABELS.has(`${forms[at - 2]} ${forms[at - 1]}`) ? at : -1
    const title = entityAt[at] < 0 ? undefined : document.entities[entityAt[at]]
    const isRank = title?.type === 'POSITION' && kinds.position(forms, title.from).rank
    if (!isRank && forms[at] !== ',' && !PAST.has(forms[at])) return -1
  }
  return -1
}

/**
 * Offices behind a label: `Ông A`, on the next line or in the next column `Chức vụ: Giám đốc`. The person is the last one named, in the
 * same sentence or the one before.
 */
export const labelledOffices = (clauses: Clauses): LinkedPair[] => {
  const { document, entityAt, forms, kinds, sentenceOf } = clauses
  const { entities } = document
  return entities.flatMap(({ type, from }, position) => {
    if (type !== 'POSITION' || entityAt[from] !== position || kinds.position(forms, from).rank) return []
    if (labelBefore(clauses, from) < 0) return []
    const former = PAST.has(forms[from - 1])
    for (let person = position - 1; person >= Math.max(0, position - REACH); person--) {
      const named = entities[person]
      if (sentenceOf[from] - sentenceOf[named.from] > 1) return []
      if (named.type === 'PER' && entityAt[named.from] === person) {
        return [{ position, person, mention: { from: named.from, to: named.to, person, back: 0 }, former }]
      }
    }
    return []
  })
}
