import type { Appointment } from '../document.js'
import type { ReadData, Step } from '../pipeline.js'
import { careers } from './careers.js'
import { chooseOrganization } from './chosen-organization.js'
import { type Clauses, clausesOf } from './clause.js'
import { withCompetition } from './competition.js'
import { describePairs } from './described-pairs.js'
import { evidence } from './evidence.js'
import { isFormer } from './former.js'
import { fullNames } from './full-names.js'
import { gatherHolders, type LinkedPair } from './holders.js'
import { inferOrganization, readEllipses } from './inferred-organization.js'
import { readKinds } from './kinds.js'
import { labelledOffices } from './labelled-offices.js'
import { isLeadHolder } from './lead-titles.js'
import { organizationsOf } from './organization-features.js'
import { isDirectTitle, type Pair } from './pair-features.js'
import { placeOf } from './place-of.js'
import { type RelationModel, readRelationModel } from './relation-model.js'
import { signatures } from './signatures.js'
import { readSuccessionWords } from './succession-words.js'
import { successions } from './successions.js'
import { termOf } from './term.js'
import { textLines } from './text-lines.js'

/**
 * A step that tells who holds which office where. Needs entities, their chains when `coreference` has run; attaches the term of
 * office when the text's times are known. Candidate pairs of position and person in a sentence are scored by a linear model in two
 * rounds, the second of which sees how the first judged the rivals; the organization is chosen by another among those of the text.
 */
export const appointments = (read: ReadData): Step => {
  const model = readRelationModel(read)
  const kinds = readKinds(read)
  const ellipses = readEllipses(read)
  const words = readSuccessionWords(read)
  return {
    name: 'appointments',
    needs: ['tokens', 'sentences', 'entities'],
    fills: ['appointments'],
    run(document) {
      const clauses = clausesOf(document, kinds)
      const organizations = organizationsOf(clauses)
      const names = fullNames(document)
      const pairs = linkedPairs(clauses, model)
      const lines = textLines(document)
      const linked = joinPairs(pairs, successions(clauses, words, pairs), [
        ...labelledOffices(clauses),
        ...careers(clauses, lines),
        ...signatures(clauses, lines),
      ])
      const found = gatherHolders(clauses, organizations, linked).map((holder): Appointment => {
        const { position } = holder.links[0]
        const organization = chooseOrganization(clauses, organizations, holder, model.organization)
        const place = placeOf(clauses, organizations, holder, organization)
        const former = isFormer(clauses, holder, model.former)
        const term = termOf(clauses, holder)
        const inferred = organization === undefined ? inferOrganization(clauses, ellipses, position) : undefined
        return {
          person: names.get(holder.person)!,
          position,
          ...(organization === undefined ? {} : { organization }),
          ...(place === undefined ? {} : { place }),
          ...(former ? { former } : {}),
          ...(term === undefined ? {} : { term }),
          ...(inferred === undefined ? {} : { inferred }),
          text: evidence(clauses, holder, organization),
        }
      })
      return { ...document, appointments: found.sort((a, b) => a.position - b.position || a.person - b.person) }
    },
  }
}

/** All pairs, each once: a succession tells more than what the model believes, which tells more than the place on the page. */
const joinPairs = (
  believed: readonly LinkedPair[],
  successions: readonly LinkedPair[],
  placed: readonly LinkedPair[],
): LinkedPair[] => {
  const pairs = new Map<string, LinkedPair>()
  const keyOf = ({ position, person }: LinkedPair): string => `${position} ${person}`
  for (const pair of [...believed, ...successions]) pairs.set(keyOf(pair), pair)
  for (const pair of placed) if (!pairs.has(keyOf(pair))) pairs.set(keyOf(pair), pair)
  return [...pairs.values()]
}

/**
 * The pairs of position and person that the model believes, and those told by their place: of titles right before a name 284 of 297 hold. An
 * office whose holder its place tells has no other, and where the place tells that somebody else stands there, the model is not asked.
 */
export const linkedPairs = (clauses: Clauses, model: RelationModel): Pair[] => {
  const pairs = describePairs(clauses)
  const first = pairs.map(pair => model.first(pair.features))
  const features = withCompetition(pairs, first)
  const leads = pairs.map(pair => isLeadHolder(clauses, pair))
  const led = new Set(pairs.filter((_, i) => leads[i]).map(({ position }) => position))
  return pairs.filter((pair, i) => {
    if (isDirectTitle(pair)) return true
    return leads[i] ?? (!led.has(pair.position) && model.pair(features[i]) > 0)
  })
}
