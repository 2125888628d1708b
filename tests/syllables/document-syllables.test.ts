import { expect, test } from 'vitest'
import { createAnalyzer } from '../../src/pipeline.js'
import { documentSyllables } from '../../src/syllables/document-syllables.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

test('makes the columns of a document once', () => {
  const document = createAnalyzer([tokenizer()])('Nghệ An thi đua.')
  expect(documentSyllables(document)).toBe(documentSyllables({ ...document }))
})
