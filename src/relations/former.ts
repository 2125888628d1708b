import type { Clauses } from './clause.js'
import { hashText } from './feature-hash.js'
import { formerFeatures } from './former-features.js'
import type { Holder } from './holders.js'
import type { Score } from './relation-model.js'

/** Verbs right before an office by which somebody takes it. */
const TAKING = new Set(
  ['appoint', 'reappoint', 'elect', 're-elect', 'designate', 'assign', 'approve'].map(kind => hashText(kind)),
)

/** Verbs right behind office and name by which somebody loses it. */
export const LEAVING: ReadonlySet<number> = new Set(
  ['resign', 'dismiss', 'relieve', 'leave', 'retire'].map(kind => hashText(kind)),
)
/** Words that may stand between: `đã bị`, `vừa xin`. */
const AFTER = 3

/** Whether a verb of leaving stands behind office and name, and no office behind the verb: `Thủ tướng A từ chức`. */
const isLeft = (
  { document, verbKinds, sentenceOf, entityAt }: Clauses,
  { position, mention }: Holder['links'][0],
): boolean => {
  const right = Math.max(document.entities[position].to, mention.to)
  let at = right
  while (at < right + AFTER && sentenceOf[at] === sentenceOf[right - 1] && verbKinds[at] === 0 && entityAt[at] < 0) at++
  const kind = verbKinds[at]
  if (sentenceOf[at] !== sentenceOf[right - 1] || !LEAVING.has(kind)) return false
  while (verbKinds[at] === kind) at++
  return entityAt[at] === undefined || entityAt[at] < 0 || document.entities[entityAt[at]].type !== 'POSITION'
}

/**
 * Whether an office is a thing of the past: as a succession or a career tells it, when the text tells how somebody loses it, not when it
 * tells how somebody takes it, else as the model judges.
 */
export const isFormer = (clauses: Clauses, holder: Holder, score: Score): boolean => {
  if (holder.former !== undefined) return holder.former
  const link = holder.links[holder.links.length - 1]
  const { position } = link
  const { from } = clauses.document.entities[position]
  if (from > 0 && TAKING.has(clauses.verbKinds[from - 1])) return false
  if (isLeft(clauses, link)) return true
  return score(formerFeatures(clauses, holder)) > 0
}
