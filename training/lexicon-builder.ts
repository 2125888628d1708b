import type { PackedNumbers } from '../src/model/number-table.js'
import { CONTINUES, LONGEST } from '../src/segment/word-lexicon.js'
import { extendHash } from '../src/text/syllable-hash.js'
import { packNumbers } from './pack-numbers.js'

/** Collects spans and packs them for a model. */
export interface LexiconBuilder {
  /** Sets the class of a span of syllables. Of longer ones than the lexicon holds only the beginning is noted. */
  set(syllables: readonly number[], wordClass: number): void
  /** Says which parts of a person's name a syllable may be: bits of `NAME_PARTS`. */
  setNameParts(syllable: number, parts: number): void
  pack(): PackedNumbers
}

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
    pack: () => packNumbers(classes),
  }
}
