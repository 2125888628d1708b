/** How a token looks, as the segmenter sees it. */
export const SHAPE = {
  /** No token here: before a text, after it, or a mark that no word crosses. */
  edge: 0,
  lower: 1,
  title: 2,
  /** First letter large, at the start of a sentence: says little. */
  titleFirst: 3,
  upper: 4,
  /** One large letter. */
  initial: 5,
  mixed: 6,
  /** A syllable of a sentence that has no large letter, or nothing else. */
  caseless: 7,
  number: 8,
  abbreviation: 9,
  other: 10,
  /** A hyphen, a stroke or the like that touches the tokens on both sides. */
  joint: 11,
} as const

export const SHAPES = 12
