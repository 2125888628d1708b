/** One hash of a template and what fills it. */
export const mix = (template: number, a: number, b: number, c: number): number => {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f)
  return (hash ^ (hash >>> 15)) | 0
}

/** Counts grouped so that large ones are alike. */
export const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 16 ? 6 : 7)
