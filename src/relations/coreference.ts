import type { Entity } from '../document.js'
import type { ReadData, Step } from '../pipeline.js'
import { createChains } from './chains.js'
import { joinOrganizations } from './organization-chains.js'
import { joinPersons } from './person-chains.js'
import { joinPlaces } from './place-chains.js'
import { readSameNames } from './same-names.js'

/**
 * A step that tells which entities of a text are the same person, place or organization: `same` of every later mention is the
 * index of the first one; the first mention itself has none. Positions are left alone.
 */
export const coreference = (read: ReadData): Step => {
  const sameNames = readSameNames(read)
  return {
    name: 'coreference',
    needs: ['tokens', 'entities'],
    fills: ['entities'],
    run(document) {
      const { entities } = document
      const chains = createChains(entities.length)
      const of = (type: Entity['type']): number[] => entities.flatMap((entity, i) => (entity.type === type ? [i] : []))
      joinPersons(document, of('PER'), chains, sameNames)
      joinPlaces(document, of('LOC'), chains, sameNames)
      joinOrganizations(document, of('ORG'), chains, sameNames)
      return { ...document, entities: entities.map((entity, i) => withSame(entity, i, chains.head(i))) }
    },
  }
}

const withSame = (entity: Entity, index: number, head: number): Entity => {
  if (head === index && entity.same === undefined) return entity
  const { same: _, ...rest } = entity
  return head !== index ? { ...rest, same: head } : rest
}
