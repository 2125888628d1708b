import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FEATURE_BITS } from '../../src/restore/features.js'
import { packWeightTable, weightTable } from '../../src/restore/weight-table.js'

const SIZES = Float64Array.from({ length: 16 }, (_, level) => level * 10)

it('gives every weight back, and none for other numbers', () => {
  const numbers = fc.uniqueArray(fc.nat((1 << FEATURE_BITS) - 1), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 15 }), (features, level) => {
      const levelOf = new Uint8Array(1 << FEATURE_BITS)
      for (const feature of features) levelOf[feature] = level
      const weightOf = weightTable(packWeightTable(levelOf), SIZES)
      for (const feature of features) expect(weightOf(feature)).toBe(level * 10)
      const free = features
        .map(feature => (feature + 1) % (1 << FEATURE_BITS))
        .filter(feature => !features.includes(feature))
      for (const feature of free) expect(weightOf(feature)).toBe(0)
    }),
    { numRuns: 5 },
  )
})

it('keeps neighbours apart', () => {
  const levelOf = new Uint8Array(1 << FEATURE_BITS)
  for (let feature = 0; feature < 2000; feature++) levelOf[feature] = (feature * 7) % 16
  levelOf[(1 << FEATURE_BITS) - 1] = 3
  const weightOf = weightTable(packWeightTable(levelOf), SIZES)
  for (let feature = 0; feature < 2000; feature++) expect(weightOf(feature)).toBe(((feature * 7) % 16) * 10)
  expect(weightOf((1 << FEATURE_BITS) - 1)).toBe(30)
})
