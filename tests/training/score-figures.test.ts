import { describe, expect, test } from 'vitest'
import { scoreFigures } from '../../training/score-figures.js'
import { scoreTimes } from '../../training/score-times.js'

const at = (start: number, end: number) => ({ start, end })

describe('scoreFigures', () => {
  test('counts right figures and nouns by hand', () => {
    const gold = [
      { ...at(0, 10), kind: 'count', value: 6, noun: 'nghị quyết' },
      { ...at(20, 30), kind: 'money', value: 3.2e12, unit: 'VND' },
      { ...at(40, 50), kind: 'duration', value: 3.5, unit: 'year' },
      { ...at(60, 70), kind: 'count', value: 3, noun: 'xã' },
      { ...at(80, 90), kind: 'age', value: 47 },
    ]
    const found = [
      { ...at(0, 8), kind: 'count', value: 6, noun: 'nghị quyết' },
      { ...at(20, 25), kind: 'money', value: 3.2e9, unit: 'VND' },
      { ...at(40, 50), kind: 'duration', value: 42, unit: 'month' },
      { ...at(60, 70), kind: 'count', value: 3, noun: 'xã phường' },
      { ...at(95, 99), kind: 'count', value: 1 },
    ]
    const { pairs, ...counts } = scoreFigures(gold, found)
    expect(counts).toEqual({ gold: 5, found: 5, right: 3, counts: 2, nouns: 1 })
    expect(pairs.map(pair => pair.wrong)).toEqual([undefined, 'value', undefined, undefined])
  })

  test('a found figure is used once, the one that agrees first', () => {
    const gold = [{ ...at(0, 20), kind: 'count', value: 2 }]
    const found = [
      { ...at(0, 5), kind: 'count', value: 1 },
      { ...at(6, 20), kind: 'count', value: 2 },
    ]
    expect(scoreFigures(gold, found).pairs).toEqual([{ gold: 0, found: 1, wrong: undefined, wrongNoun: false }])
  })
})

describe('scoreTimes', () => {
  test('overlap and value; no gold value, any value', () => {
    const gold = [
      { ...at(0, 5), kind: 'year', value: '2023' },
      { ...at(10, 15), kind: 'date' },
      { ...at(20, 25), kind: 'date', value: '--11-06' },
    ]
    const found = [
      { ...at(2, 5), kind: 'year', value: '2023' },
      { ...at(10, 15), kind: 'date', value: '2024-01-01' },
      { ...at(20, 25), kind: 'date', value: '--06-11' },
      { ...at(30, 35), kind: 'year', value: '1999' },
    ]
    const { pairs, ...counts } = scoreTimes(gold, found)
    expect(counts).toEqual({ gold: 3, found: 4, right: 2 })
    expect(pairs).toHaveLength(3)
  })
})
