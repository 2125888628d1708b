import { checkOptions } from '../../check-options.js'
import { InputError } from '../../errors.js'
import { checkText } from '../check-text.js'
import { normalize } from '../normalize.js'
import { checkLegacyInput, detectEncoding } from './detect-encoding.js'
import { codecOf, ENCODINGS, type Encoding, encodingOf } from './encodings.js'
import { byteStretches } from './mojibake.js'

export interface LegacyOptions {
  /** Puts U+FFFD (decoding) or `?` (encoding) where a byte or character has no meaning, and counts, instead of throwing. */
  readonly lossy?: boolean
}

export interface LegacyText {
  readonly text: string
  /** The encoding the input was in; `unicode` for a string that needed no decoding. */
  readonly encoding: Encoding | 'unicode'
  /** How many bytes became U+FFFD. Above 0 only with `lossy`. */
  readonly replacements: number
}

export interface LegacyBytes {
  readonly bytes: Uint8Array
  /** How many characters became `?`. Above 0 only with `lossy`. */
  readonly replacements: number
}

const known = (name: unknown, caller: string): Encoding => {
  const encoding = typeof name === 'string' ? encodingOf(name) : undefined
  if (!encoding) {
    throw new InputError(`${caller}: unknown encoding ${JSON.stringify(name)}; known are ${ENCODINGS.join(', ')}`)
  }
  return encoding
}

const isLossy = (options: LegacyOptions, caller: string): boolean => {
  checkOptions(options, ['lossy'], '{ lossy: true }', caller)
  return options.lossy ?? false
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(2, '0')

/**
 * Text in an old Vietnamese encoding as Unicode (NFC). The input is bytes, or a string that was decoded from such bytes as Latin-1
 * or Windows-1252 (`C«ng hßa x· héi`). Without a name, or with `auto`, the encoding is told from the words. Bytes that mean
 * nothing in the encoding are an {@link InputError} that says which and where, or with `lossy` are replaced and counted.
 */
export const decodeLegacy = (
  input: Uint8Array | string,
  encoding: Encoding | 'auto' = 'auto',
  options: LegacyOptions = {},
): LegacyText => {
  checkLegacyInput(input, 'decodeLegacy')
  const lossy = isLossy(options, 'decodeLegacy')
  const from = encoding === 'auto' ? detectEncoding(input).encoding : known(encoding, 'decodeLegacy')
  if (from === 'unicode') return { text: input as string, encoding: from, replacements: 0 }
  let text = ''
  let replacements = 0
  for (const stretch of typeof input === 'string' ? byteStretches(input) : [{ start: 0, bytes: input, text: '' }]) {
    if (!stretch.bytes) {
      text += stretch.text
      continue
    }
    const decoded = codecOf(from).decode(stretch.bytes)
    if (decoded.bad.length && !lossy) {
      const at = decoded.bad[0]
      throw new InputError(
        `decodeLegacy: byte 0x${hex(stretch.bytes[at])} at ${stretch.start + at} means nothing in ${from}`,
      )
    }
    text += decoded.text
    replacements += decoded.bad.length
  }
  return { text, encoding: from, replacements }
}

/**
 * Text as bytes of an old encoding. A character that the encoding cannot hold is an {@link InputError} that says which and where,
 * or with `lossy` becomes `?` and is counted.
 */
export const encodeLegacy = (text: string, encoding: Encoding, options: LegacyOptions = {}): LegacyBytes => {
  checkText(text, 'encodeLegacy')
  const lossy = isLossy(options, 'encodeLegacy')
  const to = known(encoding, 'encodeLegacy')
  const composed = normalize(text, { lookAlikes: false, invisible: false, wide: false })
  const { bytes, bad } = codecOf(to).encode(composed)
  if (bad.length && !lossy) {
    const character = String.fromCodePoint(composed.codePointAt(bad[0]) ?? 0)
    throw new InputError(`encodeLegacy: "${character}" at ${bad[0]} does not exist in ${to}`)
  }
  return { bytes, replacements: bad.length }
}
