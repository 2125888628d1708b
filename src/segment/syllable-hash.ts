/** Lower case of the code units that letters of Vietnamese and its neighbours use; the rest stands for itself. */
const LOWER = Uint16Array.from({ length: 0x2000 }, (_, code) => {
  if (code === 0xd0 || code === 0xf0) return 0x111 // Icelandic ð, a common stand-in for đ
  const lower = String.fromCharCode(code).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
})

export const lowerUnit = (code: number): number => (code < 0x2000 ? LOWER[code] : code)

/** `oà` → `òa`, `uý` → `úy`: where a tone mark stands on the second vowel of an open syllable, the pair with it on the first. */
const TONES = new Map<number, readonly [number, number]>()
for (const [first, second, marked, moved] of [
  ['o', 'a', 'àáảãạ', 'òóỏõọ'],
  ['o', 'e', 'èéẻẽẹ', 'òóỏõọ'],
  ['u', 'y', 'ỳýỷỹỵ', 'ùúủũụ'],
]) {
  for (let i = 0; i < marked.length; i++) {
    TONES.set((first.charCodeAt(0) << 16) | marked.charCodeAt(i), [moved.charCodeAt(i), second.charCodeAt(0)])
  }
}

const Q = 'q'.charCodeAt(0)

const finish = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * A 32-bit number for a syllable, the same for every case and for both places of the tone mark (`Hoà`, `hòa`, `HÒA`): FNV-1a over
 * the lower-cased UTF-16 units of `text.slice(start, end)`, then a finaliser. The text must be NFC.
 */
export const syllableHash = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5
  const last = end - 1
  for (let i = start; i < last - 1; i++) hash = Math.imul(hash ^ lowerUnit(text.charCodeAt(i)), 0x01000193)
  let first = last > start ? lowerUnit(text.charCodeAt(last - 1)) : 0
  let second = lowerUnit(text.charCodeAt(last))
  if (second > 0x7f && (first === 0x6f || first === 0x75)) {
    const moved = TONES.get((first << 16) | second)
    if (moved && !(first === 0x75 && last - 2 >= start && lowerUnit(text.charCodeAt(last - 2)) === Q)) {
      first = moved[0]
      second = moved[1]
    }
  }
  if (last > start) hash = Math.imul(hash ^ first, 0x01000193)
  return finish(Math.imul(hash ^ second, 0x01000193))
}

/** The number of a longer span from the number of a shorter one and of the syllable that follows it. */
export const extendHash = (span: number, syllable: number): number => {
  const h = Math.imul(span ^ Math.imul(syllable, 0x9e3779b1), 0x85ebca6b) + 0x165667b1
  return h ^ (h >>> 15)
}

/** The number of a hyphen that touches the syllables on both sides, whichever hyphen it is. */
export const JOINT_HASH = syllableHash('-', 0, 1)

/** The number that stands for every number: the model does not tell them apart. */
export const NUMBER_HASH = syllableHash('0', 0, 1)
