import type { Document } from '../../src/document.js'
import type { ReadData } from '../../src/pipeline.js'
import { type Clauses, clausesOf } from '../../src/relations/clause.js'
import { coreference } from '../../src/relations/coreference.js'
import { type DescribedPair, describePairs } from '../../src/relations/described-pairs.js'
import { fullNames } from '../../src/relations/full-names.js'
import { readKinds } from '../../src/relations/kinds.js'
import { type Organizations, organizationsOf } from '../../src/relations/organization-features.js'
import type { GoldAppointment } from '../corpora/news.js'
import { normalizeSurface } from '../score-appointments.js'

/** An article ready to learn from: candidates with their features, and the annotation by surfaces. */
export interface Scene {
  readonly clauses: Clauses
  readonly organizations: Organizations
  readonly pairs: readonly DescribedPair[]
  /** How much its examples count, 1 for an annotated article. */
  readonly weight: number
  /** Gold appointments by `person\nposition`; ranks are no appointments. */
  readonly gold: ReadonlyMap<string, readonly GoldAppointment[]>
  /** The key of {@link gold} that a pair would have. */
  keyOf(person: number, position: number): string
}

export const keyOfSurfaces = (person: string, position: string): string =>
  `${normalizeSurface(person)}\n${normalizeSurface(position)}`

/** Makes scenes of documents with entities. */
export const createStage = (
  read: ReadData,
): ((document: Document, appointments: readonly GoldAppointment[], weight?: number) => Scene) => {
  const kinds = readKinds(read)
  const step = coreference(read)
  return (entities, appointments, weight = 1) => {
    const document = step.run(entities, {})
    const clauses = clausesOf(document, kinds)
    const names = fullNames(document)
    const gold = new Map<string, GoldAppointment[]>()
    for (const appointment of appointments) {
      if (kinds.position(appointment.position.toLowerCase().split(' '), 0).rank) continue
      const key = keyOfSurfaces(appointment.person, appointment.position)
      const list = gold.get(key)
      if (list) list.push(appointment)
      else gold.set(key, [appointment])
    }
    return {
      clauses,
      organizations: organizationsOf(clauses),
      pairs: describePairs(clauses),
      weight,
      gold,
      keyOf(person, position) {
        const head = document.entities[person].same ?? person
        return keyOfSurfaces(document.entities[names.get(head)!].text, document.entities[position].text)
      },
    }
  }
}
