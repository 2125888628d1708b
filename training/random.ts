/** Shuffles in place (Fisher and Yates) by numbers from 0 up to 1. */
export const shuffle = (items: unknown[], next: () => number): void => {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[items[i], items[j]] = [items[j], items[i]]
  }
}

/** A small generator of pseudo-random numbers (mulberry32): the same seed gives the same numbers on every machine. */
export const createRandom = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    /** A number from 0 up to 1, 1 excluded. */
    next,
    /** Shuffles in place. */
    shuffle: (items: unknown[]): void => shuffle(items, next),
  }
}
