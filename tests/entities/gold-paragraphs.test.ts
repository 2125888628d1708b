import { expect, it } from 'vitest'
import { entityRecognizer } from '../../src/entities/recognizer.js'
import { GOLD_PARAGRAPHS, HARD_PARAGRAPHS, readEntityCorpus } from '../../training/corpora/entity-corpus.js'
import { readData, segmentText } from '../../training/entities/segment-text.js'
import { scoreEntities } from '../../training/score-entities.js'

const step = entityRecognizer(readData)

// A point below what the shipped model reaches: see the table of scores in docs/models.md.
it.each([
  [GOLD_PARAGRAPHS[0], 0.96, 0.931],
  [GOLD_PARAGRAPHS[1], 0.97, 0.945],
  [GOLD_PARAGRAPHS[2], 0.96, 0.95],
  [GOLD_PARAGRAPHS[3], 0.916, 0.885],
  [GOLD_PARAGRAPHS[4], 0.935, 0.835],
  [GOLD_PARAGRAPHS[5], 0.896, 0.935],
  [GOLD_PARAGRAPHS[6], 0.943, 0.875],
  [GOLD_PARAGRAPHS[7], 0.968, 0.96],
  [GOLD_PARAGRAPHS[8], 0.944, 0.938],
  [HARD_PARAGRAPHS, 0.867, 0.862],
])('reads %s, which it has not learnt from', (name, all, nested) => {
  const scores = scoreEntities(
    readEntityCorpus(name).map(({ text, entities }) => ({
      gold: entities,
      system: step
        .run(segmentText(text), {})
        .entities.map(({ start, end, type, parent }) => ({ start, end, type, nested: parent !== undefined })),
    })),
  )
  expect(scores.all.f1).toBeGreaterThan(all)
  expect(scores.nested.f1).toBeGreaterThan(nested)
})
