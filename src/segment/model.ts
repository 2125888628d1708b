import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { FEATURES } from './features.js'
import { readLexicon, type WordLexicon } from './word-lexicon.js'

const FILE = 'models/segmenter.bin'

/** Files below `data/` that the segmenter reads. */
export const segmentData = [FILE] as const

/** Weights and lexicon of the segmenter. Weights are whole numbers, so every machine decides alike. */
export interface SegmenterModel {
  readonly lexicon: WordLexicon
  /** Two weights a row: after a closed gap, after a joined one. */
  readonly structural: Int8Array<ArrayBuffer>
  readonly lexical: Int8Array<ArrayBuffer>
}

/** Reads the model; `ModelError` when it is not whole. */
export const readSegmenter = (read: ReadData): SegmenterModel => {
  const model = readModel(read(FILE), { name: `data/${FILE}`, kind: 'segmenter', features: FEATURES })
  return {
    structural: model.array('structural') as Int8Array<ArrayBuffer>,
    lexical: model.array('lexical') as Int8Array<ArrayBuffer>,
    lexicon: readLexicon({
      low: model.array('low') as Uint16Array<ArrayBuffer>,
      high: model.array('high') as Uint8Array<ArrayBuffer>,
      classes: model.array('classes') as Uint8Array<ArrayBuffer>,
    }),
  }
}
