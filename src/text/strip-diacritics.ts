import { checkText } from './check-text.js'
import { normalizerEngine } from './engine.js'
import { isCapital, ROOT_OF, ROOTS, vowelIndex, vowelOf } from './letters.js'

const LATIN_END = 0x250
const MARKED = /[\u00c0-\u024f\u0256\u0300-\u036f\u1e00-\u1eff]/

/** Letters that are no base plus marks for Unicode. */
const STROKED: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ɖ: 'd', Ɖ: 'D' }

let table: Uint16Array | undefined

/** By code unit below U+1F00: the Latin letter without its marks. Made at first use: it asks the engine for 900 letters. */
const bases = (): Uint16Array => {
  if (table) return table
  const made = Uint16Array.from({ length: 0x1f00 }, (_, code) => code)
  const { nfd } = normalizerEngine()
  for (let code = 0xc0; code < 0x1f00; code = code === LATIN_END ? 0x1e00 : code + 1) {
    const vowel = vowelIndex(code)
    const decomposed = nfd(String.fromCharCode(code))
    if (vowel >= 0) {
      const root = ROOTS[ROOT_OF[vowelOf(vowel)]]
      made[code] = (isCapital(vowel) ? root.toUpperCase() : root).charCodeAt(0)
    } else if (decomposed.charCodeAt(0) < 0x80) made[code] = decomposed.charCodeAt(0)
  }
  for (const [letter, plain] of Object.entries(STROKED)) made[letter.charCodeAt(0)] = plain.charCodeAt(0)
  table = made
  return made
}

const CHUNK = 0x1000

/**
 * The text without diacritics: `Nghị quyết của Đảng bộ` → `Nghi quyet cua Dang bo`. Takes NFC and NFD; Latin letters lose every
 * mark, `đ` becomes `d`, other scripts stay. A combining mark goes when the letter it stands on is Latin.
 */
export const stripDiacritics = (text: string): string => {
  checkText(text, 'stripDiacritics')
  if (!MARKED.test(text)) return text
  const plain = bases()
  const units = new Uint16Array(CHUNK)
  let result = ''
  let filled = 0
  let latin = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x300 && code < 0x370) {
      if (latin) continue
    } else latin = code < LATIN_END || (code >= 0x1e00 && code < 0x1f00)
    if (filled === CHUNK) {
      result += String.fromCharCode.apply(null, units as unknown as number[])
      filled = 0
    }
    units[filled++] = code < 0x1f00 ? plain[code] : code
  }
  return result + String.fromCharCode.apply(null, units.subarray(0, filled) as unknown as number[])
}
