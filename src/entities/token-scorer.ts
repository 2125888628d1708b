import { addSum } from '../model/packed-rows.js'
import type { Columns } from './columns.js'
import { collectContextFeatures } from './context-features.js'
import {
  collectEvidenceFeatures,
  collectListFeatures,
  collectShapeFeatures,
  collectWordAt,
  keyOfEvidence,
  keyOfLists,
  keyOfShapes,
  keyOfWord,
} from './feature-groups.js'
import { FEATURE_LIMIT } from './features.js'
import { REACH } from './form-features.js'
import { createFormSums } from './form-sums.js'
import { createGroupCache } from './group-cache.js'
import { collectHeadFeatures, collectRunFeatures, hasHead, keyOfHead, keyOfRun } from './run-features.js'
import type { ChainWeights } from './weights.js'

/** Scores of the labels of single tokens. */
export interface TokenScorer {
  /** The packed sums of tokens `from` to `to`, one after the other. The next call uses the array again. */
  sums(columns: Columns, from: number, to: number): Int32Array
  /** Writes the scores of tokens `from` to `to` as rows of `scores`; of tokens that are surely outside, without the context. */
  score(columns: Columns, from: number, to: number, scores: Int32Array): void
}

/**
 * Log-odds below outside at which no label has a chance any more before the context is asked: a quarter of the tokens. On the 2,942
 * entities of the dev parts that changes none; at 4, four.
 */
const FAR = 5

export const createTokenScorer = (weights: ChainWeights): TokenScorer => {
  const { labels, sumWords: size } = weights
  const hashes = new Int32Array(FEATURE_LIMIT)
  const groups = createGroupCache(weights, hashes)
  const { key } = groups
  const formSums = createFormSums(weights, hashes)
  let room = new Int32Array(0)

  /**
   * Adds what every form says of the tokens around it, for tokens `from` to `to` of one sentence, whose sums begin at `start`: form by
   * form, since the sums of one stand side by side in memory.
   */
  const addForms = (
    { facts, outside, sentenceFrom, sentenceTo }: Columns,
    from: number,
    to: number,
    start: number,
  ): void => {
    const first = sentenceFrom[from]
    const end = sentenceTo[from]
    for (let k = from - REACH; k < to + REACH; k++) {
      const at = formSums.of(k >= first && k < end ? facts[k] : outside)
      const last = Math.min(to - 1, k + REACH)
      for (let i = Math.max(from, k - REACH); i <= last; i++) {
        addSum(formSums.sums, at + (k - i + REACH) * size, room, start + (i - from) * size, size)
      }
    }
  }

  /** Sums all but the context of tokens `from` to `to`. */
  const addParts = (columns: Columns, from: number, to: number): void => {
    if (room.length < (to - from) * size) room = new Int32Array(2 * (to - from) * size)
    else room.fill(0, 0, (to - from) * size)
    for (let a = from, b = from; a < to; a = b) {
      b = Math.max(a + 1, Math.min(to, columns.sentenceTo[a]))
      addForms(columns, a, b, (a - from) * size)
    }
    for (let i = from; i < to; i++) {
      const at = (i - from) * size
      for (let beside = 0; beside < 3; beside++) {
        keyOfWord(columns, i, beside, key)
        groups.add(collectWordAt[beside], columns, i, room, at)
      }
      keyOfLists(columns, i, key)
      groups.add(collectListFeatures, columns, i, room, at)
      keyOfShapes(columns, i, key)
      groups.add(collectShapeFeatures, columns, i, room, at)
      if (columns.evidence[i]) {
        keyOfEvidence(columns, i, key)
        groups.add(collectEvidenceFeatures, columns, i, room, at)
      }
      if (columns.runFrom[i] >= 0) {
        keyOfRun(columns, i, key)
        groups.add(collectRunFeatures, columns, i, room, at)
      }
      if (hasHead(columns, i)) {
        keyOfHead(columns, i, key)
        groups.add(collectHeadFeatures, columns, i, room, at)
      }
    }
  }

  const addContext = (columns: Columns, i: number, at: number): void =>
    weights.add(hashes, collectContextFeatures(columns, i, hashes, 0), room, at)

  return {
    sums(columns, from, to) {
      addParts(columns, from, to)
      for (let i = from; i < to; i++) addContext(columns, i, (i - from) * size)
      return room
    },
    score(columns, from, to, scores) {
      addParts(columns, from, to)
      for (let i = from; i < to; i++) {
        const at = (i - from) * size
        const top = weights.unpack(room, at, scores, i * labels)
        if (top < -FAR * weights.scale) continue
        addContext(columns, i, at)
        weights.unpack(room, at, scores, i * labels)
      }
    },
  }
}
