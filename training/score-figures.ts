/** A figure of the gold layer or of an analysis. */
export interface ScoredFigure {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly value?: number
  readonly of?: number
  readonly low?: number
  readonly high?: number
  readonly unit?: string
  readonly noun?: string
}

export interface FigureScore {
  readonly gold: number
  readonly found: number
  /** Overlap, kind, value and unit agree. */
  readonly right: number
  /** Counts and ratios that are right, and those of them whose noun is right too. */
  readonly counts: number
  readonly nouns: number
  /** Pairs by index of gold and found that overlap, with what is wrong between them. */
  readonly pairs: readonly FigurePair[]
}

export interface FigurePair {
  readonly gold: number
  readonly found: number
  readonly wrong: FigureError | undefined
  /** The figure is right and its noun is not. */
  readonly wrongNoun: boolean
}

export type FigureError = 'kind' | 'value' | 'unit'

/** Spans of time in days, months as 30 and years as 12 months, so that 3.5 years are 42 months. */
const DAYS: Readonly<Record<string, number>> = {
  second: 1 / 86400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  night: 1,
  week: 7,
  month: 30,
  quarter: 90,
  year: 360,
  decade: 3600,
  century: 36000,
}

const close = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || (b !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)))

/** Only when both sides name a span of time: ages go without a unit. */
const inDays = ({ kind, unit }: ScoredFigure, value: number | undefined): number | undefined =>
  value !== undefined && unit !== undefined && unit in DAYS && (kind === 'duration' || kind === 'range')
    ? value * DAYS[unit]
    : value

const sameValue = (gold: ScoredFigure, found: ScoredFigure): boolean => {
  const pairs: [number | undefined, number | undefined][] = [
    [gold.value, gold.kind === 'range' && gold.value === undefined ? undefined : found.value],
    [gold.low, found.low],
    [gold.high, found.high],
  ]
  // Months and years are rounded in the gold layer: 20 months and 21 days are 20.7 months.
  const tolerance = gold.kind === 'duration' ? 0.005 : 1e-6
  return (
    pairs.every(([a, b]) => {
      const spans = gold.unit !== undefined && found.unit !== undefined
      const [x, y] = spans ? [inDays(gold, a), inDays(found, b)] : [a, b]
      return x === undefined || (y !== undefined && Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(x)))
    }) && close(gold.of, found.of)
  )
}

const sameUnit = (gold: ScoredFigure, found: ScoredFigure): boolean =>
  gold.unit === undefined ||
  gold.unit === found.unit ||
  (gold.unit in DAYS && found.unit !== undefined && found.unit in DAYS) ||
  (gold.kind === 'age' && gold.unit === 'year' && found.unit === undefined)

const errorOf = (gold: ScoredFigure, found: ScoredFigure): FigureError | undefined => {
  if (gold.kind !== found.kind) return 'kind'
  if (!sameValue(gold, found)) return 'value'
  return sameUnit(gold, found) ? undefined : 'unit'
}

const noun = (text: string | undefined): string =>
  (text ?? '').toLowerCase().replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()

/**
 * Compares the figures of one text. A found figure belongs to the gold figure it overlaps, the one that agrees before one that does
 * not, each to one; where the gold layer gives no value or unit any will do. Nouns are compared apart, of right counts and ratios.
 */
export const scoreFigures = (gold: readonly ScoredFigure[], found: readonly ScoredFigure[]): FigureScore => {
  const taken = new Set<number>()
  const pairs: FigurePair[] = []
  let [right, counts, nouns] = [0, 0, 0]
  gold.forEach((figure, g) => {
    const candidates = found.flatMap((other, f) =>
      !taken.has(f) && figure.start < other.end && other.start < figure.end
        ? [{ f, wrong: errorOf(figure, other) }]
        : [],
    )
    const best = candidates.find(({ wrong }) => wrong === undefined) ?? candidates[0]
    if (!best) return
    taken.add(best.f)
    const counted =
      best.wrong === undefined && figure.noun !== undefined && (figure.kind === 'count' || figure.kind === 'ratio')
    const wrongNoun = counted && noun(figure.noun) !== noun(found[best.f].noun)
    pairs.push({ gold: g, found: best.f, wrong: best.wrong, wrongNoun })
    if (best.wrong === undefined) right++
    if (counted) counts++
    if (counted && !wrongNoun) nouns++
  })
  return { gold: gold.length, found: found.length, right, counts, nouns, pairs }
}
