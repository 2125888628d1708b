import type { Clauses } from './clause.js'
import { hashText } from './feature-hash.js'
import { formerFeatures } from './former-features.js'
import type { Holder } from './holders.js'
import type { Score } from './relation-model.js'

/** Verbs right before an office by which somebody takes it. */
const TAKING = new Set(
  ['appoint', 'reappoint', 'elect', 're-elect', 'designate', 'assign', 'approve'].map(kind => hashText(kind)),
)

/** Whether an office is a thing of the past: not when the text tells how somebody takes it, else as the model judges. */
export const isFormer = (clauses: Clauses, holder: Holder, score: Score): boolean => {
  const { position } = holder.links[holder.links.length - 1]
  const { from } = clauses.document.entities[position]
  if (from > 0 && TAKING.has(clauses.verbKinds[from - 1])) return false
  return score(formerFeatures(clauses, holder)) > 0
}
