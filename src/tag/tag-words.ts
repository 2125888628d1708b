import type { TagScorer } from './tag-scorer.js'
import { NO_TAG, TAGS } from './tags.js'
import type { WordColumns } from './word-columns.js'

const T = TAGS.length

const scores = new Int32Array(T)

/** Tags the words of one sentence, words `from` to `to`, from left to right. */
export const tagWords = (score: TagScorer, words: WordColumns, from: number, to: number, tags: Uint8Array): void => {
  let before = NO_TAG
  let beforeThat = NO_TAG
  for (let w = from; w < to; w++) {
    score(words, w, from, to, before, beforeThat, scores)
    let best = 0
    for (let t = 1; t < T; t++) if (scores[t] > scores[best]) best = t
    tags[w] = best
    beforeThat = before
    before = best
  }
}
