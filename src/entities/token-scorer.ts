import type { Columns } from './columns.js'
import { collectContextFeatures, collectFormFeatures, FEATURE_LIMIT, REACH } from './features.js'
import type { FormFacts } from './forms.js'
import type { ChainWeights } from './weights.js'

/** Scores of the labels of single tokens. */
export interface TokenScorer {
  /** Packed weights of a form seen from a token `offset` places to its left; summed once per form. */
  form(facts: FormFacts, offset: number): Int32Array
  /** The form that stands `offset` places from token `i`, or what stands for the end of the sentence. */
  at(columns: Columns, i: number, offset: number): FormFacts
  /** Writes the scores of tokens `from` to `to` as rows of `scores`. */
  score(columns: Columns, from: number, to: number, scores: Int32Array): void
}

export const createTokenScorer = (weights: ChainWeights): TokenScorer => {
  const { labels, words } = weights
  const hashes = new Int32Array(FEATURE_LIMIT)
  const sum = new Int32Array(words)
  const form = (facts: FormFacts, offset: number): Int32Array => {
    let part = facts.memo[offset + REACH]
    if (!part) {
      part = new Int32Array(words)
      weights.add(hashes, collectFormFeatures(facts, offset, hashes, 0), part, 0)
      facts.memo[offset + REACH] = part
    }
    return part
  }
  const at = ({ facts, outside, sentenceFrom, sentenceTo }: Columns, i: number, offset: number): FormFacts => {
    const k = i + offset
    return k >= sentenceFrom[i] && k < sentenceTo[i] ? facts[k] : outside
  }
  return {
    form,
    at,
    score(columns, from, to, scores) {
      for (let i = from; i < to; i++) {
        sum.fill(0)
        for (let offset = -REACH; offset <= REACH; offset++) {
          const part = form(at(columns, i, offset), offset)
          for (let w = 0; w < words; w++) sum[w] += part[w]
        }
        weights.add(hashes, collectContextFeatures(columns, i, hashes, 0), sum, 0)
        weights.unpack(sum, 0, scores, i * labels)
      }
    },
  }
}
