import type { FormFacts } from './forms.js'
import { mix } from './mix.js'
import type { WordFacts } from './word-facts.js'

/** How far to both sides of a token the forms are features. */
export const REACH = 3

/**
 * Features that depend on one form alone, seen from a token `offset` places to its left (−3 … 3). Their weights are summed once per
 * form and offset.
 */
export const collectFormFeatures = (facts: FormFacts, offset: number, out: Int32Array, n: number): number => {
  const template = offset + REACH
  const near = offset >= -1 && offset <= 1
  out[n++] = mix(template, facts.low, 0, 0)
  if (offset >= -2 && offset <= 2) out[n++] = mix(10 + template, facts.middle, 0, 0)
  if (offset >= -2 && offset <= 2 && facts.fine) {
    out[n++] = mix(220 + template, facts.fine, 0, 0)
    out[n++] = mix(230 + template, facts.coarse, 0, 0)
    if (near) out[n++] = mix(240 + template, facts.fine, facts.shape, 0)
  }
  if (near) {
    out[n++] = mix(20 + template, facts.form, 0, 0)
    out[n++] = mix(30 + template, facts.shape, facts.namePart, 0)
    out[n++] = mix(40 + template, facts.shape, facts.capital, 0)
    out[n++] = mix(50 + template, facts.shape, facts.middle, 0)
  }
  if (offset === 0) {
    out[n++] = mix(60, facts.shape, 0, 0)
    if (facts.suffix2) {
      out[n++] = mix(61, facts.suffix2, facts.shape, 0)
      out[n++] = mix(62, facts.suffix3, facts.shape, 0)
    }
  }
  return n
}

/**
 * Features that depend on one word alone, seen from a token (see {@link wordPlaceOf}). Their weights are summed once per word and
 * place.
 */
export const collectWordFeatures = (word: WordFacts, place: number, out: Int32Array, n: number): number => {
  out[n++] = mix(200, word.hash, place, 0)
  out[n++] = mix(201, word.middle, place, 0)
  out[n++] = mix(202, word.fine, place, 0)
  return n
}
