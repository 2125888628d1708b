import type { Clauses } from './clause.js'
import type { Holder } from './holders.js'
import { organizationChoices } from './organization-choice.js'
import type { Organizations } from './organization-features.js'
import type { Score } from './relation-model.js'

/**
 * The organization a holder's position belongs to. Mentions that write an organization alike add up: what a text names again and
 * again is likelier than what it names once.
 */
export const chooseOrganization = (
  clauses: Clauses,
  organizations: Organizations,
  holder: Holder,
  score: Score,
): number | undefined => {
  const choices = organizationChoices(clauses, organizations, holder)
  const scores = choices.map(choice => score(choice.features))
  const top = Math.max(...scores)
  const sums = new Map<string, { sum: number; best: number }>()
  choices.forEach(({ mention }, i) => {
    const key = mention === undefined ? '' : writtenAs(clauses, mention)
    const weight = Math.exp(scores[i] - top)
    const group = sums.get(key)
    if (!group) sums.set(key, { sum: weight, best: i })
    else {
      group.sum += weight
      if (scores[i] > scores[group.best]) group.best = i
    }
  })
  let chosen = { sum: -1, best: 0 }
  for (const group of sums.values()) if (group.sum > chosen.sum) chosen = group
  return choices[chosen.best].mention
}

const writtenAs = ({ document, forms }: Clauses, mention: number): string => {
  const { from, to } = document.entities[mention]
  return forms.slice(from, to).join(' ')
}
