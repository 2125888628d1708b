import { CONTINUES, LONGEST, type PackedLexicon } from '../src/segment/word-lexicon.js'
import { extendHash } from '../src/syllables/syllable-hash.js'

/** Collects spans and packs them for a model. */
export interface LexiconBuilder {
  /** Sets the class of a span of syllables. Of longer ones than the lexicon holds only the beginning is noted. */
  set(syllables: readonly number[], wordClass: number): void
  /** Says which parts of a person's name a syllable may be: bits of `NAME_PARTS`. */
  setNameParts(syllable: number, parts: number): void
  pack(): PackedLexicon
}

const DISTANCE_LIMIT = 1 << 24

export const createLexiconBuilder = (): LexiconBuilder => {
  const classes = new Map<number, number>()
  const add = (span: number, bits: number, kept: number): void => {
    classes.set(span, ((classes.get(span) ?? 0) & kept) | bits)
  }
  return {
    set(syllables, wordClass) {
      let span = syllables[0]
      for (let n = 1; n < Math.min(syllables.length, LONGEST); n++) {
        span = extendHash(span, syllables[n])
        if (n + 1 < syllables.length) add(span, CONTINUES, 0xff)
        else add(span, wordClass, CONTINUES)
      }
    },
    setNameParts: (syllable, parts) => add(syllable, parts, 0xff),
    pack() {
      classes.delete(0)
      const spans = Uint32Array.from(classes.keys()).sort()
      const distances = spans.map((span, i) => (i > 0 ? span - spans[i - 1] : span))
      // Holes beyond the reach of 24 bits are bridged by spans without a class.
      const keys: number[] = []
      spans.forEach((span, i) => {
        for (let left = distances[i]; left >= DISTANCE_LIMIT; left -= DISTANCE_LIMIT - 1) {
          keys.push(span - left + DISTANCE_LIMIT - 1)
        }
        keys.push(span)
      })
      const steps = Uint32Array.from(keys, (key, i) => (i > 0 ? key - keys[i - 1] : key))
      return {
        low: Uint16Array.from(steps, step => step & 0xffff),
        high: Uint8Array.from(steps, step => step >>> 16),
        classes: Uint8Array.from(keys, key => classes.get(key | 0) ?? 0),
      }
    },
  }
}
