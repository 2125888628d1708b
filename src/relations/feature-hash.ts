/** Features live in a table of this many weights; two features that share a slot share a weight, which so few of them can bear. */
export const FEATURE_SLOTS = 1 << 13

const PRIME = 0x01000193

/** FNV-1a hash of a string. */
export const hashText = (text: string, seed = 0x811c9dc5): number => {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  return hash >>> 0
}

/** Slot of a feature: which template it comes from and what it saw. */
export const slot = (template: number, seen: number): number => {
  let hash = Math.imul(seen ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return hash & (FEATURE_SLOTS - 1)
}
