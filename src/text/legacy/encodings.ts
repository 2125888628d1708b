import { dictionary } from '../../dictionary.js'
import type { Codec } from './codec.js'
import { fullTable, singleByteCodec } from './single-byte.js'
import { CONTROLS, CP1252_CONTROLS, TCVN5712, VISCII, VPS, WINDOWS1258 } from './tables.js'
import { utf8Codec, utf16beCodec, utf16leCodec } from './unicode.js'
import { viqrCodec } from './viqr.js'
import { vniCodec } from './vni.js'

/**
 * The encodings of Vietnamese text. `tcvn3` is that of the `.Vn…` fonts (ABC), with the typographic marks of Windows where
 * `tcvn5712` (VN1 of the standard) has capitals with tones.
 */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'tcvn3',
  'tcvn5712',
  'vni',
  'viscii',
  'windows-1258',
  'vps',
  'viqr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

const CODECS: Readonly<Record<Encoding, () => Codec>> = {
  'utf-8': () => utf8Codec,
  'utf-16le': () => utf16leCodec,
  'utf-16be': () => utf16beCodec,
  tcvn3: () => singleByteCodec(fullTable(CP1252_CONTROLS + TCVN5712.slice(CP1252_CONTROLS.length))),
  tcvn5712: () => singleByteCodec(fullTable(TCVN5712, CONTROLS.tcvn5712)),
  vni: () => vniCodec,
  viscii: () => singleByteCodec(fullTable(VISCII, CONTROLS.viscii)),
  'windows-1258': () => singleByteCodec(fullTable(WINDOWS1258)),
  vps: () => singleByteCodec(fullTable(VPS, CONTROLS.vps)),
  viqr: () => viqrCodec,
}

const made = new Map<Encoding, Codec>()

export const codecOf = (encoding: Encoding): Codec => {
  const known = made.get(encoding)
  if (known) return known
  const codec = CODECS[encoding]()
  made.set(encoding, codec)
  return codec
}

/** Other names that are in use, without case, spaces, dashes and underscores. */
const ALIASES = dictionary<Encoding>({
  abc: 'tcvn3',
  vn3: 'tcvn3',
  vntime: 'tcvn3',
  tcvn: 'tcvn5712',
  tcvn57121: 'tcvn5712',
  vn1: 'tcvn5712',
  vniwin: 'vni',
  vniwindows: 'vni',
  cp1258: 'windows-1258',
  utf16: 'utf-16le',
  unicode: 'utf-8',
})

/** The encoding of a name, written in any of the usual ways; `undefined` for an unknown one. */
export const encodingOf = (name: string): Encoding | undefined => {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '')
  return ENCODINGS.find(encoding => encoding.replace(/-/g, '') === plain) ?? ALIASES[plain]
}
