import { MARKS } from './compose-letter.js'

/** What `normalize` has to do with a UTF-16 code unit. */
export const SAFE = 0
/** Stable by itself, but may stand for another letter: look-alikes of `đ`, Greek and Cyrillic. What is above needs work. */
export const LOOK_ALIKE = 1
/** Zero width, soft hyphen, byte order mark, bidi controls: shows nothing. */
export const INVISIBLE = 2
/** Zero width joiner and non-joiner: junk in Vietnamese, spelling in Persian, Hindi and emoji. */
export const JOINER = 3
/** Full-width ASCII and Latin ligatures. */
export const WIDE = 4
/** Not stable under NFC, or a combining mark, or part of one: left to the normalizer engine. */
export const OTHER = 5
/** `MARK + i` is the combining mark `i` of Vietnamese, as compose-letter.ts numbers them; U+0340 and U+0341 count as the grave and the acute. */
export const MARK = 8

/*
 * Code units that NFC may change or that may combine with what stands before (Unicode 15: general category M, quick check No or
 * Maybe, jamo vowels and finals, leads of planes that hold such characters). Ranges are joined over small gaps: a character too
 * many costs time, never correctness.
 */
const UNSTABLE = `
300-36f 374 37e 387 483-489 591-5c7 610-61a 64b-670 6d6-74a 7a6-7b0 7eb-82d 859-85b 897-89f 8ca-903 93a-983 9bc-a03 a33-a83
abc-b03 b3c-b82 bbe-bd7 c00-c04 c3c-c83 cbc-d03 d3b-d83 dca-df3 e31-e4e eb1-ece f18-fc6 102b-109d 1160-11ff 135d-135f 1712-1773
17b4-17dd 180b-180f 1885-18a9 1920-193b 1a17-1a1b 1a55-1a7f 1ab0-1b04 1b34-1bad 1be6-1bf3 1c24-1c37 1cd0-1cf9 1dc0-1dff 1f71-1ffd
2000-2001 20d0-20f0 2126-212b 2329-232a 2adc 2cef-2cf1 2d7f 2de0-2dff 302a-302f 3099-309a a66f-a69f a6f0-a6f1 a802-a82c a880-a881
a8b4-a953 a980-a983 a9b3-a9e5 aa29-aa4d aa7b-aa7d aab0-aac1 aaeb-aaf6 abe3-abed d800-d834 d836-d83b d87e dc00-dfff f900-fad9
fb1d-fb4e fe20-fe2f`

const INVISIBLES = 'ad 61c 180e 200b 200e-200f 202a-202e 2060-2064 2066-206f feff'

/** Class of every UTF-16 code unit. */
export const CHARACTER_CLASS = /* @__PURE__ */ (() => {
  const classes = new Uint8Array(0x10000)
  const mark = (ranges: string, value: number) => {
    for (const range of ranges.trim().split(/\s+/)) {
      const [first, last = first] = range.split('-')
      classes.fill(value, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1)
    }
  }
  mark('d0 f0 189 256 370-373 375-37d 37f-386 388-482', LOOK_ALIKE)
  mark(UNSTABLE, OTHER)
  mark(INVISIBLES, INVISIBLE)
  mark('200c-200d', JOINER)
  for (let i = 0; i < MARKS.length; i++) classes[MARKS.charCodeAt(i)] = MARK + i
  classes[0x340] = classes[0x300]
  classes[0x341] = classes[0x301]
  mark('ff01-ff5e fb00-fb06', WIDE)
  return classes
})()

const LOW = /[\u00ad\u00d0\u00f0\u0189\u0256]/
const HIGH = /[^\0-\u02ff\u1e00-\u1eff\u2010-\u2027]/g

/**
 * True when no character of the text wants a repair of `normalize` with its defaults; false when one might. Reads the text with two
 * regular expressions, which is several times faster than reading it code unit by code unit.
 */
export const hasCleanCharacters = (text: string): boolean => {
  if (LOW.test(text)) return false
  HIGH.lastIndex = 0
  while (HIGH.test(text)) {
    const at = HIGH.lastIndex - 1
    const code = text.charCodeAt(at)
    if (CHARACTER_CLASS[code] !== SAFE && !endsStablePair(text, at, code)) {
      HIGH.lastIndex = 0
      return false
    }
  }
  return true
}

/** The same of the characters from `start` to `end`. */
export const isCleanStretch = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (CHARACTER_CLASS[code] !== SAFE && !endsStablePair(text, at, code)) return false
  }
  return true
}

/** A trail surrogate after a lead whose whole plane part is stable: emoji, mathematical letters, rare ideographs. */
export const endsStablePair = (text: string, at: number, code: number): boolean => {
  if (code < 0xdc00 || code > 0xdfff) return false
  const lead = at > 0 ? text.charCodeAt(at - 1) : 0
  return (lead & 0xfc00) === 0xd800 && CHARACTER_CLASS[lead] === SAFE
}
