import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.js'
import { numberToWords } from '../../src/numbers/number-to-words.js'
import { parseNumber } from '../../src/numbers/parse-number.js'

describe('parseNumber', () => {
  test.each([
    ['3.200', 3200],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['1.5', 1.5],
    ['0.125', 0.125],
    ['1,234,567.8', 1234567.8],
    ['1 000 000', 1e6],
    [',77', 0.77],
    ['- 1.200.000', -1.2e6],
    ['100k', 1e5],
    ['1,5tr', 1.5e6],
    ['2tr5', 2.5e6],
    ['1tr250', 1.25e6],
    ['2 tỷ 3', 2.3e9],
    ['1 tỷ 200 triệu', 1.2e9],
    ['hai mươi mốt', 21],
    ['hăm mốt', 21],
    ['hai tư', 24],
    ['ba ba', 33],
    ['mười lăm', 15],
    ['một trăm lẻ năm', 105],
    ['một trăm hai', 120],
    ['một triệu hai', 1.2e6],
    ['ba rưỡi', 3.5],
    ['2½', 2.5],
    ['1,5e6', 1.5e6],
    ['hai-mươi-mốt', 21],
    ['hai mươi mốt.', 21],
    ['số bảy', 7],
    ['ba một phần tư', 3.25],
    ['một trăm linh mười', 110],
    ['trăm rưỡi', 150],
    ['chục rưỡi', 15],
    ['1 triệu rưỡi', 1.5e6],
    ['nửa triệu', 5e5],
    ['một phần ba', 1 / 3],
    ['hai và một phần ba', 7 / 3],
    ['âm năm', -5],
    ['mười hai phẩy năm', 12.5],
    ['ba phẩy mười bốn', 3.14],
    ['không phẩy không năm', 0.05],
    ['một phẩy hai triệu', 1.2e6],
    ['hai trăm nghìn tỷ', 2e14],
    ['hai không một hai', 2012],
    ['HAI MƯƠI LĂM', 25],
    ['hai muoi mot', 21],
    ['XVIII', 18],
    ['½', 0.5],
    ['5 rưỡi', 5.5],
    ['lần thứ hai', 2],
    ['hạng nhất', 1],
  ])('%s', (text, value) => {
    const parsed = parseNumber(text)
    expect(parsed.value).toBeCloseTo(value, 9)
    expect(parseNumber(text.normalize('NFD')).value).toBe(parsed.value)
  })

  test('says what beside the value is there', () => {
    expect(parseNumber('ba phần tư')).toEqual({ value: 0.75, numerator: 3, denominator: 4 })
    expect(parseNumber('năm phần trăm')).toEqual({ value: 5, unit: '%' })
    expect(parseNumber('thứ tư')).toEqual({ value: 4, ordinal: true })
    expect(parseNumber('vài chục')).toEqual({ value: 30, vague: true })
    expect(parseNumber('không chín một hai')).toEqual({ value: 912, digits: '0912' })
    expect(parseNumber('9.007.199.254.740.993')).toEqual({ value: 9007199254740992, exact: '9007199254740993' })
  })

  test.each([
    ['abc', '"abc" begins no number'],
    ['', 'the text is empty'],
    ['1.2.3', '"1.2.3" begins no number'],
    ['hai mươi người', '"người" after "hai mươi" is no part of a number'],
  ])('null with a reason: "%s"', (text, reason) => {
    expect(parseNumber(text)).toEqual({ value: null, reason })
  })

  test('refuses what is no string', () => {
    expect(() => parseNumber(5 as unknown as string)).toThrow(InputError)
    expect(() => parseNumber(null as unknown as string)).toThrow('not null')
  })

  test('never NaN, whatever the text', () => {
    const words = fc.constantFrom(...'một hai mươi trăm nghìn tỷ phẩy rưỡi lẻ âm 3 4,5 phần không năm / % -'.split(' '))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 12 }).map(list => list.join(' ')),
        ),
        text => {
          const { value } = parseNumber(text)
          return value === null || !Number.isNaN(value)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('a million words take no time', () => {
    const start = performance.now()
    for (const word of ['một ', '1', '9.', 'tỷ ', 'mươi ']) expect(parseNumber(word.repeat(200_000)).value).toBeNull()
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('numberToWords and back', () => {
  test.each([
    [0, 'không'],
    [5, 'năm'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [105, 'một trăm linh năm'],
    [1005, 'một nghìn không trăm linh năm'],
    [1_000_002, 'một triệu không trăm linh hai'],
    [-5, 'âm năm'],
    [12.25, 'mười hai phẩy hai mươi lăm'],
    [0.05, 'không phẩy không năm'],
    [1e-7, 'không phẩy không không không không không không một'],
    [-2.5e-7, 'âm không phẩy không không không không không không hai mươi lăm'],
    [10n ** 18n, 'một tỷ tỷ'],
  ])('%s', (value, words) => {
    expect(numberToWords(value)).toBe(words)
  })

  test('dialects', () => {
    expect(numberToWords(1005, { zeroTens: 'lẻ', thousand: 'ngàn' })).toBe('một ngàn không trăm lẻ năm')
    expect(numberToWords(24_000_000_077, { four: 'bốn', billion: 'tỉ', seven: 'bẩy' })).toBe(
      'hai mươi bốn tỉ không trăm bẩy mươi bẩy',
    )
    expect(() => numberToWords(1, { thousand: 'nghin' as 'nghìn' })).toThrow('thousand is nghìn or ngàn')
    expect(() => numberToWords(Number.NaN)).toThrow(InputError)
  })

  test('every integer to 100,000 in each dialect', () => {
    const wrong: number[] = []
    for (const zeroTens of ['linh', 'lẻ'] as const) {
      for (const thousand of ['nghìn', 'ngàn'] as const) {
        for (let n = 0; n <= 100_000; n++) {
          if (parseNumber(numberToWords(n, { zeroTens, thousand })).value !== n) wrong.push(n)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('20,000 integers to 10^15, and strings beyond', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 15 }).chain(digits => fc.integer({ min: 0, max: 10 ** digits })),
        fc.constantFrom('tư', 'bốn'),
        (n, four) => parseNumber(numberToWords(n, { four })).value === n,
      ),
      { numRuns: 20_000 },
    )
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 10n ** 28n }), n => {
        const parsed = parseNumber(numberToWords(n))
        return parsed.value !== null && (parsed.exact ?? String(parsed.value)) === n.toString()
      }),
    )
  })
})
