import { ROOT_OF, ROOTS, TONES, VOWELS } from './letters.js'

/** The combining marks of Vietnamese: five tones in dictionary order, then circumflex, breve and horn. */
export const MARKS = '\u0300\u0309\u0303\u0301\u0323\u0302\u0306\u031b'
const TONE_MARKS = 5

/** By mark of shape: what `a e i o u y` become under it. */
const SHAPES = ['âê-ô--', 'ă-----', '---ơư-']

/** `[letter * 8 + mark]` → letter with the mark, -1 when it does not fit. Letters are indexes as `vowelIndex` gives them. */
const WITH_MARK = /* @__PURE__ */ (() => {
  const letters = 2 * VOWELS.length * TONES
  const table = new Int16Array(letters * MARKS.length).fill(-1)
  for (let letter = 0; letter < letters; letter++) {
    const tone = letter % TONES
    const vowel = ((letter - tone) / TONES) % VOWELS.length
    const root = ROOT_OF[vowel]
    for (let mark = 0; mark < MARKS.length; mark++) {
      let result = -1
      if (mark < TONE_MARKS) {
        if (tone === 0 || tone === mark + 1) result = letter - tone + mark + 1
      } else {
        const target = VOWELS.indexOf(SHAPES[mark - TONE_MARKS][root])
        if (target === vowel || (target >= 0 && VOWELS[vowel] === ROOTS[root]))
          result = letter + (target - vowel) * TONES
      }
      table[letter * MARKS.length + mark] = result
    }
  }
  return table
})()

/**
 * A vowel letter under one more mark: the marks of a letter may come in any order and more than once, so `e` + acute + circumflex
 * is `ế`, which Unicode normalization does not see. Returns -1 when the mark does not fit the letter or contradicts one it has.
 */
export const withMark = (letter: number, mark: number): number => WITH_MARK[letter * MARKS.length + mark]
