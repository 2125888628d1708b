import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkOf, FEATURE_BITS, featureNumber, slotOf } from '../../src/restore/features.js'
import { packWeightTable, weightTable } from '../../src/restore/weight-table.js'

const SIZES = Float64Array.from({ length: 16 }, (_, level) => level * 10)

const SLOTS = 1 << FEATURE_BITS

interface Feature {
  readonly candidate: number
  readonly context: number
  readonly level: number
}

/** What a table of features adds to nothing for a candidate in a context. */
const tableOf = (features: readonly Feature[]) => {
  const levelOf = new Uint8Array(SLOTS)
  const checks = new Uint8Array(SLOTS)
  for (const { candidate, context, level } of features) {
    const number = featureNumber(candidate, context)
    levelOf[slotOf(number)] = level
    checks[slotOf(number)] = checkOf(number)
  }
  const addScores = weightTable(packWeightTable(levelOf, checks), SIZES)
  return (candidate: number, context: number): number => {
    const scores = new Float64Array(1)
    addScores(scores, Int32Array.of(candidate), context)
    return scores[0]
  }
}

it('gives every weight back, and none for other features', () => {
  const candidates = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(candidates, fc.integer(), fc.integer({ min: 1, max: 15 }), (all, context, level) => {
      const slots = new Map(all.map(candidate => [slotOf(featureNumber(candidate, context)), candidate]))
      const features = [...slots.values()].map(candidate => ({ candidate, context, level }))
      const weightOf = tableOf(features)
      for (const { candidate } of features) expect(weightOf(candidate, context)).toBe(level * 10)
      for (let other = 0; other < 200; other++) {
        const slot = slotOf(featureNumber(other, ~context))
        if (!slots.has(slot)) expect(weightOf(other, ~context)).toBe(0)
      }
    }),
    { numRuns: 5 },
  )
})

it('adds to scores in their order and leaves hopeless ones alone', () => {
  const addScores = (() => {
    const levelOf = new Uint8Array(SLOTS)
    const checks = new Uint8Array(SLOTS)
    for (let candidate = 0; candidate < 2000; candidate++) {
      const number = featureNumber(candidate, 5)
      levelOf[slotOf(number)] = 1 + (candidate % 15)
      checks[slotOf(number)] = checkOf(number)
    }
    return weightTable(packWeightTable(levelOf, checks), SIZES)
  })()
  const candidates = Int32Array.from({ length: 2000 }, (_, i) => i)
  const scores = new Float64Array(2000).fill(1)
  scores[7] = Number.NEGATIVE_INFINITY
  addScores(scores, candidates, 5)
  expect(scores[7]).toBe(Number.NEGATIVE_INFINITY)
  const right = [...scores].filter((score, i) => score === 1 + 10 * (1 + (i % 15))).length
  // Two candidates may share a slot.
  expect(right).toBeGreaterThan(1990)
})
