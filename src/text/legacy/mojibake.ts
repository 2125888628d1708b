import { CP1252_CONTROLS } from './tables.js'

/*
 * Text that was decoded with the wrong table, as Latin-1 or Windows-1252, still holds its bytes: every character stands for one.
 */

const byteOf = (code: number): number => {
  if (code < 0x100) return code
  const control = CP1252_CONTROLS.indexOf(String.fromCharCode(code))
  return control < 0 || code === 0xfffd ? -1 : 0x80 + control
}

/** Stretches of a text: those that stand for bytes, and those that cannot (already Unicode). */
export const byteStretches = (
  text: string,
): { readonly start: number; readonly bytes?: Uint8Array; readonly text: string }[] => {
  const stretches: { start: number; bytes?: Uint8Array; text: string }[] = []
  for (let start = 0; start < text.length; ) {
    const isByte = byteOf(text.charCodeAt(start)) >= 0
    let end = start + 1
    while (end < text.length && byteOf(text.charCodeAt(end)) >= 0 === isByte) end++
    const stretch = text.slice(start, end)
    if (isByte) {
      const bytes = Uint8Array.from({ length: stretch.length }, (_, i) => byteOf(stretch.charCodeAt(i)))
      stretches.push({ start, bytes, text: stretch })
    } else stretches.push({ start, text: stretch })
    start = end
  }
  return stretches
}
