import type { Word } from '../document.js'
import { readModel } from '../model/read.js'
import type { ReadData, Step } from '../pipeline.js'
import { tokenColumns } from '../syllables/token-columns.js'
import { readTokenSyllables } from '../syllables/token-syllables.js'
import { FEATURES } from './features.js'
import { tagWords } from './tag-words.js'
import { TAGS } from './tags.js'
import { readWordColumns } from './word-columns.js'

const MODEL = 'models/tagger.bin'

/** Files below `data/` that the tagger reads. */
export const tagData = [MODEL] as const

/**
 * The step that gives every word its part of speech (universal tags), sentence by sentence: an averaged perceptron that reads from
 * left to right. Throws `ModelError` when the model is not whole.
 */
export const tagger = (read: ReadData): Step => {
  const model = readModel(read(MODEL), { name: `data/${MODEL}`, kind: 'tagger', features: FEATURES })
  const weights = model.array('weights') as Int8Array
  return {
    name: 'tag',
    needs: ['tokens', 'sentences', 'words'],
    fills: ['words'],
    run(document) {
      const table = tokenColumns(document.text, document.tokens)
      const columns = readWordColumns(table, readTokenSyllables(table), document.words)
      const tags = new Uint8Array(columns.count)
      let from = 0
      for (const sentence of document.sentences) {
        let to = from
        while (to < columns.count && document.words[to].from < sentence.to) to++
        tagWords(weights, columns, from, to, tags)
        from = to
      }
      const words = document.words.map((word, w): Word => ({ ...word, pos: TAGS[tags[w]] }))
      return { ...document, words }
    },
  }
}
