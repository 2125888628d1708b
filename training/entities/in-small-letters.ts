import type { EntityText } from '../corpora/entity-corpus.js'

/** A text as people type it who use no capitals; as it is where a small letter is longer (`İ`), so that the offsets hold. */
export const inSmallLetters = (text: EntityText): EntityText => {
  const small = text.text.toLowerCase()
  return small.length === text.text.length ? { ...text, text: small } : text
}
