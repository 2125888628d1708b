import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildAnalyzer } from '../../src/build-analyzer.js'
import { readData } from '../../src/node.js'
import { numberToWords } from '../../src/numbers/number-to-words.js'
import { parseTime } from '../../src/times/parse-time.js'

const analyze = buildAnalyzer(readData, { layers: ['figures'] })
const firstOf = (text: string) => analyze(text).figures[0]

const RUNS = { numRuns: 60, seed: 7 }

/** `12345` as `12.345`. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

describe('what is written one way reads as what is written another way', () => {
  test('amounts of money', () => {
    const currency = fc.constantFrom(['đồng', 'VND'], ['USD', 'USD'], ['euro', 'EUR'], ['bảng Anh', 'GBP'])
    const scale = fc.constantFrom(['nghìn', 1e3], ['triệu', 1e6], ['tỷ', 1e9], ['nghìn tỷ', 1e12]) as fc.Arbitrary<
      [string, number]
    >
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), scale, currency, (count, [word, size], [name, unit]) => {
        const expected = { kind: 'money', value: count * size, unit }
        expect(firstOf(`Công ty nộp ${count} ${word} ${name}.`)).toMatchObject(expected)
        expect(firstOf(`Công ty nộp ${grouped(count * size)} ${name}.`)).toMatchObject(expected)
        expect(firstOf(`Công ty nộp ${numberToWords(count)} ${word} ${name}.`)).toMatchObject(expected)
      }),
      RUNS,
    )
  })

  test('percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
        const expected = { kind: 'percent', value: Number(`${whole}.${tenth}`) }
        const words = `${numberToWords(whole)} phẩy ${numberToWords(tenth)} phần trăm`
        for (const said of [`${whole},${tenth}%`, `${whole},${tenth} %`, `${whole},${tenth} phần trăm`, words]) {
          expect(firstOf(`Tỷ lệ này là ${said}.`)).toMatchObject(expected)
        }
      }),
      RUNS,
    )
  })

  test('ranges', () => {
    const unit = fc.constantFrom(['%', '%'], [' km', 'km'], [' triệu đồng', 'VND'], [' ha', 'ha'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), unit, (low, more, [said, name]) => {
        const high = low + more
        const size = name === 'VND' ? 1e6 : 1
        const expected = { kind: 'range', low: low * size, high: high * size, unit: name }
        for (const range of [
          `từ ${low} đến ${high}${said}`,
          `từ ${low}${said} đến ${high}${said}`,
          `${low} đến ${high}${said}`,
        ]) {
          expect(firstOf(`Mức này vào khoảng ${range}.`)).toMatchObject(expected)
        }
      }),
      RUNS,
    )
  })

  test('dates', () => {
    const two = (value: number): string => String(value).padStart(2, '0')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1951, max: 2050 }),
        (day, month, year) => {
          const value = `${year}-${two(month)}-${two(day)}`
          const words = `ngày ${numberToWords(day)} tháng ${numberToWords(month)} năm ${numberToWords(year)}`
          const spellings = [
            `${day}/${month}/${year}`,
            `${two(day)}-${two(month)}-${year}`,
            `${two(day)}.${two(month)}.${year}`,
            `ngày ${day} tháng ${month} năm ${year}`,
            `${day} tháng ${month}, ${year}`,
            `${year}/${two(month)}/${two(day)}`,
            `${day}/${month}/${two(year % 100)}`,
            words,
          ]
          for (const said of spellings) expect([said, parseTime(said).value]).toEqual([said, value])
        },
      ),
      RUNS,
    )
  })

  test('hours', () => {
    const two = (value: number): string => String(value).padStart(2, '0')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 10, max: 59 }), (hour, minute) => {
        const value = `T${two(hour)}:${minute}`
        for (const said of [
          `${hour}h${minute}`,
          `${hour}:${minute}`,
          `${hour} giờ ${minute} phút`,
          `${numberToWords(hour)} giờ ${numberToWords(minute)}`,
        ]) {
          expect([said, parseTime(said).value]).toEqual([said, value])
        }
        const before = `T${two((hour + 23) % 24)}:${two(60 - minute)}`
        expect(parseTime(`${hour}h kém ${minute}`).value).toBe(before)
        expect(parseTime(`${hour} giờ kém ${minute} phút`).value).toBe(before)
      }),
      RUNS,
    )
  })
})
