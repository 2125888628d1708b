import type { Document } from '../document.js'

/** Index of the outermost entity that covers each token, -1 outside. */
export const outermostAt = ({ tokens, entities }: Document): Int32Array => {
  const at = new Int32Array(tokens.length).fill(-1)
  entities.forEach(({ from, to }, i) => {
    if (from < to && at[from] < 0) at.fill(i, from, to)
  })
  return at
}

/** Index of the sentence that each token is in. */
export const sentenceAt = ({ tokens, sentences }: Document): Int32Array => {
  const at = new Int32Array(tokens.length)
  sentences.forEach(({ from, to }, i) => {
    at.fill(i, from, to)
  })
  return at
}
