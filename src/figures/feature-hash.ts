/** 32-bit FNV-1a over the UTF-16 code units of a string. */
export const hashString = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** Joins two hashes to one; the order counts. */
export const joinHashes = (a: number, b: number): number => {
  const hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

/** A feature: the number of its template and up to four values, as one hash. No string is built for it. */
export const feature = (template: number, a: number, b = 0, c = 0, d = 0): number =>
  joinHashes(joinHashes(joinHashes(joinHashes(template + 1, a), b), c), d) >>> 0

const NONE = hashString('-')
const names = new Map<string, number>()

/** Hash of one of few names (kinds, tags, units), which are hashed once; the same for every name that is missing. */
export const nameHash = (name: string | undefined): number => {
  if (name === undefined) return NONE
  let hash = names.get(name)
  if (hash === undefined) {
    hash = hashString(name)
    if (names.size < 4096) names.set(name, hash)
  }
  return hash
}
