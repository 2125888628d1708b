import { MARKS, withMark } from '../compose-letter.js'
import {
  isCapital,
  letterAt,
  ROOT_OF,
  ROOTS,
  TONES,
  toneOf,
  VOWELS,
  vowelIndex,
  vowelOf,
  withTone,
} from '../letters.js'
import type { Codec } from './codec.js'

/** Signs of the marks in the order of `MARKS`: tones, circumflex, breve, horn. */
const SIGNS = "`?~'.^(+"
const CODED = /\\(.)|([Dd])[Dd]|([AEIOUYaeiouy])([`?~'.^(+*]{1,2})/gs

/** A vowel with one or two signs; a sign that does not fit stays a sign. */
const readVowel = (base: string, signs: string): string => {
  let letter = vowelIndex(base.charCodeAt(0))
  let rest = signs
  while (rest) {
    const mark = SIGNS.indexOf(rest[0] === '*' ? '+' : rest[0])
    const next = letter < 0 ? -1 : withMark(letter, mark)
    if (next < 0 || next === letter) break
    letter = next
    rest = rest.slice(1)
  }
  return letterAt(letter) + rest
}

/** RFC 1456: every sign behind a vowel is its mark unless a backslash stands before it. */
const decodeViqr = (text: string): string =>
  text.replace(CODED, (_, escaped?: string, stroke?: string, base?: string, signs?: string) =>
    escaped !== undefined ? escaped : stroke ? (stroke === 'D' ? 'Đ' : 'đ') : readVowel(base ?? '', signs ?? ''),
  )

const encodeVowel = (index: number): string => {
  const vowel = vowelOf(index)
  const tone = toneOf(index)
  const root = ROOTS[ROOT_OF[vowel]]
  const plain = vowelIndex(root.charCodeAt(0)) + (isCapital(index) ? VOWELS.length * TONES : 0)
  let signs = ''
  for (let mark = TONES - 1; mark < MARKS.length; mark++) {
    if (VOWELS[vowel] !== root && withMark(plain, mark) === withTone(index, 0)) signs += SIGNS[mark]
  }
  return letterAt(plain) + signs + (tone ? SIGNS[tone - 1] : '')
}

/** True for a `d` that would become `đ` with the letter behind it. */
const isBeforeD = (text: string, at: number): boolean =>
  (text[at] === 'd' || text[at] === 'D') && at + 1 < text.length && 'dDđĐ'.includes(text[at + 1])

/** VIQR (RFC 1456): ASCII with the marks written behind the letters, a backslash before signs that are none. */
export const viqrCodec: Codec = {
  decode(bytes) {
    const bad: number[] = []
    let text = ''
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] >= 0x80) bad.push(at)
      text += bytes[at] < 0x80 ? String.fromCharCode(bytes[at]) : '\ufffd'
    }
    return { text: decodeViqr(text), bad }
  },
  encode(text) {
    const bad: number[] = []
    let coded = ''
    let at = 0
    let afterVowel = false
    for (const character of text) {
      const index = character.length === 1 ? vowelIndex(character.charCodeAt(0)) : -1
      const isAscii = character < '\x80'
      const plain = isAscii || index >= 0 || character === 'đ' || character === 'Đ' ? character : '?'
      if (plain !== character) bad.push(at)
      if (index >= 0) coded += encodeVowel(index)
      else if (plain === 'đ') coded += 'dd'
      else if (plain === 'Đ') coded += 'DD'
      else
        coded +=
          plain === '\\' || (afterVowel && (SIGNS.includes(plain) || plain === '*')) || isBeforeD(text, at)
            ? `\\${plain}`
            : plain
      afterVowel = index >= 0 || (afterVowel && (SIGNS.includes(plain) || plain === '*'))
      at += character.length
    }
    return { bytes: Uint8Array.from(coded, sign => sign.charCodeAt(0)), bad }
  },
}
