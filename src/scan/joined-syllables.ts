import { isVietnameseSyllable } from '../text/syllable.js'

/** An underscore between letters and digits: `Nguyễn_Văn_Nam`, `năm_2024`. */
const JOINT = /(?<=[\p{L}\p{M}\p{N}])_(?=[\p{L}\p{N}])/gu
/** What parts names that stand side by side without a space. */
const MARKS = /[^\p{L}\p{M}\p{N}_]+/u
/** What addresses, handles, hashtags, paths, assignments and names of files hold. */
const NAME_SIGNS = /[@#=\\]|:\/\/|www\.|\.[a-z][a-z0-9]{1,3}(?:[/?:]|$)/
const SPACE = /\s/
const TRAILING_MARK = /[.,:;?!)"'”’\]…]/
const PLAIN = /^[\u0000-\u007f]*$/
const CAPITAL = /^\p{Lu}/u
const NUMBER = /^\p{N}+$/u

/** Stretches without spaces that hold an underscore and are no address or name of a file, as pairs of start and end. */
const stretches = (text: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at)) {
    let start = at
    while (start > 0 && !SPACE.test(text[start - 1])) start--
    while (at < text.length && !SPACE.test(text[at])) at++
    let end = at
    while (end > start && TRAILING_MARK.test(text[end - 1])) end--
    if (!NAME_SIGNS.test(text.slice(start, end))) found.push(start, end)
  }
  return found
}

/** Whether only a segmenter can have joined it: Vietnamese syllables, with marks or with capitals as in names. */
const isJoinedWord = (word: string): boolean => {
  if (!word.includes('_')) return false
  const parts = word.split('_').filter(part => !NUMBER.test(part))
  return (
    parts.length > 0 &&
    (!PLAIN.test(word) || (parts.length > 1 && parts.every(part => CAPITAL.test(part)))) &&
    parts.every(isVietnameseSyllable)
  )
}

/**
 * The text with its underscores between syllables as spaces, for a text that a word segmenter has joined (`Ông Nguyễn_Văn_Nam là
 * giám_đốc`); any other text as it is. Both have the same length. A text is taken for joined when it has one such word.
 */
export const spaceJoined = (text: string): string => {
  if (!text.includes('_')) return text
  const places = stretches(text)
  const holdsWord = (i: number): boolean =>
    text
      .slice(places[i], places[i + 1])
      .split(MARKS)
      .some(isJoinedWord)
  let joined = 0
  while (joined < places.length && !holdsWord(joined)) joined += 2
  if (joined === places.length) return text
  let out = ''
  let from = 0
  for (let i = 0; i < places.length; i += 2) {
    out += text.slice(from, places[i])
    from = places[i + 1]
    out += text.slice(places[i], from).replace(JOINT, ' ')
  }
  return out + text.slice(from)
}
