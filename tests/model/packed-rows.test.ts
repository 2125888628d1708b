import { describe, expect, it } from 'vitest'
import { addRow, addRow4, addSum, packRow, rowLayout, subtractMiddles, unpackSum } from '../../src/model/packed-rows.js'

describe('packed rows', () => {
  it.each([
    [17, 0],
    [17, 12],
    [5, 0],
    [2, 1],
  ])('sums of %i labels relative to label %i are the sums of the weights', (labels, base) => {
    const layout = rowLayout(labels, base)
    const count = 250
    const weights = Int8Array.from(
      { length: count * labels },
      (_, i) => ((Math.imul(i + 7, 0x9e3779b1) >>> 24) >> 1) - 64,
    )
    const rows = new Int32Array(count * layout.words)
    for (let r = 0; r < count; r++) packRow(weights, r * labels, layout, rows, r * layout.words)
    const sums = new Int32Array(3 * layout.sumWords)
    for (let r = 0; r < count; r++) {
      addRow(rows, r * layout.words, sums, layout.sumWords, layout.words)
      if (layout.words === 4) addRow4(rows, r * 4, sums, 2 * layout.sumWords)
    }
    subtractMiddles(count, sums, layout.sumWords, layout.sumWords)
    const scores = new Int32Array(labels)
    const expected = Array.from({ length: labels }, (_, y) => {
      let sum = 0
      for (let r = 0; r < count; r++) sum += weights[r * labels + y] - weights[r * labels + base]
      return sum
    })
    unpackSum(sums, layout.sumWords, layout, scores, 0)
    expect([...scores]).toEqual(expected)
    if (layout.words === 4) {
      subtractMiddles(count, sums, 2 * layout.sumWords, layout.sumWords)
      expect(sums.subarray(2 * layout.sumWords)).toEqual(sums.subarray(layout.sumWords, 2 * layout.sumWords))
    }
    addSum(sums, layout.sumWords, sums, 0, layout.sumWords)
    addSum(sums, layout.sumWords, sums, 0, layout.sumWords)
    unpackSum(sums, 0, layout, scores, 0)
    expect([...scores]).toEqual(expected.map(sum => 2 * sum))
  })

  it('cuts weights farther than 127 from the base', () => {
    const layout = rowLayout(3, 0)
    const rows = new Int32Array(layout.words)
    packRow(Int8Array.from([-100, 100, -128]), 0, layout, rows, 0)
    const sum = new Int32Array(layout.sumWords)
    addRow(rows, 0, sum, 0, layout.words)
    subtractMiddles(1, sum, 0, layout.sumWords)
    const scores = new Int32Array(3)
    unpackSum(sum, 0, layout, scores, 0)
    expect([...scores]).toEqual([0, 127, -28])
  })
})
