import { cover, type Word } from '../document.js'
import type { ReadData, Step } from '../pipeline.js'
import { documentSyllables } from '../syllables/document-syllables.js'
import { joinTokens } from './join-tokens.js'
import { readSegmenter } from './model.js'
import { createUserWords } from './user-words.js'

export interface SegmenterOptions {
  /** Words of your own (`FIS Bank`), which win over the model. */
  readonly words?: readonly string[]
}

/**
 * The step that joins tokens to words. A whole personal name is one word; titles and unit words stay apart from names. Throws
 * `ModelError` or `LexiconError` when the data is not whole, `InputError` for words that are none.
 */
export const segmenter = (read: ReadData, options: SegmenterOptions = {}): Step => {
  const model = readSegmenter(read)
  const userWords = options.words?.length ? createUserWords(options.words) : undefined
  return {
    name: 'segment',
    needs: ['tokens'],
    fills: ['words'],
    run(document) {
      const { table, syllables } = documentSyllables(document)
      const joined = joinTokens(model, syllables, userWords?.(table))
      const words: Word[] = []
      for (let from = 0; from < joined.length; ) {
        let to = from + 1
        while (to < joined.length && joined[to]) to++
        words.push(cover(document, from, to))
        from = to
      }
      return { ...document, words }
    },
  }
}
