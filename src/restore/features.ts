/*
 * What the restorer looks at. A candidate (`quyết` for `quyet`) is judged by the syllables around it: the two before as they were
 * restored, the two behind as they were typed, and by the case of the letters. A feature, one candidate in one context, is known by
 * 30 bits of its hash, of which so few are taken that a feature without a weight gets one by mistake once in a thousand times.
 */

import { LIVELY } from './register.js'

/** Changes whenever a feature does: models of another set are refused. */
export const FEATURES = 'restorer-4'

export const TEMPLATES = 12

const GOLDEN = 0x9e3779b1
const ROUND = 0x2545f491

/** Final mix of MurmurHash 3. */
const mix = (hash: number): number => {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** Number of a syllable with its marks: small letters, tone in the old style. */
export const hashForm = (form: string): number => hashOf(form)

/** Number of a syllable as it stands without marks. */
export const hashFold = (fold: string): number => hashOf(`/${fold}`)

/** What stands around syllables and is none. */
export const START = hashOf('<s>')
export const NUMBER = hashOf('<n>')
export const COMMA = hashOf('<,>')
export const STOP = hashOf('<.>')
export const OTHER = hashOf('<o>')

/** What stands behind a line that ends without a stop, a fragment mostly: nothing is known of it, and no feature has it. */
export const UNKNOWN = hashOf('<?>')

/** Case of a syllable. */
export const LOWER = 0
export const TITLE = 1
export const UPPER = 2

/** Case says nothing in a text without capitals. */
export const NO_CASE = 255

/** One number for the case of a syllable and its neighbours. */
export const casePattern = (own: number, before: number, after: number, startsSentence: boolean): number =>
  own * 16 + before * 4 + after + (startsSentence ? 128 : 0)

/** Templates by what they look at: the syllable and its case; it and one neighbour; all that is more than a pair. */
export const OWN_TEMPLATES: readonly number[] = [0, 8]
export const TEMPLATE_AFTER = 3
export const TEMPLATE_BEFORE = 1
const OTHER_TEMPLATES: readonly number[] = [2, 4, 5, 6, 7, 9]
const LIVELY_TEMPLATES: readonly number[] = [...OTHER_TEMPLATES, 10, 11]

/** The rest of the templates: in lively text the neighbours have weights of their own beside those of all text. */
export const otherTemplates = (register: number): readonly number[] =>
  register >= LIVELY ? LIVELY_TEMPLATES : OTHER_TEMPLATES

const contextOf = (template: number, value: number): number =>
  mix((Math.imul(value, 31) + Math.imul(template + 1, GOLDEN)) | 0)

/** Fills the contexts that do not depend on what was restored before: what stands behind, as typed, and case. */
export const fillFixedContexts = (
  contexts: Int32Array,
  after: number,
  afterThat: number,
  pattern: number,
  register: number,
): void => {
  contexts[0] = contextOf(0, register)
  contexts[3] = contextOf(3, after)
  contexts[4] = contextOf(4, Math.imul(after, ROUND) ^ afterThat)
  contexts[7] = contextOf(7, afterThat)
  contexts[8] = contextOf(8, pattern)
  contexts[10] = contextOf(10, after)
}

/** Fills the contexts of what stands before, as restored, also together with what follows. */
export const fillHistoryContexts = (contexts: Int32Array, before: number, beforeThat: number, after: number): void => {
  const both = Math.imul(before, ROUND) ^ after
  contexts[1] = contextOf(1, before)
  contexts[2] = contextOf(2, Math.imul(before, ROUND) ^ beforeThat)
  contexts[5] = contextOf(5, both)
  contexts[6] = contextOf(6, beforeThat)
  contexts[11] = contextOf(11, before)
  contexts[9] = contextOf(9, Math.imul(both, ROUND) ^ beforeThat)
}

/** Bits of a feature number that are its place in the table of weights; the lowest four of the rest are kept as a check. */
export const FEATURE_BITS = 26

/** 32-bit number of a feature. */
export const featureNumber = (candidate: number, context: number): number => Math.imul(candidate ^ context, GOLDEN)

export const slotOf = (number: number): number => number >>> (32 - FEATURE_BITS)

export const checkOf = (number: number): number => number & 15
