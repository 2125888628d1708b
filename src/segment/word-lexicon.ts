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
