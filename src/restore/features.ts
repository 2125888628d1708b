/*
 * What the restorer looks at. A candidate (`quyết` for `quyet`) is judged by the syllables around it: the two before as they were
 * restored, the two behind as they were typed, and by the case of the letters. A feature, one candidate in one context, is known by
 * a number of 26 bits; of the features that may occur so few have a weight that one in fifty numbers is taken.
 */

/** Changes whenever a feature does: models of another set are refused. */
export const FEATURES = 'restorer-2'

export const TEMPLATES = 10

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

/** Case of a syllable. */
export const LOWER = 0
export const TITLE = 1
export const UPPER = 2

/** Case says nothing in a text without capitals. */
export const NO_CASE = 255

/** One number for the case of a syllable and its neighbours. */
export const casePattern = (own: number, before: number, after: number, startsSentence: boolean): number =>
  own * 16 + before * 4 + after + (startsSentence ? 128 : 0)

/** Fills the contexts of a place in the text, one per template. */
export const fillContexts = (
  contexts: Int32Array,
  before: number,
  beforeThat: number,
  after: number,
  afterThat: number,
  pattern: number,
): void => {
  const twoBefore = Math.imul(before, ROUND) ^ beforeThat
  const both = Math.imul(before, ROUND) ^ after
  const put = (template: number, value: number) => {
    contexts[template] = mix((Math.imul(value, 31) + Math.imul(template + 1, GOLDEN)) | 0)
  }
  put(0, 0)
  put(1, before)
  put(2, twoBefore)
  put(3, after)
  put(4, Math.imul(after, ROUND) ^ afterThat)
  put(5, both)
  put(6, beforeThat)
  put(7, afterThat)
  put(8, pattern)
  put(9, Math.imul(both, ROUND) ^ beforeThat)
}

export const FEATURE_BITS = 26

/** Number of a feature. */
export const featureNumber = (candidate: number, context: number): number =>
  Math.imul(candidate ^ context, GOLDEN) >>> (32 - FEATURE_BITS)
