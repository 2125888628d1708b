import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/segment/decode.js'

const scoreOf = (closed: readonly number[], joined: readonly number[], labels: ArrayLike<number>): number => {
  let sum = 0
  for (let g = 0; g < closed.length; g++) {
    if (labels[g] === 1) sum += g > 0 && labels[g - 1] === 1 ? joined[g] : closed[g]
  }
  return sum
}

test('no other labels score higher', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { maxLength: 9 }),
      pairs => {
        const closed = pairs.map(([value]) => value)
        const joined = pairs.map(([, value]) => value)
        const room = new Uint8Array(pairs.length + 2).fill(7)
        decode(Int32Array.from(closed), Int32Array.from(joined), pairs.length, room, 1)
        const labels = room.subarray(1, pairs.length + 1)
        expect([room[0], room[pairs.length + 1]]).toEqual([7, 7])
        let best = Number.NEGATIVE_INFINITY
        for (let bits = 0; bits < 1 << pairs.length; bits++) {
          best = Math.max(
            best,
            scoreOf(
              closed,
              joined,
              pairs.map((_, g) => (bits >> g) & 1),
            ),
          )
        }
        expect(scoreOf(closed, joined, labels)).toBe(best)
      },
    ),
  )
})
