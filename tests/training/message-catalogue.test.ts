import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../training/corpora/message-catalogue.js'

/** A catalogue as msgfmt writes it, without its hash table. */
const catalogue = (messages: readonly (readonly [string, string])[], littleEndian = true): Uint8Array => {
  const texts = [...messages.map(([original]) => original), ...messages.map(([, translation]) => translation)]
  const encoded = texts.map(text => new TextEncoder().encode(text))
  const first = 28 + texts.length * 8
  const bytes = new Uint8Array(first + encoded.reduce((sum, { length }) => sum + length + 1, 0))
  const view = new DataView(bytes.buffer)
  const heading = [0x950412de, 0, messages.length, 28, 28 + messages.length * 8, 0, 0]
  for (const [i, value] of heading.entries()) view.setUint32(i * 4, value, littleEndian)
  let at = first
  encoded.forEach((text, i) => {
    view.setUint32(28 + i * 8, text.length, littleEndian)
    view.setUint32(32 + i * 8, at, littleEndian)
    bytes.set(text, at)
    at += text.length + 1
  })
  return bytes
}

const MESSAGES = [
  ['', 'Language: vi\n'],
  ['The gate is shut.', 'Cổng thành đã đóng.'],
  ['one wolf\0many wolves', 'một con sói\0nhiều con sói'],
  ['untranslated', ''],
] as const

describe('readCatalogue', () => {
  it.each([true, false])('reads translations, each form of a plural, in either byte order', littleEndian => {
    const texts = readCatalogue(catalogue(MESSAGES, littleEndian), 'wolves.mo')
    expect(texts).toEqual(['Cổng thành đã đóng.', 'một con sói', 'nhiều con sói'])
  })

  it('refuses other files', () => {
    expect(() => readCatalogue(new Uint8Array(40), 'x.mo')).toThrow('x.mo is no catalogue')
    expect(() => readCatalogue(new Uint8Array(3), 'x.mo')).toThrow('x.mo')
  })
})
