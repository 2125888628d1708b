import { extendHash } from '../syllables/syllable-hash.js'

/** The longest span that is looked up; longer words are found by the labels of their gaps. */
export const LONGEST = 4

/**
 * Spans of two to four syllables with a class each, in one open-addressing table: a span is known by its 32-bit number alone, so
 * looking up costs no string.
 */
export interface WordLexicon {
  /** The class of a span by its number (0 when it is no word of the lexicon), with {@link CONTINUES} when a longer one begins with it. */
  find(span: number): number
}

/** Bit of {@link WordLexicon.find}: a longer span of the lexicon begins with this one. */
export const CONTINUES = 0x80

export interface LexiconBuilder {
  /** Sets the class of a span of syllables; `merge` joins it with the class that it has (0 for none). */
  set(syllables: readonly number[], merge: (old: number) => number): void
  /** Says which parts of a person's name a syllable may be: bits of {@link NAME_PARTS}. */
  setNameParts(syllable: number, parts: number): void
  finish(): WordLexicon
}

/** Bits of {@link WordLexicon.find} for a single syllable: it may be a surname (1), a middle name (2). */
export const NAME_PARTS = 3

/** Builds a lexicon for about `expected` spans; it grows when there are more. */
export const createLexicon = (expected = 1 << 16): LexiconBuilder => {
  let size = 1 << 12
  while (size < expected * 2.2) size *= 2
  let keys = new Int32Array(size)
  let classes = new Uint8Array(size)
  let used = 0
  const place = (span: number): number => {
    let at = span & (size - 1)
    while (keys[at] !== span && keys[at] !== 0) at = (at + 1) & (size - 1)
    return at
  }
  const grow = (): void => {
    const [oldKeys, oldClasses] = [keys, classes]
    size *= 2
    keys = new Int32Array(size)
    classes = new Uint8Array(size)
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === 0) continue
      const at = place(oldKeys[i])
      keys[at] = oldKeys[i]
      classes[at] = oldClasses[i]
    }
  }
  const claim = (span: number): number => {
    if (used * 2 > size) grow()
    const at = place(span)
    if (keys[at] === 0) {
      keys[at] = span
      used++
    }
    return at
  }
  return {
    set(syllables, merge) {
      const length = Math.min(syllables.length, LONGEST)
      let span = syllables[0]
      for (let n = 1; n < length; n++) {
        span = extendHash(span, syllables[n])
        const at = claim(span)
        if (n + 1 < syllables.length) classes[at] |= CONTINUES
        else classes[at] = (classes[at] & CONTINUES) | merge(classes[at] & ~CONTINUES)
      }
    },
    setNameParts(syllable, parts) {
      classes[claim(syllable)] |= parts
    },
    finish() {
      const mask = size - 1
      const [k, c] = [keys, classes]
      return {
        find: span => {
          let at = span & mask
          while (k[at] !== span) {
            if (k[at] === 0) return 0
            at = (at + 1) & mask
          }
          return c[at]
        },
      }
    },
  }
}
