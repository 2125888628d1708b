import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { FEATURES } from './features.js'
import { readLexiconRows } from './lexicon-file.js'
import { wordClass } from './word-class.js'
import { createLexicon, LONGEST, type WordLexicon } from './word-lexicon.js'

const MODEL = 'models/segmenter.bin'
const LEXICON = 'lexicons/words.tsv'

/** Files below `data/` that the segmenter reads. */
export const segmentData = [MODEL, LEXICON] as const

/** Weights and lexicon of the segmenter. Weights are whole numbers, so every machine decides alike. */
export interface SegmenterModel {
  readonly lexicon: WordLexicon
  /** Two weights a row: after a closed gap, after a joined one. */
  readonly structural: Int8Array<ArrayBuffer>
  readonly lexical: Int8Array<ArrayBuffer>
}

export const readWordLexicon = (bytes: Uint8Array, file: string): WordLexicon => {
  const builder = createLexicon(bytes.length >> 4)
  readLexiconRows(bytes, file, ({ syllables, nameParts, evidence }) => {
    if (syllables.length === 1) builder.setNameParts(syllables[0], nameParts)
    else if (syllables.length <= LONGEST) builder.set(syllables, () => wordClass(evidence))
  })
  return builder.finish()
}

/** Reads model and lexicon; `ModelError` or `LexiconError` when they are not whole. */
export const readSegmenter = (read: ReadData): SegmenterModel => {
  const model = readModel(read(MODEL), { name: `data/${MODEL}`, kind: 'segmenter', features: FEATURES })
  const structural = model.array('structural') as Int8Array<ArrayBuffer>
  const lexical = model.array('lexical') as Int8Array<ArrayBuffer>
  return { structural, lexical, lexicon: readWordLexicon(read(LEXICON), `data/${LEXICON}`) }
}
