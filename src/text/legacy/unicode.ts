import type { Codec } from './codec.js'

const REPLACEMENT = '\ufffd'

/** Length of the well-formed UTF-8 sequence at `at`, 0 when there is none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at]
  if (first < 0x80) return 1
  const length =
    first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0
  if (!length || at + length > bytes.length) return 0
  for (let i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1]
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)
  return isOverlong || isOutside ? 0 : length
}

/** Offsets of bytes that belong to no UTF-8 sequence. */
export const badUtf8 = (bytes: Uint8Array): number[] => {
  const bad: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (!length) bad.push(at)
    at += length || 1
  }
  return bad
}

export const utf8Codec: Codec = {
  decode(bytes) {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const bad = badUtf8(bytes)
    if (!bad.length) return { text: decoder.decode(bytes.subarray(start)), bad }
    let text = ''
    let from = start
    for (const at of bad) {
      text += decoder.decode(bytes.subarray(from, at)) + REPLACEMENT
      from = at + 1
    }
    return { text: text + decoder.decode(bytes.subarray(from)), bad }
  },
  encode(text) {
    const bad: number[] = []
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code < 0xd800 || code > 0xdfff) continue
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
      if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) at++
      else bad.push(at)
    }
    return { bytes: new TextEncoder().encode(text), bad }
  },
}

const utf16Codec = (littleEndian: boolean): Codec => ({
  decode(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const parts: string[] = []
    let part: number[] = []
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = view.getUint16(at, littleEndian)
      if (at === 0 && code === 0xfeff) continue
      part.push(code)
      if (part.length === 0x1000) {
        parts.push(String.fromCharCode(...part))
        part = []
      }
    }
    const odd = bytes.length % 2 === 1
    return {
      text: parts.join('') + String.fromCharCode(...part) + (odd ? REPLACEMENT : ''),
      bad: odd ? [bytes.length - 1] : [],
    }
  },
  encode(text) {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
    return { bytes, bad: [] }
  },
})

export const utf16leCodec = utf16Codec(true)
export const utf16beCodec = utf16Codec(false)
