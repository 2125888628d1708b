import type { Entity } from '../../src/document.js'
import { entityRecognizer } from '../../src/entities/recognizer.js'
import type { EntityText } from '../corpora/entity-corpus.js'
import { LEARN_DEFAULTS, learnEntities } from './learn-entities.js'
import { readData, segmentText } from './segment-text.js'

/**
 * The entities that the recognizer finds in texts that it has not seen: each of `parts` parts is read by a model of the others and of
 * `rest`. In the order of the texts.
 */
export const crossRead = (
  texts: readonly EntityText[],
  rest: readonly EntityText[],
  parts: number,
): readonly (readonly Entity[])[] => {
  const found: (readonly Entity[])[] = []
  for (let part = 0; part < parts; part++) {
    const known = [...texts.filter((_, i) => i % parts !== part), ...rest]
    // half the orders that the shipped model has: the rest takes time and brings a tenth of a point
    const options = { ...LEARN_DEFAULTS, orders: 1, corpora: ['cross'] }
    const bytes = learnEntities(known, { ...options, read: readData, prepare: segmentText })
    const step = entityRecognizer(path => (path === 'models/entities.bin' ? bytes : readData(path)))
    texts.forEach(({ text }, i) => {
      if (i % parts === part) found[i] = step.run(segmentText(text), {}).entities
    })
  }
  return found
}
