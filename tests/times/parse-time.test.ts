import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.js'
import { parseTime } from '../../src/times/parse-time.js'

const referenceDate = '2025-09-10T08:30'

describe('parseTime', () => {
  test.each([
    ['28/9/2023', '2023-09-28'],
    ['ngày 28 tháng 9 năm 2023', '2023-09-28'],
    ['ngày hai mươi hai tháng bảy năm hai nghìn không trăm mười hai', '2012-07-22'],
    ['31-10-1974', '1974-10-31'],
    ['2025-09-02', '2025-09-02'],
    ['tháng 9-2024', '2024-09'],
    ['quý III/2025', '2025-Q3'],
    ['năm một chín chín bảy', '1997'],
    ['6 tháng đầu năm 2024', '2024-01/2024-06'],
    ['nhiệm kỳ 2020-2025', '2020/2025'],
    ['8h30', 'T08:30'],
    ['3 giờ chiều', 'T15:00'],
    ['3h kém 15', 'T02:45'],
    ['8h rưỡi', 'T08:30'],
    ['7 rưỡi tối', 'T19:30'],
    ['8:30 PM', 'T20:30'],
    ['12 am', 'T00:00'],
    ['nửa đêm', 'T00:00'],
    ['giữa trưa', 'T12:00'],
    ['15/8/99', '1999-08-15'],
    ['2020/08/15', '2020-08-15'],
    ['15 tháng 8, 2020', '2020-08-15'],
    ['2025-10-20T08:30:00', '2025-10-20T08:30:00'],
    ['năm hai không hai mươi', '2020'],
    ['năm mười chín bốn lăm', '1945'],
    ['30 tết', '--12-30'],
    ['10/3 âm lịch', '--03-10'],
    ['hai giờ rưỡi', 'T02:30'],
    ['5 giờ kém 15', 'T04:45'],
    ['9h15 sáng', 'T09:15'],
    ['mười hai giờ đêm', 'T00:00'],
    ['8h30 ngày 28/9/2023', '2023-09-28T08:30'],
    ['tết', '--01-01'],
    ['mùng 2 tết', '--01-02'],
  ])('%s', (text, value) => {
    expect(parseTime(text).value).toBe(value)
    expect(parseTime(text.normalize('NFD')).value).toBe(value)
  })

  test.each([
    ['hôm nay', '2025-09-10'],
    ['hôm kia', '2025-09-08'],
    ['hôm kìa', '2025-09-07'],
    ['mai', '2025-09-11'],
    ['T7', '2025-09-13'],
    ['CN', '2025-09-14'],
    ['thứ tư trước', '2025-09-03'],
    ['chủ nhật vừa rồi', '2025-09-07'],
    ['cuối tuần', '2025-09-13/2025-09-14'],
    ['cuối tháng', '2025-09'],
    ['sang năm', '2026'],
    ['quý một', '2025-Q1'],
    ['6 tháng đầu năm', '2025-01/2025-06'],
    ['ngày 5 tháng sau', '2025-10-05'],
    ['ngày mai', '2025-09-11'],
    ['thứ tư', '2025-09-17'],
    ['thứ hai tới', '2025-09-15'],
    ['thứ ba tuần trước', '2025-09-02'],
    ['tuần sau', '2025-W38'],
    ['tháng trước', '2025-08'],
    ['quý này', '2025-Q3'],
    ['năm ngoái', '2024'],
    ['cùng kỳ năm trước', '2024'],
    ['2 ngày trước', '2025-09-08'],
    ['cách đây 3 tháng', '2025-06-10'],
    ['hai tuần nữa', '2025-09-24'],
    ['7 ngày qua', '2025-09-03/2025-09-09'],
    ['sau 24 giờ', '2025-09-11T08:30'],
    ['nửa tiếng nữa', '2025-09-10T09:00'],
    ['15/2', '2025-02-15'],
    ['từ 13 đến 15 tháng 7', '2025-07-13/2025-07-15'],
    ['8 giờ sáng mai', '2025-09-11T08:00'],
    ['20h tối nay', '2025-09-10T20:00'],
    ['cuối tuần này', '2025-09-13/2025-09-14'],
    ['quốc khánh', '2025-09-02'],
    ['2/9', '2025-09-02'],
    ['quốc tế phụ nữ', '2025-03-08'],
    ['giáng sinh', '2025-12-25'],
    ['quốc khánh năm 2030', '2030-09-02'],
  ])('%s from a Wednesday', (text, value) => {
    expect(parseTime(text, { referenceDate }).value).toBe(value)
  })

  test('says why there is no value', () => {
    expect(parseTime('hôm nay')).toEqual({
      kind: 'date',
      value: null,
      reason: 'the time is relative: give a referenceDate',
    })
    expect(parseTime('31/2/2023')).toEqual({
      kind: 'date',
      value: null,
      invalid: true,
      reason: 'no calendar has this day',
    })
    expect(parseTime('abc')).toEqual({ kind: null, value: null, reason: '"abc" is no part of a time' })
    expect(parseTime(' ')).toEqual({ kind: null, value: null, reason: 'the text is empty' })
  })

  test('refuses wrong types and reference dates', () => {
    expect(() => parseTime(20250910 as unknown as string)).toThrow(InputError)
    expect(() => parseTime('hôm nay', { referenceDate: 'hôm qua' })).toThrow(InputError)
  })

  test('dates in every spelling read back', () => {
    const days = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(days, fc.integer({ min: 1900, max: 2099 }), ({ day, month }, year) => {
        const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        return [
          `${day}/${month}/${year}`,
          `ngày ${day}-${month}-${year}`,
          `${day}.${month}.${year}`,
          `ngày ${day} tháng ${month} năm ${year}`,
          `ngày ${day}/${month} năm ${year}`,
          `sáng ${day}/${month}/${year}`,
        ].every(text => parseTime(text).value === value)
      }),
    )
  })

  test('never throws for a string', () => {
    const words = fc.constantFrom(
      ...'ngày tháng năm 5 2024 thứ ba tuần tới / - sáng rưỡi giờ quý III đầu cuối từ đến'.split(' '),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words, { maxLength: 10 }).map(list => list.join(' ')),
        ),
        text => parseTime(text, { referenceDate }).value !== undefined,
      ),
      { numRuns: 2000 },
    )
  })
})
