import { isVietnameseSyllable } from '../text/syllable.js'
import { DOTTED_ABBREVIATIONS } from './patterns.js'

const UPPER = /^\p{Lu}$/u

/** A name, with the initials that stand before it: `K. Rowling`. */
const NAME = /(?:\p{Lu}\. ?){0,3}(\p{Lu}\p{L}{2,30})/uy

const isForeignName = (word: string): boolean => /^\p{Lu}\p{L}{2,}$/u.test(word) && !isVietnameseSyllable(word)

/** The first visible character behind `at`, within a few places. */
const following = (text: string, at: number): string => {
  let i = at
  while (i < text.length && i < at + 3 && text[i] === ' ') i++
  return text[i] ?? ''
}

/**
 * Whether the full stop at `end` belongs to the letters before it: an abbreviation (`TP. Vinh`) or an initial (`ông H. cúi`,
 * `J. Biden`). Before a capital a single letter is an initial only at the start, behind another initial or beside a foreign
 * name (`George W. Bush`): in Vietnamese a name ends with its initial, and there the sentence ends with it.
 */
export const keepsFullStop = (text: string, start: number, end: number): boolean => {
  const length = end - start
  if (length > 5) return false
  const follows = following(text, end + 1)
  if (follows === '' || follows === '\n' || follows === '\r') return false
  if (DOTTED_ABBREVIATIONS.has(text.slice(start, end))) return true
  if (length !== 1 || !UPPER.test(text[start])) return false
  if (!UPPER.test(follows)) return /[\p{Ll}(,]/u.test(follows)
  let to = start
  while (to > 0 && text[to - 1] === ' ') to--
  if (to === 0 || !/[\p{L}.]/u.test(text[to - 1])) return true
  let from = to
  while (from > 0 && to - from < 12 && /[\p{L}\p{M}.]/u.test(text[from - 1])) from--
  const before = text.slice(from, to)
  if (/^\p{Lu}\.$/u.test(before) || isForeignName(before)) return true
  // "gặp V. Shanmugam", "sách của J. K. Rowling": a foreign surname follows.
  NAME.lastIndex = text.indexOf(follows, end + 1)
  return isForeignName(NAME.exec(text)?.[1] ?? '')
}

/** Whether a full stop behind an abbreviation with dots inside (`PGS.TS`, `N.V.A`) is its own and no end of a sentence. */
export const endsWithFullStop = (text: string, start: number, end: number): boolean => {
  if (text[end] !== '.' || text[end + 1] === '.') return false
  const follows = following(text, end + 1)
  const last = text.slice(text.lastIndexOf('.', end - 1) + 1, end)
  return /\p{Ll}/u.test(follows) || (end - start > last.length && DOTTED_ABBREVIATIONS.has(last) && UPPER.test(follows))
}
