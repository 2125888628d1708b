import { decodeLegacy } from 'vietnlp'

/** A text and, when it was not Unicode, the name of the encoding it was in. */
export interface ReadText {
  readonly text: string
  readonly encoding?: string
}

// Letters that only Unicode has, composed or not: a text that shows them needs no look at its encoding.
const VIETNAMESE = /[\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]/
const UNICODE = new Set(['unicode', 'utf-8', 'utf-16le', 'utf-16be'])

/** Reads the bytes of a file, or a pasted text that was in an old encoding before somebody took it for another. */
export const readText = (input: Uint8Array | string): ReadText => {
  if (typeof input === 'string' && VIETNAMESE.test(input)) return { text: input }
  const { text, encoding } = decodeLegacy(input, 'auto', { lossy: true })
  if (typeof input === 'string' ? encoding === 'unicode' : UNICODE.has(encoding)) return { text }
  return { text, encoding: encoding.toUpperCase() }
}
