import { MARKS } from '../compose-letter.js'
import { letterAt, toneOf, vowelIndex, withTone } from '../letters.js'
import { rewrite } from '../rewrite.js'
import type { Codec } from './codec.js'

const REPLACEMENT = '\ufffd'
const QUESTION = 0x3f
const COMBINING = /[\u0300-\u0323]/

/** Shape and tone of a letter apart: `ế` is `ê` + acute. The order in which Windows-1258 writes them. */
const withToneApart = (letter: string): string => {
  const index = letter.length === 1 ? vowelIndex(letter.charCodeAt(0)) : -1
  const tone = index < 0 ? 0 : toneOf(index)
  return tone ? letterAt(withTone(index, 0)) + MARKS[tone - 1] : letter
}

/** 256 characters from the upper half of a table and its control characters (`'02Ẳ 05Ẵ'`). */
export const fullTable = (upper: string, controls = ''): string[] => {
  const table = Array.from({ length: 256 }, (_, byte) => (byte < 128 ? String.fromCharCode(byte) : upper[byte - 128]))
  for (const entry of controls.split(' ')) if (entry) table[Number.parseInt(entry.slice(0, 2), 16)] = entry[2]
  return table
}

/** A codec for an encoding of one byte a character, where tones may be characters of their own. */
export const singleByteCodec = (table: readonly string[]): Codec => {
  const bytesOf = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) if (table[byte] !== REPLACEMENT) bytesOf.set(table[byte], byte)
  const hasCombining = table.some(character => COMBINING.test(character))
  return {
    decode(bytes) {
      const bad: number[] = []
      const parts: string[] = []
      for (let from = 0; from < bytes.length; from += 0x1000) {
        let part = ''
        for (let at = from; at < bytes.length && at < from + 0x1000; at++) {
          const character = table[bytes[at]]
          if (character === REPLACEMENT) bad.push(at)
          part += character
        }
        parts.push(part)
      }
      const text = parts.join('')
      return { text: hasCombining ? rewrite(text, { invisible: false, wide: false }, false).text : text, bad }
    },
    encode(text) {
      const bytes: number[] = []
      const bad: number[] = []
      let at = 0
      for (const character of text) {
        const byte = bytesOf.get(character)
        if (byte !== undefined) bytes.push(byte)
        else {
          const pieces = [...withToneApart(character)].map(piece => bytesOf.get(piece))
          if (pieces.every(piece => piece !== undefined)) bytes.push(...(pieces as number[]))
          else {
            bad.push(at)
            bytes.push(QUESTION)
          }
        }
        at += character.length
      }
      return { bytes: Uint8Array.from(bytes), bad }
    },
  }
}
