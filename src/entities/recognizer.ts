import { cover, type Document, type Entity } from '../document.js'
import type { ReadData, Step } from '../pipeline.js'
import { readEntityModel } from './entity-model.js'
import { createInnerPlaces } from './inner-places.js'
import { readEntities } from './read-entities.js'
import { createTokenScorer } from './token-scorer.js'
import { createUserKnowledge, type EntityOptions, type FoundRange } from './user-knowledge.js'

/** What the model found gives way to what the user knows wherever both overlap. */
const joinKnowledge = (
  model: readonly FoundRange[],
  user: readonly FoundRange[],
  count: number,
): readonly FoundRange[] => {
  if (user.length === 0) return model
  const taken = new Uint8Array(count)
  for (const { from, to } of user) taken.fill(1, from, to)
  return [...model.filter(({ from, to }) => !taken.subarray(from, to).includes(1)), ...user].sort(
    (a, b) => a.from - b.from,
  )
}

/**
 * The step that finds persons, places, organizations and offices, with places nested in organizations and longer places: a
 * linear-chain conditional random field over tokens (Lafferty, McCallum and Pereira 2001), read a second time with what the same
 * names were taken for elsewhere in the text; then a second field over each organization and place by itself.
 */
export const entityRecognizer = (read: ReadData, options: EntityOptions = {}): Step => {
  const model = readEntityModel(read)
  const scorer = createTokenScorer(model.weights)
  const knowledge = createUserKnowledge(options)
  const placesWithin = createInnerPlaces(model)

  const run = (document: Document): Document => {
    const { ranges } = readEntities(document, model, scorer)
    const entities: Entity[] = []
    for (const range of joinKnowledge(ranges, knowledge(document), document.tokens.length)) {
      const parent = entities.length
      const { from, to, type, confidence } = range
      // written out: spreads of so many take longer
      const { start, end, text } = cover(document, from, to)
      entities.push({ start, end, text, from, to, type, confidence })
      if (to - from < 2 || (type !== 'ORG' && type !== 'LOC')) continue
      for (const place of range.places ?? placesWithin(document, { from, to, type, text })) {
        entities.push({ ...cover(document, place.from, place.to), type: 'LOC', parent, confidence })
      }
    }
    return { ...document, entities }
  }
  return { name: 'entities', needs: ['tokens', 'sentences', 'words'], fills: ['entities'], run }
}
