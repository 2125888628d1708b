import { ModelError } from '../errors.js'
import {
  ARRAY_TYPES,
  type ArrayEntry,
  checksum,
  HEADER_BYTES,
  MAGIC,
  type ModelArray,
  type ModelMetadata,
  padded,
  VERSION,
} from './layout.js'

export interface Model {
  readonly metadata: ModelMetadata
  /** The array of that name; a {@link ModelError} when the model has none. */
  array(name: string): ModelArray
}

export interface ReadModelOptions {
  /** Name of the file, for messages. */
  readonly name: string
  readonly kind: string
  /** Feature-set id of the code that will use the model. */
  readonly features: string
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1

const toNative = (bytes: Uint8Array, width: number): Uint8Array => {
  if (LITTLE_ENDIAN || width === 1) return bytes
  for (let i = 0; i < bytes.length; i += width) bytes.subarray(i, i + width).reverse()
  return bytes
}

/** Refuses what is no whole model file of this layout: another magic or version, a missing or a changed byte. */
export const checkModel = (bytes: Uint8Array, name: string): void => {
  const refuse = (why: string): never => {
    throw new ModelError(`${name}: ${why}`)
  }
  for (let i = 0; i < MAGIC.length; i++) if (bytes[i] !== MAGIC.charCodeAt(i)) refuse('not a vietnlp model')
  if (bytes.length < HEADER_BYTES) refuse(`truncated: ${bytes.length} bytes, the header alone has ${HEADER_BYTES}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(8, true)
  if (version !== VERSION) refuse(`layout version ${version}, this library reads version ${VERSION}`)
  const size = view.getUint32(16, true)
  if (size !== bytes.length) refuse(`truncated or padded: ${bytes.length} bytes, the header says ${size}`)
  if (view.getUint32(20, true) !== checksum(bytes)) refuse('corrupt: the checksum differs')
}

/**
 * Reads a model file. Every byte is checked: another magic, version, kind or feature set, a missing or a changed byte is refused
 * with a {@link ModelError} that names the file and both sides.
 */
export const readModel = (bytes: Uint8Array, { name, kind, features }: ReadModelOptions): Model => {
  const refuse = (why: string): never => {
    throw new ModelError(`${name}: ${why}`)
  }
  checkModel(bytes, name)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const metadataLength = view.getUint32(12, true)
  const metadata = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + metadataLength)))
  if (metadata.kind !== kind) refuse(`a model of kind "${metadata.kind}", expected "${kind}"`)
  if (metadata.features !== features) refuse(`made for features "${metadata.features}", this library has "${features}"`)
  const arrays = new Map<string, ModelArray>()
  let at = HEADER_BYTES + metadataLength
  for (const entry of metadata.arrays as ArrayEntry[]) {
    const type = ARRAY_TYPES[entry.type]
    const byteLength = entry.length * type.BYTES_PER_ELEMENT
    // Not bytes.slice: a Buffer of Node gives a view with it, whose array buffer begins elsewhere.
    const copy = toNative(Uint8Array.from(bytes.subarray(at, at + byteLength)), type.BYTES_PER_ELEMENT)
    arrays.set(entry.name, new type(copy.buffer as ArrayBuffer, 0, entry.length))
    at += padded(byteLength)
  }
  return {
    metadata,
    array: array => arrays.get(array) ?? refuse(`has no array "${array}"`),
  }
}
