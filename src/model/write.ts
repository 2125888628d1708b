import {
  ARRAY_TYPES,
  arrayType,
  checksum,
  HEADER_BYTES,
  MAGIC,
  type ModelArray,
  type ModelMetadata,
  padded,
  VERSION,
} from './layout.js'

/** Bytes of a model file (see layout.ts). The same metadata and arrays always give the same bytes. */
export const writeModel = (metadata: ModelMetadata, arrays: Readonly<Record<string, ModelArray>>): Uint8Array => {
  const entries = Object.entries(arrays).map(([name, array]) => ({
    name,
    type: arrayType(array),
    length: array.length,
  }))
  const json = new TextEncoder().encode(JSON.stringify({ ...metadata, arrays: entries }))
  const metadataLength = padded(json.length)
  const size = Object.values(arrays).reduce(
    (sum, array) => sum + padded(array.byteLength),
    HEADER_BYTES + metadataLength,
  )
  const bytes = new Uint8Array(size)
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i)
  const view = new DataView(bytes.buffer)
  view.setUint32(8, VERSION, true)
  view.setUint32(12, metadataLength, true)
  view.setUint32(16, size, true)
  bytes.fill(0x20, HEADER_BYTES, HEADER_BYTES + metadataLength)
  bytes.set(json, HEADER_BYTES)
  let at = HEADER_BYTES + metadataLength
  for (const array of Object.values(arrays)) {
    const width = ARRAY_TYPES[arrayType(array)].BYTES_PER_ELEMENT
    for (let i = 0; i < array.length; i++) {
      if (array instanceof Float32Array) view.setFloat32(at + i * 4, array[i], true)
      else if (width === 1) bytes[at + i] = array[i] & 0xff
      else if (width === 2) view.setUint16(at + i * 2, array[i] & 0xffff, true)
      else view.setUint32(at + i * 4, array[i] >>> 0, true)
    }
    at += padded(array.byteLength)
  }
  view.setUint32(20, checksum(bytes), true)
  return bytes
}
