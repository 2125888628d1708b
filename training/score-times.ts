/** A time expression of the gold layer or of an analysis. */
export interface ScoredTime {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly value?: string
}

/** Counts of a comparison; F1 follows from their sums over documents. */
export interface MatchCounts {
  readonly gold: number
  readonly found: number
  readonly right: number
  /** Pairs by index of gold and found that overlap, right or not. */
  readonly pairs: readonly (readonly [gold: number, found: number])[]
}

const overlaps = (a: ScoredTime, b: ScoredTime): boolean => a.start < b.end && b.start < a.end

/** A found time is right when it overlaps a gold one that no other found time took and, where gold has a value, has the same value. */
export const scoreTimes = (gold: readonly ScoredTime[], found: readonly ScoredTime[]): MatchCounts => {
  const taken = new Set<number>()
  const pairs: [number, number][] = []
  let right = 0
  gold.forEach((time, g) => {
    const candidates = found.flatMap((other, f) => (!taken.has(f) && overlaps(time, other) ? [f] : []))
    const match = candidates.find(f => time.value === undefined || found[f].value === time.value)
    const best = match ?? candidates[0]
    if (best === undefined) return
    taken.add(best)
    pairs.push([g, best])
    if (match !== undefined) right++
  })
  return { gold: gold.length, found: found.length, right, pairs }
}
