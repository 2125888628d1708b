import type { Document, Entity } from '../src/document.js'
import { entityRecognizer } from '../src/entities/recognizer.js'
import type { PlaceKnowledge } from '../src/places/knowledge.js'
import { withUnits } from '../src/places/place-linker.js'
import { readData, segmentText } from './entities/segment-text.js'
import { type Article, annotatedDocument } from './evaluate-places.js'

/** Mentions that got a unit, with the annotated spans and with the recognizer's, and those that got the same in both. */
export interface Agreement {
  annotated: number
  recognised: number
  same: number
}

const linkedPlaces = ({ entities }: Document): Entity[] => entities.filter(({ unit }) => unit !== undefined)

const namesSame = (a: Entity, b: Entity): boolean =>
  a.start < b.end && b.start < a.end && a.unit!.code === b.unit!.code && a.unit!.era === b.unit!.era

const shown = ({ unit }: Entity): string => `${unit!.era} ${unit!.path.join(', ')}`

/**
 * Links articles twice, once with the annotated entities and once with those the recognizer finds, and counts how far the second run
 * agrees with the first: what an analysis loses by names that are not found or are cut otherwise.
 */
export const compareRecognised = (
  knowledge: PlaceKnowledge,
  articles: Iterable<Article>,
  onDifference: (id: string, where: string, annotated: string, recognised: string) => void = () => {},
): Map<string, Agreement> => {
  const recognize = entityRecognizer(readData)
  const tallies = new Map<string, Agreement>()
  for (const group of ['all', 'province', 'district', 'commune']) {
    tallies.set(group, { annotated: 0, recognised: 0, same: 0 })
  }
  for (const article of articles) {
    const wanted = linkedPlaces(withUnits(knowledge, annotatedDocument(article)))
    const found = recognize.run(segmentText(article.text), {})
    const got = linkedPlaces(withUnits(knowledge, found))
    const where = ({ start, end }: Entity) =>
      `…${article.text.slice(Math.max(0, start - 40), start)}[${article.text.slice(start, end)}]`.replace(/\s+/g, ' ')
    for (const entity of wanted) {
      const match = got.some(other => namesSame(entity, other))
      for (const group of ['all', entity.unit!.level]) {
        const tally = tallies.get(group)!
        tally.annotated++
        if (match) tally.same++
      }
      if (match) continue
      const other = got.find(({ start, end }) => start < entity.end && entity.start < end)
      onDifference(article.id, where(entity), shown(entity), other ? shown(other) : 'none')
    }
    for (const entity of got) {
      for (const group of ['all', entity.unit!.level]) tallies.get(group)!.recognised++
      if (!wanted.some(({ start, end }) => start < entity.end && entity.start < end)) {
        onDifference(article.id, where(entity), 'none', shown(entity))
      }
    }
  }
  return tallies
}
