import { expect, test } from 'vitest'
import { readData } from '../../src/node.js'
import { readSegmenter } from '../../src/segment/model.js'
import { wordClass } from '../../src/segment/word-class.js'
import { CONTINUES } from '../../src/segment/word-lexicon.js'
import { readLexiconRows } from '../../training/corpora/lexicon-rows.js'
import { spanOf } from '../../training/segmenter-data.js'

test('the model holds data/lexicons/words.tsv as it is: after a change of it run training/train-segmenter.ts', () => {
  const { lexicon } = readSegmenter(readData)
  const rows = readLexiconRows()
  const stale = rows.filter(({ syllables, nameParts, evidence }) => {
    const found = lexicon.find(spanOf(syllables))
    return syllables.length === 1 ? found !== nameParts : (found & ~CONTINUES) !== wordClass(evidence)
  })
  expect(rows.length).toBeGreaterThan(40_000)
  expect(stale).toEqual([])
})
