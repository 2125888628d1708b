import { CHARACTER_CLASS, endsStablePair, SAFE } from './character-class.js'
import { checkText } from './check-text.js'
import { isMarkAt, ROOT_OF, ROOTS, toneOf, VOWELS, vowelIndex, vowelOf } from './letters.js'
import { placeTone } from './tone.js'

/*
 * Tone marks where no orthography puts them. Too early: before a letter with a shape (`tìên`), in a closed `oa oe uy` (`hòan`,
 * `hùynh`), on the glide of `qu` and `gi` (`qủa`, `gìa`). Too late: on the last of two vowels (`caí`, `naỳ`, `cưả`). The pairs `iu` and
 * `ui` are left alone: `più` is Italian, `duì` a romanization of Chinese.
 *
 * All text goes through here, so pairs of letters are told by a table, and only what it points at is looked at closely. The table also
 * points at what other repairs may be wanted for, so that clean text is read once.
 */

/**
 * Classes of letters: 1 others, 2–7 `a e i o u y`, 8 with a shape, 9–14 `a e i o u y` with a tone, 15 `ư` with a tone; 16 what other
 * repairs may be wanted for, 17 a letter of that kind.
 */
const CLASSES = 18
const LETTER = 1
const PLAIN = 2
const SHAPED = 8
const TONED = 9
const TONED_SHAPED = 15
const DOUBTFUL = 16
const DOUBTFUL_LETTER = 17

/** For every UTF-16 code unit, so that none must be compared first. */
const CLASS_OF = new Uint8Array(0x10000)
for (let code = 0; code < CLASS_OF.length; code++) {
  const index = vowelIndex(code)
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2b0)
  if (index < 0) {
    if (CHARACTER_CLASS[code] !== SAFE) CLASS_OF[code] = isLetter ? DOUBTFUL_LETTER : DOUBTFUL
    else CLASS_OF[code] = isLetter ? LETTER : 0
    continue
  }
  const vowel = vowelOf(index)
  const root = ROOT_OF[vowel]
  const isShaped = VOWELS[vowel] !== ROOTS[root]
  if (toneOf(index) === 0) CLASS_OF[code] = isShaped ? SHAPED : PLAIN + root
  else CLASS_OF[code] = !isShaped ? TONED + root : VOWELS[vowel] === 'ư' ? TONED_SHAPED : LETTER
}

/** What must be seen beside a pair for its mark to be wrong. */
const ALWAYS = 1
const IF_CLOSED = 2
const AFTER_Q = 3
const AFTER_G = 4
const NOT_AFTER_Q = 5
const NOT_AFTER_G = 6
const IF_STRICT = 7

const ROW = 5
const PAIRS = new Uint8Array(CLASSES << ROW)
const when = (first: readonly number[], second: readonly number[], condition: number): void => {
  for (const one of first) for (const other of second) PAIRS[(one << ROW) | other] = condition
}
const plain = (letters: string): number[] => [...letters].map(letter => PLAIN + ROOTS.indexOf(letter))
const toned = (letters: string): number[] => [...letters].map(letter => TONED + ROOTS.indexOf(letter))
when([...toned('aeouy'), TONED_SHAPED], [SHAPED], ALWAYS)
when(toned('i'), [SHAPED], ALWAYS)
when(toned('o'), plain('ae'), IF_CLOSED)
when(toned('u'), plain('aei'), AFTER_Q)
when(toned('u'), plain('y'), IF_CLOSED)
when(toned('i'), plain('aeou'), AFTER_G)
when([...plain('ao'), SHAPED], toned('i'), ALWAYS)
when([...plain('a'), SHAPED], toned('y'), ALWAYS)
when(plain('ae'), toned('o'), ALWAYS)
when([...plain('ae'), SHAPED], toned('u'), ALWAYS)
when([SHAPED], toned('a'), ALWAYS)
when(plain('u'), toned('a'), NOT_AFTER_Q)
when(plain('i'), toned('a'), NOT_AFTER_G)
when([...Array(CLASSES).keys()], [DOUBTFUL, DOUBTFUL_LETTER], IF_STRICT)

const isLetterAt = (text: string, at: number): boolean => {
  const found = at >= 0 && at < text.length ? CLASS_OF[text.charCodeAt(at)] : 0
  return found !== 0 && found !== DOUBTFUL
}

const isOne = (text: string, at: number, small: number): boolean => (text.charCodeAt(at) | 0x20) === small

const Q = 0x71
const G = 0x67

/** Whether a pair that ends at an offset stands where its mark is wrong. */
const isWrong = (text: string, at: number, condition: number): boolean => {
  if (condition === IF_CLOSED) return isLetterAt(text, at + 1) || isOne(text, at - 2, Q)
  if (condition === AFTER_Q) return isOne(text, at - 2, Q)
  if (condition === AFTER_G) return isOne(text, at - 2, G)
  if (condition === NOT_AFTER_Q) return !isOne(text, at - 2, Q)
  if (condition === NOT_AFTER_G) return !isOne(text, at - 2, G)
  return true
}

/**
 * The last letter of the first pair with a wrong mark from an offset on, -1 without. When it is strict, a character that another repair
 * may be wanted for is found, too.
 */
const findWrong = (text: string, from: number, strict: boolean): number => {
  let before = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const now = CLASS_OF[code]
    const condition = PAIRS[(before << ROW) | now]
    if (condition !== 0) {
      if (condition === IF_STRICT ? strict && !endsStablePair(text, at, code) : isWrong(text, at, condition)) return at
    }
    before = now
  }
  return -1
}

/** True when `normalize` with its defaults returns the text as it is; false when it might not. */
export const isClean = (text: string): boolean => {
  checkText(text, 'isClean')
  return findWrong(text, 0, true) < 0
}

const mend = (text: string, strict: boolean): string | undefined => {
  let result = ''
  let written = 0
  for (let at = findWrong(text, 0, strict); at >= 0; at = findWrong(text, at, strict)) {
    if (CLASS_OF[text.charCodeAt(at)] >= DOUBTFUL) return
    let start = at
    while (start > written && isLetterAt(text, start - 1)) start--
    let end = at + 1
    while (isLetterAt(text, end)) end++
    const word = text.slice(start, end)
    const placed = isMarkAt(text, end) ? word : placeTone(word, 'keep')
    if (placed !== word) {
      result += text.slice(written, start) + placed
      written = end
    }
    at = end
  }
  return written ? result + text.slice(written) : text
}

/** Puts tone marks right that stand where neither style puts them; takes composed text, keeps its length. */
export const mendTones = (text: string): string => mend(text, false) as string

/** The same for a text that wants no other repair; nothing for one that might. */
export const mendCleanText = (text: string): string | undefined => mend(text, true)
