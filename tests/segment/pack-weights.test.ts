import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterClosedOf, afterJoinedOf, packWeights } from '../../src/segment/packed-weights.js'

const weight = fc.integer({ min: -127, max: 127 })

test('the halves of a sum of packed rows are the sums of the halves', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, weight), { maxLength: 40 }), rows => {
      const sum = packWeights(Int8Array.from(rows.flat())).reduce((total, row) => (total + row) | 0, 0)
      expect(afterClosedOf(sum)).toBe(rows.reduce((total, [closed]) => total + closed, 0))
      expect(afterJoinedOf(sum)).toBe(rows.reduce((total, [, joined]) => total + joined, 0))
    }),
  )
})
