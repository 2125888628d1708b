import type { Document, Entity } from '../document.js'
import { describeUnit } from '../lexicon/gazetteer/describe-unit.js'
import type { Era, Unit, UnitVersion } from '../lexicon/gazetteer/unit.js'
import type { Step } from '../pipeline.js'
import { eraFor } from './candidates.js'
import { type PlaceKnowledge, readPlaceKnowledge } from './knowledge.js'
import { linkPlaces } from './link.js'

const recordOf = ({ gazetteer, records }: PlaceKnowledge, unit: UnitVersion, era: Era): Unit => {
  const key = `${era}:${unit.code}`
  let record = records.get(key)
  if (!record) records.set(key, (record = describeUnit(gazetteer, unit, era)))
  return record
}

/** The document with `unit` added to the places that name one. */
export const withUnits = (knowledge: PlaceKnowledge, document: Document, referenceDate?: string): Document => {
  if (!document.entities.some(({ type }) => type === 'LOC')) return document
  const { links, era } = linkPlaces(knowledge, document, referenceDate)
  const entities: Entity[] = [...document.entities]
  for (const { mention, unit, confidence } of links) {
    const record = recordOf(knowledge, unit, eraFor(unit, era.era))
    entities[mention.entity] = {
      ...entities[mention.entity],
      unit: { ...record, confidence: Math.round(confidence * 1000) / 1000 },
    }
  }
  return { ...document, entities }
}

/** The step that tells which administrative unit each place names, with its parents and what it is today. */
export const placeLinker = (read: (path: string) => Uint8Array): Step => {
  let knowledge: PlaceKnowledge | undefined
  return {
    name: 'places',
    needs: ['tokens', 'sentences', 'entities'],
    fills: ['entities'],
    run(document, { referenceDate }) {
      knowledge ??= readPlaceKnowledge(read)
      return withUnits(knowledge, document, referenceDate)
    },
  }
}
