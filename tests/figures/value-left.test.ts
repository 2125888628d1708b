import { describe, expect, test } from 'vitest'
import { buildAnalyzer } from '../../src/build-analyzer.js'
import { readData } from '../../src/node.js'

const analyze = buildAnalyzer(readData, { layers: ['figures'] })
const changesOf = (text: string) => analyze(text).figures.map(({ text, change }) => [text, change])

describe('a value left and the value reached', () => {
  test.each([
    ['Tỷ lệ hộ nghèo của xã giảm từ 5,2% xuống 3,1%.', '5,2%', '3,1%', 'decrease'],
    ['Tỷ lệ hộ nghèo giảm từ 5,2% (năm 2020) xuống chỉ còn 3,1%.', '5,2%', '3,1%', 'decrease'],
    ['Thu ngân sách tăng từ 12 tỷ đồng lên 15 tỷ đồng.', '12 tỷ đồng', '15 tỷ đồng', 'increase'],
    ['Xã đưa số hộ nghèo từ 45 xuống còn 30 hộ.', '45', '30 hộ', 'decrease'],
    ['Hạn mức cho vay được nâng từ 1.350 lên 1.900 tỷ đồng.', '1.350', '1.900 tỷ đồng', 'increase'],
    ['Đường mở rộng từ 6 lên 10 làn xe.', '6', '10 làn xe', 'increase'],
    ['Xã giảm từ 19 đơn vị còn 12 đơn vị.', '19 đơn vị', '12 đơn vị', 'decrease'],
    ['Thời gian chờ giảm từ 6 giờ xuống 30 phút.', '6 giờ', '30 phút', 'decrease'],
    [
      'Giá bưởi rớt từ mức 42.000 đồng/kg nay chỉ còn 11.000 - 13.000 đồng.',
      '42.000 đồng',
      '11.000 - 13.000 đồng',
      'decrease',
    ],
    ['Vườn sen được mở từ 3,5 ha năm 2016 lên đến 9 ha.', '3,5 ha', '9 ha', 'increase'],
    ['Tiền thuê bến vọt từ mức 0 lên 3,4 tỷ đồng.', '0', '3,4 tỷ đồng', 'increase'],
  ])('%s', (text, left, reached, change) => {
    expect(changesOf(text)).toEqual([
      [left, undefined],
      [reached, change],
    ])
  })

  test('the amount of a change keeps its own', () => {
    expect(changesOf('Doanh thu tăng 25%, từ 20 tỷ đồng lên 25 tỷ đồng.')).toEqual([
      ['25%', 'increase'],
      ['20 tỷ đồng', undefined],
      ['25 tỷ đồng', 'increase'],
    ])
    expect(changesOf('Giá lúa tăng từ 5 đến 10%.')).toEqual([['từ 5 đến 10%', 'increase']])
  })

  test.each([
    'Bảo hiểm có mức phí từ 1.000 đồng mỗi ngày cho quyền lợi lên đến 2 tỷ đồng.',
    'Xã hỗ trợ từ 20 triệu đồng, còn 5 triệu đồng do dân góp.',
    'Đội bóng tụt từ hạng 58 xuống hạng 63.',
    'Trường chọn học sinh từ 15 điểm trở lên; có 3 môn thi.',
    'Chợ có từ 20 gian hàng. Xuống 5 gian là đóng cửa.',
  ])('none: %s', text => {
    const figures = changesOf(text)
    expect(figures).toHaveLength(2)
    expect(figures.map(([, change]) => change)).toEqual([undefined, undefined])
  })

  test('times of both, and what the value reached is compared with', () => {
    const timesOf = (text: string) => {
      const { figures, times } = analyze(text)
      const nameOf = (index: number | undefined) => index !== undefined && times[index].text
      return figures.map(({ time, base }) => [nameOf(time), nameOf(base)])
    }
    expect(timesOf('Tỷ lệ hộ nghèo giảm từ 5,2% năm 2020 xuống 3,1% vào cuối năm 2024.')).toEqual([
      ['năm 2020', false],
      ['cuối năm 2024', 'năm 2020'],
    ])
    expect(timesOf('Năm 2024, tỷ lệ hộ nghèo giảm từ 5,2% năm 2020 xuống 3,1%.')).toEqual([
      ['năm 2020', false],
      ['Năm 2024', 'năm 2020'],
    ])
    expect(timesOf('Số hộ nghèo giảm từ 52 hộ năm 2020 xuống 31 hộ.')).toEqual([
      ['năm 2020', false],
      [false, 'năm 2020'],
    ])
    expect(timesOf('Tỷ lệ hộ nghèo giảm từ 5,2%, năm 2024 còn 3,1%.')[1]).toEqual(['năm 2024', false])
    expect(timesOf('Năm 2024, thu tăng từ 12 tỷ đồng lên 15 tỷ đồng so với năm 2023.')[1]).toEqual([
      'Năm 2024',
      'năm 2023',
    ])
  })

  test('takes time in proportion to the text', () => {
    const time = (length: number): number => {
      const text = 'từ 5 hộ , chỉ còn '.repeat(length / 18)
      const start = process.cpuUsage().user
      analyze(text)
      return process.cpuUsage().user - start
    }
    time(4000)
    expect(time(40_000)).toBeLessThan(60 * Math.max(time(4000), 10_000))
  })
})
