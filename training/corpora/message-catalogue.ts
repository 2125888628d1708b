const MAGIC = 0x950412de

/**
 * The translations in a message catalogue of gettext (`.mo`), in the order of the originals; each form of a plural is one. The heading
 * and what is not translated are left out.
 */
export const readCatalogue = (bytes: Uint8Array, name: string): string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const littleEndian = bytes.length >= 20 && view.getUint32(0, true) === MAGIC
  if (!littleEndian && (bytes.length < 20 || view.getUint32(0) !== MAGIC)) throw new Error(`${name} is no catalogue`)
  const decoder = new TextDecoder()
  /** The string whose length and offset stand in a row of a table. */
  const stringAt = (row: number): string => {
    const from = view.getUint32(row + 4, littleEndian)
    return decoder.decode(bytes.subarray(from, from + view.getUint32(row, littleEndian)))
  }
  const [count, originals, translations] = [8, 12, 16].map(at => view.getUint32(at, littleEndian))
  const texts: string[] = []
  for (let i = 0; i < count; i++) {
    if (stringAt(originals + i * 8) === '') continue
    texts.push(...stringAt(translations + i * 8).split('\0'))
  }
  return texts.filter(text => text !== '')
}
