import { readNumberTable } from '../model/number-table.js'
import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { FEATURES } from './features.js'
import type { WordLexicon } from './word-lexicon.js'

const FILE = 'models/segmenter.bin'

/** Files below `data/` that the segmenter reads. */
export const segmentData = [FILE] as const

/** Weights and lexicon of the segmenter. Weights are whole numbers, so every machine decides alike. */
export interface SegmenterModel {
  readonly lexicon: WordLexicon
  /** A row is two weights in one number: after a closed gap in the low 16 bits, after a joined one above; see {@link packWeights}. */
  readonly structural: Int32Array
  readonly lexical: Int8Array<ArrayBuffer>
}

/**
 * Puts the two weights of each row into one number, so that one addition sums both: the sum of the low halves is the signed low half
 * of the sum as long as it stays within 16 bits, which some twenty weights of 8 bits cannot leave.
 */
export const packWeights = (pairs: Int8Array): Int32Array =>
  Int32Array.from({ length: pairs.length >> 1 }, (_, row) => pairs[2 * row] + (pairs[2 * row + 1] << 16))

/** Weight after a closed gap, of a packed row or a sum of packed rows. */
export const afterClosedOf = (sum: number): number => (sum << 16) >> 16
/** Weight after a joined gap. */
export const afterJoinedOf = (sum: number): number => (sum - ((sum << 16) >> 16)) >> 16

/** Reads the model; `ModelError` when it is not whole. */
export const readSegmenter = (read: ReadData): SegmenterModel => {
  const model = readModel(read(FILE), { name: `data/${FILE}`, kind: 'segmenter', features: FEATURES })
  return {
    structural: packWeights(model.array('structural') as Int8Array<ArrayBuffer>),
    lexical: model.array('lexical') as Int8Array<ArrayBuffer>,
    lexicon: {
      find: readNumberTable({
        low: model.array('low') as Uint16Array<ArrayBuffer>,
        high: model.array('high') as Uint8Array<ArrayBuffer>,
        values: model.array('classes') as Uint8Array<ArrayBuffer>,
      }),
    },
  }
}
