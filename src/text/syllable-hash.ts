import { letterCodeAt, toneOf, vowelIndex, withTone } from './letters.js'

/** Lower case of the code units that letters of Vietnamese and its neighbours use; the rest stands for itself. */
const LOWER = Uint16Array.from({ length: 0x2000 }, (_, code) => {
  if (code === 0xd0 || code === 0xf0) return 0x111 // Icelandic ð, a common stand-in for đ
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
})

/** First value of the hash over the letters of a syllable. */
export const SYLLABLE_SEED = 0x811c9dc5

const UNITS = Int32Array.from(LOWER, (lower, code) => {
  const index = vowelIndex(lower)
  const plain = index < 0 ? lower : letterCodeAt(withTone(index, 0))
  return plain | (Math.max(0, toneOf(index)) << 16) | (lower !== code ? 1 << 20 : 0)
})

/**
 * What a code unit tells of its syllable, in one number: the small letter without its tone in the low 16 bits, the tone in the next 4
 * (it belongs to the syllable, wherever its mark stands), and one bit above when the letter is large.
 */
export const syllableUnit = (code: number): number => (code < 0x2000 ? UNITS[code] : code)

/** Takes one more letter into the hash of a syllable: FNV-1a. */
export const addLetter = (hash: number, plain: number): number => Math.imul(hash ^ plain, 0x01000193)

/** The number of a syllable from the hash over its letters and the sum of its tones. */
export const finishSyllable = (letters: number, tone: number): number => {
  const hash = addLetter(letters, tone)
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * A 32-bit number for a syllable, the same in every case and wherever the tone mark stands (`Hoà`, `hòa`, `HÒA`): FNV-1a over the
 * letters without tone, then the tone, then a finaliser. The text must be NFC.
 */
export const syllableHash = (text: string, start: number, end: number): number => {
  let hash = SYLLABLE_SEED
  let tone = 0
  for (let i = start; i < end; i++) {
    const unit = syllableUnit(text.charCodeAt(i))
    hash = addLetter(hash, unit & 0xffff)
    tone += (unit >> 16) & 15
  }
  return finishSyllable(hash, tone)
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
