/**
 * A stretch without spaces whose letters and digits are joined by underscores: `Nguyễn_Văn_Nam`, `năm_2024`. Marks may stand around it;
 * what has other signs inside (`https://…`, `@a_b`, `ma_ho_so=1`) is none.
 */
const JOINED =
  /(?<![^\s("'“‘[])[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*(?:_[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*)+(?=[,:;?!)"'”’\]…]*(?:\s|$))/gu

/** A letter that only Vietnamese and few other languages write. */
const MARKED = /[^\u0000-\u007f]/

/**
 * The text with its underscores between syllables as spaces, for a text that a word segmenter has joined (`Ông Nguyễn_Văn_Nam là
 * giám_đốc`); any other text as it is. Both have the same length. A text is taken for joined when one of its joined stretches has a
 * Vietnamese letter.
 */
export const spaceJoined = (text: string): string => {
  if (!text.includes('_')) return text
  const found = text.match(JOINED)
  if (!found?.some(stretch => MARKED.test(stretch))) return text
  return text.replace(JOINED, stretch => stretch.replaceAll('_', ' '))
}
