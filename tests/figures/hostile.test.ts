import { describe, expect, test } from 'vitest'
import { buildAnalyzer } from '../../src/build-analyzer.js'
import { readData } from '../../src/node.js'
import { spansOf } from '../spans-of.js'

const analyze = buildAnalyzer(readData, { layers: ['times', 'references', 'figures'] })

const time = (unit: string, length: number): number => {
  const text = unit.repeat(Math.ceil(length / unit.length))
  const start = process.cpuUsage().user
  expect(spansOf(analyze(text))).toBe(true)
  return process.cpuUsage().user - start
}

describe('figures, times and references of hostile text', () => {
  test.each(['1', '1/', '1.', 'một ', 'nghìn ', 'hai mươi ', '5 năm ', '1 - ', 'ngày 1 và ', 'từ 1 ', '5 km/', 'thứ '])(
    'linear: %s',
    unit => {
      time(unit, 2000)
      // Quadratic time would be 100 times as much for 10 times the text.
      expect(time(unit, 20_000)).toBeLessThan(60 * Math.max(time(unit, 2000), 10_000))
    },
  )

  test.each([
    'tỷ tỷ tỷ',
    '1/0 người',
    '0/0',
    '10-1 -1- 1',
    'từ đến từ 5 đến',
    'ngày tháng năm',
    'Nghị quyết số',
    '\ud800 5 \udfff',
    '９ người',
    'năm năm năm năm',
    '%%% $$ 5 $',
  ])('spans hold: %s', text => {
    expect(spansOf(analyze(text))).toBe(true)
    for (const figure of analyze(text).figures) expect(Number.isNaN(figure.value)).toBe(false)
  })
})
