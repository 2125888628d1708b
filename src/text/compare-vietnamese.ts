import { checkText } from './check-text.js'
import { normalizerEngine } from './engine.js'
import { toneOf, VOWELS, vowelIndex, vowelOf } from './letters.js'
import { normalize } from './normalize.js'

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** Place of a letter in the key: above digits and punctuation, in the order of the alphabet. */
const FIRST_LETTER = 0x1000
const RANKS = new Map([...ALPHABET].map((letter, rank) => [letter, String.fromCharCode(FIRST_LETTER + rank)]))
const LETTERS_END = '\u0001'
const FOREIGN_MARK = '\u0006'

/** Letters of one run as ranks, then a mark for each tone: letters decide first, tones only between equal letters. */
const keyOfLetters = (letters: string): string => {
  let ranks = ''
  let tones = ''
  for (const letter of letters) {
    const index = letter.length === 1 ? vowelIndex(letter.charCodeAt(0)) : -1
    if (index >= 0) {
      ranks += RANKS.get(VOWELS[vowelOf(index)])
      tones += String.fromCharCode(toneOf(index))
      continue
    }
    const base = RANKS.has(letter) ? letter : normalizerEngine().nfd(letter)[0]
    ranks += RANKS.get(base) ?? String.fromCharCode(FIRST_LETTER + ALPHABET.length) + letter
    tones += base === letter ? '\0' : FOREIGN_MARK
  }
  return ranks + LETTERS_END + tones
}

const PARTS = /[a-z\u00c0-\u02af\u0370-\u1fff]+|[^a-z\u00c0-\u02af\u0370-\u1fff]+/g

/**
 * A key that sorts by plain string comparison as a Vietnamese dictionary does: syllable by syllable, letters in the order of the
 * alphabet (`a ă â b c d đ e ê …`) and, where all letters of a syllable are the same, tones in the order ngang, huyền, hỏi, ngã,
 * sắc, nặng. Case and tone style do not count.
 */
export const vietnameseSortKey = (text: string): string => {
  checkText(text, 'vietnameseSortKey')
  const small = normalize(text.toLowerCase(), { tone: 'old', spaces: true })
  let key = ''
  for (const [part] of small.matchAll(PARTS))
    key += RANKS.has(part[0]) || part[0] >= '\u00c0' ? keyOfLetters(part) : part
  return key
}

/** Small letters before capitals, then whatever order is left: equal only when the texts are. */
const byCase = (a: string, b: string): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] === b[i]) continue
    const small = Number(a[i] !== a[i].toLowerCase()) - Number(b[i] !== b[i].toLowerCase())
    return small || (a[i] < b[i] ? -1 : 1)
  }
  return a.length - b.length
}

/**
 * Compares two texts in the order of a Vietnamese dictionary, for `Array.prototype.sort`; see {@link vietnameseSortKey}. Texts that
 * differ only in case or tone style stand side by side, small letters first.
 */
export const compareVietnamese = (a: string, b: string): number => {
  const keyA = vietnameseSortKey(a)
  const keyB = vietnameseSortKey(b)
  if (keyA !== keyB) return keyA < keyB ? -1 : 1
  return byCase(a, b)
}
