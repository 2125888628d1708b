import type { Clauses } from './clause.js'
import type { Holder } from './holders.js'
import {
  candidatesOf,
  noOrganizationFeatures,
  type Organizations,
  organizationFeatures,
} from './organization-features.js'

/** An organization a holder's position may belong to, or none. */
export interface OrganizationChoice {
  readonly mention: number | undefined
  readonly features: readonly number[]
}

/** How many mentions of one position are looked at for its organization. */
const LINKS = 4

export const organizationChoices = (
  clauses: Clauses,
  organizations: Organizations,
  holder: Holder,
): OrganizationChoice[] => {
  const { links } = holder
  const choices: OrganizationChoice[] = [
    { mention: undefined, features: noOrganizationFeatures(clauses, links[0].position, holder) },
  ]
  const seen = new Set<number>()
  for (const { position } of links.slice(0, LINKS)) {
    for (const candidate of candidatesOf(clauses, organizations, position)) {
      const { mention } = candidate
      if (seen.has(mention)) continue
      seen.add(mention)
      choices.push({ mention, features: organizationFeatures(clauses, organizations, position, candidate, holder) })
    }
  }
  return choices
}
