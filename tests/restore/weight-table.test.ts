import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkOf, FEATURE_BITS, slotOf } from '../../src/restore/features.js'
import { packWeightTable, weightTable } from '../../src/restore/weight-table.js'

const SIZES = Float64Array.from({ length: 16 }, (_, level) => level * 10)

const SLOTS = 1 << FEATURE_BITS

const tableOf = (features: readonly (readonly [number: number, level: number])[]) => {
  const levelOf = new Uint8Array(SLOTS)
  const checks = new Uint8Array(SLOTS)
  for (const [number, level] of features) {
    levelOf[slotOf(number)] = level
    checks[slotOf(number)] = checkOf(number)
  }
  return weightTable(packWeightTable(levelOf, checks), SIZES)
}

it('gives every weight back, and none for other numbers', () => {
  const numbers = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 200, selector: slotOf })
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 15 }), (features, level) => {
      const weightOf = tableOf(features.map(number => [number, level] as const))
      for (const feature of features) {
        expect(weightOf(feature)).toBe(level * 10)
        expect(weightOf(feature ^ 1)).toBe(0)
      }
    }),
    { numRuns: 5 },
  )
})

it('keeps neighbours apart', () => {
  const features = Array.from({ length: 2000 }, (_, i) => [(i << 6) | (i & 15), (i * 7) % 16] as const)
  const weightOf = tableOf([...features, [-1, 3]])
  for (const [number, level] of features) expect(weightOf(number)).toBe(level * 10)
  expect(weightOf(-1)).toBe(30)
})
