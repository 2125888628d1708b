import { addRow } from '../model/packed-rows.js'
import { type Columns, factsAt, wordBeside } from './columns.js'
import { collectContextFeatures } from './context-features.js'
import {
  collectEvidenceFeatures,
  collectListFeatures,
  collectShapeFeatures,
  keyOfEvidence,
  keyOfLists,
  keyOfShapes,
} from './feature-groups.js'
import { FEATURE_LIMIT } from './features.js'
import { collectFormFeatures, collectWordFeatures, REACH } from './form-features.js'
import type { FormFacts } from './forms.js'
import { createGroupCache, type FeatureGroup } from './group-cache.js'
import type { ChainWeights } from './weights.js'
import { type WordFacts, wordPlaceOf } from './word-facts.js'

/** Scores of the labels of single tokens. */
export interface TokenScorer {
  /**
   * Packed weights of a form seen from tokens `REACH` places to its right to `REACH` places to its left, one row after the other;
   * summed once per form.
   */
  form(facts: FormFacts): Int32Array
  /** Packed weights of a word seen from a token, see {@link wordPlaceOf}; summed once per word and place. */
  word(facts: WordFacts, place: number): Int32Array
  /** Writes the scores of tokens `from` to `to` as rows of `scores`. */
  score(columns: Columns, from: number, to: number, scores: Int32Array): void
}

const lists: FeatureGroup = { keyOf: keyOfLists, collect: collectListFeatures }
const shapes: FeatureGroup = { keyOf: keyOfShapes, collect: collectShapeFeatures }
const evidence: FeatureGroup = { keyOf: keyOfEvidence, collect: collectEvidenceFeatures }

export const createTokenScorer = (weights: ChainWeights): TokenScorer => {
  const { labels, words } = weights
  const hashes = new Int32Array(FEATURE_LIMIT)
  const sum = new Int32Array(words)
  const groups = createGroupCache(weights, hashes)
  const form = (facts: FormFacts): Int32Array => {
    if (facts.memo) return facts.memo
    const rows = new Int32Array((2 * REACH + 1) * words)
    for (let offset = -REACH; offset <= REACH; offset++) {
      const at = (offset + REACH) * words
      weights.add(hashes, collectFormFeatures(facts, offset, hashes, 0), rows.subarray(at, at + words))
    }
    facts.memo = rows
    return rows
  }
  const word = (facts: WordFacts, place: number): Int32Array => {
    const known = facts.places[place]
    if (known) return facts.memo[known - 1]
    const part = new Int32Array(words)
    weights.add(hashes, collectWordFeatures(facts, place, hashes, 0), part)
    facts.places[place] = facts.memo.push(part)
    return part
  }
  return {
    form,
    word,
    score(columns, from, to, scores) {
      const { facts, wordPlace } = columns
      for (let i = from; i < to; i++) {
        sum.fill(0)
        for (let offset = -REACH; offset <= REACH; offset++) {
          addRow(form(factsAt(columns, i, offset)), (offset + REACH) * words, sum, words)
        }
        for (let beside = 0; beside < 3; beside++) {
          const part = word(wordBeside(columns, i, beside - 1), wordPlaceOf(beside, wordPlace[i], facts[i].shape))
          addRow(part, 0, sum, words)
        }
        groups.add(lists, columns, i, sum)
        groups.add(shapes, columns, i, sum)
        if (columns.evidence[i]) groups.add(evidence, columns, i, sum)
        weights.add(hashes, collectContextFeatures(columns, i, hashes, 0), sum)
        weights.unpack(sum, scores, i * labels)
      }
    },
  }
}
