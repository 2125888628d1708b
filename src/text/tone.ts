import { InputError } from '../errors.js'
import { checkText } from './check-text.js'
import { letterAt, ROOT_OF, toneOf, vowelIndex, vowelOf, withTone } from './letters.js'
import { readShape } from './syllable.js'

/** Where the tone of an open `oa`, `oe`, `uy` stands: on the first letter (`hòa`, `thủy`) or on the second (`hoà`, `thuỷ`). */
export type ToneStyle = 'old' | 'new'

const A = 0
const E = 1
const I = 2
const O = 3
const U = 4
const Y = 5

/** True for `ă â ê ô ơ ư`. */
const isShaped = (vowel: number): boolean =>
  vowel === 1 || vowel === 2 || vowel === 4 || vowel === 7 || vowel === 8 || vowel === 10

/** Quick and safe: false only when the tone of the syllable certainly stands right. */
const mayMove = (text: string, style: 'keep' | ToneStyle): boolean => {
  for (let at = 0; at < text.length; at++) {
    const index = vowelIndex(text.charCodeAt(at))
    if (index < 0 || toneOf(index) === 0) continue
    const before = at > 0 ? vowelIndex(text.charCodeAt(at - 1)) : -1
    const after = at + 1 < text.length ? vowelIndex(text.charCodeAt(at + 1)) : -1
    if (before < 0 && after < 0) return false
    const vowel = vowelOf(index)
    if (isShaped(vowel)) return after >= 0 && isShaped(vowelOf(after))
    if (before >= 0 || at + 2 !== text.length) return true
    if (isShaped(vowelOf(after))) return true
    const first = ROOT_OF[vowel]
    const second = ROOT_OF[vowelOf(after)]
    const isOpen = (first === O && (second === A || second === E)) || (first === U && second === Y)
    if (isOpen && style === 'new') return true
    const previous = at > 0 ? text[at - 1] : ''
    return first === I ? previous === 'g' || previous === 'G' : first === U && (previous === 'q' || previous === 'Q')
  }
  return false
}

/**
 * Puts the tone mark of a syllable where the style wants it, and mends one that stands where neither style puts it (`hòan` →
 * `hoàn`, `qúa` → `quá`), which is all that `keep` does. Takes one precomposed (NFC) syllable, keeps case and length; what is no
 * Vietnamese syllable comes back as it is.
 */
export const placeTone = (text: string, style: 'keep' | ToneStyle): string => {
  checkText(text, 'placeTone')
  if (style !== 'old' && style !== 'new' && style !== 'keep')
    throw new InputError(`placeTone: style must be "old", "new" or "keep", not ${JSON.stringify(style)}`)
  if (!mayMove(text, style)) return text
  const shape = readShape(text.toLowerCase())
  if (!shape || shape.toneAt < 0) return text
  if (style === 'keep' && shape.toneAt === shape.newToneAt) return text
  const target = style === 'new' ? shape.newToneAt : shape.oldToneAt
  if (target === shape.toneAt) return text
  let result = ''
  const tone = toneOf(vowelIndex(text.charCodeAt(shape.toneAt)))
  for (let at = 0; at < text.length; at++) {
    const index = vowelIndex(text.charCodeAt(at))
    result +=
      at === target ? letterAt(withTone(index, tone)) : at === shape.toneAt ? letterAt(withTone(index, 0)) : text[at]
  }
  return result
}
