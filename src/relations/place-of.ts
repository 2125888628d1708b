import type { Clauses } from './clause.js'
import type { Holder } from './holders.js'
import type { Organizations } from './organization-features.js'

/**
 * The place an office is in: the one in the name of its organization, the one right behind the title or the organization, or the
 * one that another mention of the organization names (`UBND tỉnh` after `UBND tỉnh Nghệ An`).
 */
export const placeOf = (
  clauses: Clauses,
  organizations: Organizations,
  { links }: Holder,
  organization: number | undefined,
): number | undefined => {
  if (organization === undefined) return placeBehind(clauses, links[0].position, true)
  return (
    organizations.placeIn.get(organization) ??
    placeBehind(clauses, organization, false) ??
    organizations.placeOfChain.get(organizations.headOf(organization))
  )
}

const JOINTS = new Set([',', '(', 'tại', 'ở'])

/** A place that begins right behind an entity, or behind a comma or bracket; after a name in between when `over` says so. */
const placeBehind = ({ document, entityAt, forms }: Clauses, entity: number, over: boolean): number | undefined => {
  const { entities } = document
  let at = entities[entity].to
  const next = at < forms.length ? entityAt[at] : -1
  if (over && next >= 0 && entities[next].type === 'PER') at = entities[next].to
  if (at < forms.length && JOINTS.has(forms[at])) at++
  const found = at < forms.length ? entityAt[at] : -1
  return found >= 0 && entities[found].type === 'LOC' ? found : undefined
}
