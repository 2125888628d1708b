import { dictionary } from '../dictionary.js'
import type { Figure } from '../document.js'

/** Spans of time in seconds, a month as 30 and a year as 365 days, so that ages and durations can be set side by side. */
const SECONDS = dictionary<number>({
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  night: 86400,
  week: 604800,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_104_000,
  decade: 311_040_000,
  century: 3_110_400_000,
})

/** Units of measure that name the same thing in another size. */
const SIZES = dictionary<readonly [base: string, factor: number]>({
  km: ['m', 1000],
  cm: ['m', 0.01],
  mm: ['m', 0.001],
  t: ['kg', 1000],
  tạ: ['kg', 100],
  yến: ['kg', 10],
  g: ['kg', 0.001],
  mg: ['kg', 1e-6],
  ha: ['m2', 10_000],
  km2: ['m2', 1e6],
  ml: ['l', 0.001],
  m3: ['l', 1000],
  kW: ['W', 1000],
  MW: ['W', 1e6],
  GW: ['W', 1e9],
})

/** What a figure amounts to, in a unit that makes `1,2 tỷ` and `1.200 triệu`, `2 km` and `2.000 m` the same. */
export interface Amounts {
  readonly values: readonly number[]
  readonly unit: string
}

export const figureAmount = ({ kind, value, of, low, high, unit }: Figure): Amounts => {
  const raw =
    low !== undefined && high !== undefined ? [low, high] : kind === 'score' && of !== undefined ? [value, of] : [value]
  if (kind === 'ratio' && of !== undefined && of !== 0) return { values: [(value / of) * 100], unit: '%' }
  if (kind === 'percent') return { values: raw, unit: unit ?? '%' }
  if (unit === undefined) return { values: raw, unit: kind === 'age' ? 'age' : '' }
  const seconds = SECONDS[unit]
  if (seconds !== undefined)
    return { values: raw.map(number => number * seconds), unit: kind === 'age' ? 'age' : 'second' }
  const [base, factor] = SIZES[unit] ?? [unit, 1]
  return { values: raw.map(number => number * factor), unit: base }
}
