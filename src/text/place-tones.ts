import { isMarkAt, toneOf, vowelIndex } from './letters.js'
import { placeTone, type ToneStyle } from './tone.js'

const isLatinLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code < 0x2b0) ||
  (code >= 0x1e00 && code < 0x1f00)

const isVowel = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && vowelIndex(text.charCodeAt(at)) >= 0

/** {@link placeTone} for every syllable of a composed text. Looks only at words with a tone beside a second vowel. */
export const placeTones = (text: string, style: 'keep' | ToneStyle): string => {
  let result = ''
  let written = 0
  for (let at = 0; at < text.length; at++) {
    const index = vowelIndex(text.charCodeAt(at))
    if (index < 0 || toneOf(index) === 0 || !(isVowel(text, at - 1) || isVowel(text, at + 1))) continue
    let start = at
    while (start > written && isLatinLetter(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && isLatinLetter(text.charCodeAt(end))) end++
    const word = text.slice(start, end)
    const placed = isMarkAt(text, end) ? word : placeTone(word, style)
    if (placed !== word) {
      result += text.slice(written, start) + placed
      written = end
    }
    at = end
  }
  return written ? result + text.slice(written) : text
}
