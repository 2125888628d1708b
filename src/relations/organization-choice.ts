import type { Clauses } from './clause.js'
import type { Holder } from './holders.js'
import {
  candidatesOf,
  noOrganizationFeatures,
  type Organizations,
  organizationFeatures,
} from './organization-features.js'
import { namesOrgan, standIn } from './stand-in.js'

/** An organization a holder's position may belong to, or none. */
export interface OrganizationChoice {
  readonly mention: number | undefined
  readonly features: readonly number[]
}

/** How many mentions of one position are looked at for its organization. */
const LINKS = 4

/** All choices; only some where common words behind the office or its title tell which organizations may be meant. */
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
  const meant = standIn(clauses, organizations, links[0].position)
  for (const { position } of links.slice(0, LINKS)) {
    for (const candidate of candidatesOf(clauses, organizations, position)) {
      const { mention } = candidate
      if (seen.has(mention)) continue
      seen.add(mention)
      choices.push({ mention, features: organizationFeatures(clauses, organizations, position, candidate, holder) })
    }
  }
  const fits =
    meant === undefined
      ? namesOrgan(clauses, links[0].position)
      : (mention: number): boolean => organizations.headOf(mention) === meant
  const named = fits ? choices.filter(({ mention }) => mention !== undefined && fits(mention)) : []
  return named.length > 0 ? named : choices
}
