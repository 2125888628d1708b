import { letterCodeAt, toneOf, vowelIndex, withTone } from '../text/letters.js'

/** Lower case of the code units that letters of Vietnamese and its neighbours use; the rest stands for itself. */
const LOWER = Uint16Array.from({ length: 0x2000 }, (_, code) => {
  if (code === 0xd0 || code === 0xf0) return 0x111 // Icelandic ð, a common stand-in for đ
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
})

export const lowerUnit = (code: number): number => (code < 0x2000 ? LOWER[code] : code)

/** What a code unit adds to the number of its syllable: the small letter without its tone … */
const PLAIN = Uint16Array.from(LOWER, code => {
  const index = vowelIndex(code)
  return index < 0 ? code : letterCodeAt(withTone(index, 0))
})
/** … and the tone, which belongs to the syllable wherever its mark stands. */
const TONE = Uint8Array.from(LOWER, code => Math.max(0, toneOf(vowelIndex(code))))

const finish = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * A 32-bit number for a syllable, the same in every case and wherever the tone mark stands (`Hoà`, `hòa`, `HÒA`): FNV-1a over the
 * letters without tone, then the tone, then a finaliser. The text must be NFC.
 */
export const syllableHash = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5
  let tone = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x2000) {
      hash = Math.imul(hash ^ PLAIN[code], 0x01000193)
      tone += TONE[code]
    } else hash = Math.imul(hash ^ code, 0x01000193)
  }
  return finish(Math.imul(hash ^ tone, 0x01000193))
}

/** The number of a longer span from the number of a shorter one and of the syllable that follows it. */
export const extendHash = (span: number, syllable: number): number => {
  const h = Math.imul(span ^ Math.imul(syllable, 0x9e3779b1), 0x85ebca6b) + 0x165667b1
  return h ^ (h >>> 15)
}

/** The number of a hyphen that touches the syllables on both sides, whichever hyphen it is. */
export const JOINT_HASH = syllableHash('-', 0, 1)

/** The number that stands for every number: the model does not tell them apart. */
export const NUMBER_HASH = syllableHash('0', 0, 1)
