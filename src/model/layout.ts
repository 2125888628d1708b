import { ModelError } from '../errors.js'

/*
 * A model file, little-endian:
 *
 *   0   8 bytes   magic "VIETNLP\n"
 *   8   uint32    version of this layout
 *   12  uint32    length of the metadata in bytes
 *   16  uint32    length of the whole file in bytes
 *   20  uint32    CRC-32 of all bytes but these four
 *   24  metadata  JSON in UTF-8, padded with spaces to a multiple of 8
 *   …   arrays    in the order of metadata.arrays, each padded with zeros to a multiple of 8
 */
export const MAGIC = 'VIETNLP\n'
export const VERSION = 1
export const HEADER_BYTES = 24

export const ARRAY_TYPES = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
} as const

export type ArrayType = keyof typeof ARRAY_TYPES
export type ModelArray = InstanceType<(typeof ARRAY_TYPES)[ArrayType]>

/** What a model says of itself. `features` must equal the constant of the code that uses the model. */
export interface ModelMetadata {
  readonly kind: string
  readonly features: string
  readonly labels?: readonly string[]
  readonly corpora: readonly string[]
  readonly licence?: string
  readonly seed: number
  readonly scores: Readonly<Record<string, number>>
  readonly [extra: string]: unknown
}

export interface ArrayEntry {
  readonly name: string
  readonly type: ArrayType
  readonly length: number
}

export const padded = (length: number): number => (length + 7) & ~7

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** CRC-32 (ISO 3309) of the whole file, its own field at byte 20 left out. */
export const checksum = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (let i = 0; i < 20; i++) crc = CRC_TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8)
  for (let i = HEADER_BYTES; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

export const arrayType = (array: ModelArray): ArrayType => {
  for (const type of Object.keys(ARRAY_TYPES) as ArrayType[]) if (array instanceof ARRAY_TYPES[type]) return type
  throw new ModelError('an array of a model must be a typed array of 8, 16 or 32 bits')
}
