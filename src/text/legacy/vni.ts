import type { Codec } from './codec.js'
import { CP1252_CONTROLS } from './tables.js'

/*
 * VNI for Windows writes most letters as a plain letter and a second byte for the marks. Bytes are shown as the Latin-1 characters
 * they look like: `Việt` is `Vieät`.
 */

const LETTERS_WITH_MARKS: readonly (readonly [base: string, letters: string, marks: string])[] = [
  ['a', 'áàảãạâấầẩẫậăắằẳẵặ', 'ùøûõïâáàåãäêéèúüë'],
  ['e', 'éèẻẽẹêếềểễệ', 'ùøûõïâáàåãä'],
  ['o', 'óòỏõọôốồổỗộ', 'ùøûõïâáàåãä'],
  ['u', 'úùủũụ', 'ùøûõï'],
  ['y', 'ýỳỷỹ', 'ùøûõ'],
  ['ô', 'ớờởỡợ', 'ùøûõï'],
  ['ö', 'ứừửữự', 'ùøûõï'],
]
const SINGLE_LETTERS = 'íìỉĩịỵơưđ'
const SINGLE_BYTES = 'íìæóòîôöñ'

const bytesOf = new Map<string, string>()
const lettersOf = new Map<string, string>()
const learn = (letter: string, bytes: string): void => {
  bytesOf.set(letter, bytes)
  lettersOf.set(bytes, letter)
}
for (const [base, letters, marks] of LETTERS_WITH_MARKS) {
  for (let i = 0; i < letters.length; i++) {
    learn(letters[i], base + marks[i])
    learn(letters[i].toUpperCase(), (base + marks[i]).toUpperCase())
    // Seen in real files: a capital with a small mark.
    lettersOf.set(base.toUpperCase() + marks[i], letters[i].toUpperCase())
  }
}
for (let i = 0; i < SINGLE_LETTERS.length; i++) {
  learn(SINGLE_LETTERS[i], SINGLE_BYTES[i])
  learn(SINGLE_LETTERS[i].toUpperCase(), SINGLE_BYTES[i].toUpperCase())
}

const single = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? CP1252_CONTROLS[byte - 0x80] : String.fromCharCode(byte)

export const vniCodec: Codec = {
  decode(bytes) {
    const bad: number[] = []
    let text = ''
    for (let at = 0; at < bytes.length; at++) {
      const character = String.fromCharCode(bytes[at])
      const pair = at + 1 < bytes.length ? lettersOf.get(character + String.fromCharCode(bytes[at + 1])) : undefined
      if (pair !== undefined) {
        text += pair
        at++
        continue
      }
      const plain = lettersOf.get(character) ?? single(bytes[at])
      if (plain === '\ufffd') bad.push(at)
      text += plain
    }
    return { text, bad }
  },
  encode(text) {
    const bytes: number[] = []
    const bad: number[] = []
    let at = 0
    for (const character of text) {
      const coded = bytesOf.get(character)
      const code = character.codePointAt(0) ?? 0
      const control = CP1252_CONTROLS.indexOf(character)
      if (coded !== undefined) for (const byte of coded) bytes.push(byte.charCodeAt(0))
      else if (code < 0x80 || (code >= 0xa0 && code < 0x100 && !lettersOf.has(character))) bytes.push(code)
      else if (control >= 0 && code !== 0xfffd) bytes.push(0x80 + control)
      else {
        bad.push(at)
        bytes.push(0x3f)
      }
      at += character.length
    }
    return { bytes: Uint8Array.from(bytes), bad }
  },
}
