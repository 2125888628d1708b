/** A function that copies a list in an order that looks random and is the same for the same seed (mulberry32, Fisher and Yates). */
export const createShuffle = (seed: number): (<Item>(items: readonly Item[]) => Item[]) => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let z = Math.imul(state ^ (state >>> 15), 1 | state)
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296
  }
  return items => {
    const copy = [...items]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const kept = copy[i]
      copy[i] = copy[j]
      copy[j] = kept
    }
    return copy
  }
}
