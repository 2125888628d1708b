/** The longest span that is looked up; longer words are found by the labels of their gaps. */
export const LONGEST = 4

/** Bit of {@link WordLexicon.find}: a longer span of the lexicon begins with this one. */
export const CONTINUES = 0x80

/** Bits of {@link WordLexicon.find} for a single syllable: it may be a surname (1), a middle name (2). */
export const NAME_PARTS = 3

/** Spans of two to four syllables with a class each. A span is known by its 32-bit number alone, so looking up costs no string. */
export interface WordLexicon {
  /** The class of a span by its number (0 when it is no word of the lexicon), with {@link CONTINUES} when a longer one begins with it. */
  find(span: number): number
}

/**
 * A lexicon as a model holds it: spans by their numbers in rising order (as unsigned), each as its distance from the one before,
 * in 16 low and 8 high bits; random numbers do not compress, distances do.
 */
export interface PackedLexicon {
  readonly low: Uint16Array<ArrayBuffer>
  readonly high: Uint8Array<ArrayBuffer>
  readonly classes: Uint8Array<ArrayBuffer>
}

/** Puts a packed lexicon into an open-addressing table, at most half full. */
export const readLexicon = ({ low, high, classes }: PackedLexicon): WordLexicon => {
  let size = 1 << 8
  while (size < 2 * low.length) size *= 2
  const mask = size - 1
  const keys = new Int32Array(size)
  const values = new Uint8Array(size)
  let key = 0
  for (let i = 0; i < low.length; i++) {
    key = (key + low[i] + (high[i] << 16)) | 0
    let at = key & mask
    while (keys[at] !== 0) at = (at + 1) & mask
    keys[at] = key
    values[at] = classes[i]
  }
  return {
    find: span => {
      let at = span & mask
      while (keys[at] !== span) {
        if (keys[at] === 0) return 0
        at = (at + 1) & mask
      }
      return values[at]
    },
  }
}
