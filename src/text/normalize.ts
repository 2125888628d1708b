/** Clean text and the maps between its offsets and those of the original. Both maps are monotonic. */
export interface NormalizedText {
  readonly text: string
  /**
   * Original offset of a clean one. Where characters were dropped at that point, `'start'` (a span begins here) lies behind
   * them and `'end'` (a span ends here) before them.
   */
  toOriginal(offset: number, side?: 'start' | 'end'): number
  toNormalized(offset: number): number
}

const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
const DIRTY = /[\u0300-\u036f\u00ad\u00d0\u00f0\u0189\u0256\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/
const LOOK_ALIKE: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' }
const CLUSTER = /[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+/g

/** True when no repair is needed. */
export const isClean = (text: string): boolean => !DIRTY.test(text)

/** NFC, look-alikes of Đ mended, invisible characters dropped, with offset maps. */
export const normalizeWithOffsets = (text: string): NormalizedText => {
  if (isClean(text)) return { text, toOriginal: offset => offset, toNormalized: offset => offset }
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    if (cluster.length === 1 && INVISIBLE.test(cluster)) continue
    const clean = cluster.length === 1 ? (LOOK_ALIKE[cluster] ?? cluster) : cluster.normalize('NFC')
    parts.push(clean)
    for (let i = 0; i < clean.length; i++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  const toNormalized = new Int32Array(text.length + 1)
  let at = 0
  for (let i = 0; i <= text.length; i++) {
    while (at < starts.length && starts[at] < i) at++
    toNormalized[i] = at
  }
  return {
    text: parts.join(''),
    toOriginal: (offset, side = 'start') =>
      side === 'end' ? (offset === 0 ? 0 : ends[offset - 1]) : offset < starts.length ? starts[offset] : text.length,
    toNormalized: offset => toNormalized[offset],
  }
}
