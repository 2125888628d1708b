import { readNumberTable } from '../model/number-table.js'
import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { FEATURES } from './features.js'
import { createGapScorer, type GapScorer } from './gap-scorer.js'
import { packWeights } from './packed-weights.js'
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
  readonly scoreGaps: GapScorer
}

/** A segmenter with the scorer that its weights make. */
export const toSegmenterModel = (
  lexicon: WordLexicon,
  structural: Int32Array,
  lexical: Int8Array<ArrayBuffer>,
): SegmenterModel => ({ lexicon, structural, lexical, scoreGaps: createGapScorer(structural, lexical, lexicon) })

/** Reads the model; `ModelError` when it is not whole. */
export const readSegmenter = (read: ReadData): SegmenterModel => {
  const model = readModel(read(FILE), { name: `data/${FILE}`, kind: 'segmenter', features: FEATURES })
  const find = readNumberTable({
    low: model.array('low') as Uint16Array<ArrayBuffer>,
    high: model.array('high') as Uint8Array<ArrayBuffer>,
    values: model.array('classes') as Uint8Array<ArrayBuffer>,
  })
  return toSegmenterModel(
    { find },
    packWeights(model.array('structural') as Int8Array<ArrayBuffer>),
    model.array('lexical') as Int8Array<ArrayBuffer>,
  )
}
