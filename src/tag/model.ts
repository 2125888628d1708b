import type { PackedNumbers } from '../model/number-table.js'
import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { FEATURES } from './features.js'
import { readTreebankTags, type TreebankTags } from './treebank-tags.js'

const FILE = 'models/tagger.bin'

/** Files below `data/` that the tagger reads. */
export const tagData = [FILE] as const

export interface TaggerModel {
  /** Rows of one weight for each tag. */
  readonly weights: Int8Array<ArrayBuffer>
  /** Cluster of each word, and its habit above the 8th bit. */
  readonly knowledge: PackedNumbers
  readonly treebankTags: TreebankTags
}

/** Reads the model; `ModelError` when it is not whole. */
export const readTagger = (read: ReadData): TaggerModel => {
  const model = readModel(read(FILE), { name: `data/${FILE}`, kind: 'tagger', features: FEATURES })
  return {
    weights: model.array('weights') as Int8Array<ArrayBuffer>,
    knowledge: {
      low: model.array('low') as Uint16Array<ArrayBuffer>,
      high: model.array('high') as Uint8Array<ArrayBuffer>,
      values: model.array('knowledge') as Uint16Array<ArrayBuffer>,
    },
    treebankTags: readTreebankTags(model.metadata['treebankTags'] as string[], {
      low: model.array('treebankLow') as Uint16Array<ArrayBuffer>,
      high: model.array('treebankHigh') as Uint8Array<ArrayBuffer>,
      values: model.array('treebank') as Uint8Array<ArrayBuffer>,
    }),
  }
}
