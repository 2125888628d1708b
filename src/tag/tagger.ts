import type { Word } from '../document.js'
import { readNumberTable } from '../model/number-table.js'
import type { ReadData, Step } from '../pipeline.js'
import { documentSyllables } from '../syllables/document-syllables.js'
import { readTagger } from './model.js'
import { createTagScorer } from './tag-scorer.js'
import { tagWords } from './tag-words.js'
import { TAGS } from './tags.js'
import { readWordColumns } from './word-columns.js'

export interface TaggerOptions {
  /** Give the treebank's own tag (`Nc`, `Nu`, `V` …, of UD VTB) beside the universal one. Default false. */
  readonly xpos?: boolean
}

/**
 * The step that gives every word its part of speech (universal tags), sentence by sentence: an averaged perceptron that reads from
 * left to right. Throws `ModelError` when the model is not whole.
 */
export const tagger = (read: ReadData, { xpos = false }: TaggerOptions = {}): Step => {
  const { weights, knowledge: packed, treebankTags } = readTagger(read)
  const knowledge = readNumberTable(packed)
  const score = createTagScorer(weights)
  return {
    name: 'tag',
    needs: ['tokens', 'sentences', 'words'],
    fills: ['words'],
    run(document) {
      const { table, syllables } = documentSyllables(document)
      const columns = readWordColumns(table, syllables, document.words, knowledge)
      const tags = new Uint8Array(columns.count)
      let from = 0
      for (const sentence of document.sentences) {
        let to = from
        while (to < columns.count && document.words[to].from < sentence.to) to++
        tagWords(score, columns, from, to, tags)
        from = to
      }
      const words = document.words.map((word, w): Word => {
        const pos = TAGS[tags[w]]
        // written out, since a spread of every word would take longer than the search for its tag
        const { start, end, text, from, to } = word
        if (!xpos) return { start, end, text, from, to, pos }
        // Marks are their own tags, but for those that the treebank writes otherwise (`“` as ``).
        const own = treebankTags(columns.hashes[w], tags[w])
        return { start, end, text, from, to, pos, xpos: own === '' ? text : own }
      })
      return { ...document, words }
    },
  }
}
