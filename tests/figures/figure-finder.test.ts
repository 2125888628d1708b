import { describe, expect, test } from 'vitest'
import { buildAnalyzer } from '../../src/build-analyzer.js'
import { readData } from '../../src/node.js'
import { spansOf } from '../spans-of.js'

const analyze = buildAnalyzer(readData, { layers: ['figures', 'times', 'references'] })

/** With words and their parts of speech, which tell lists of counts. */
const withWords = buildAnalyzer(readData, { layers: ['words', 'figures'] })

/** Figures without their places. */
const figuresOf = (text: string) =>
  analyze(text).figures.map(({ start, end, from, to, text, ...rest }) => ({ text, ...rest }))

describe('figures', () => {
  test('the ratio that our user gave', () => {
    expect(figuresOf('Đến nay có 15/87 đồng chí có trình độ thạc sĩ.')).toEqual([
      {
        text: '15/87 đồng chí',
        kind: 'ratio',
        value: 15,
        of: 87,
        noun: 'đồng chí',
        attribute: 'có trình độ thạc sĩ',
      },
    ])
  })

  test('the date of a document is not the time that a figure holds for', () => {
    const { figures, times } = analyze(
      'Năm 2024, theo Quyết định số 70/QĐ-UBND ngày 3/5/2023 của UBND tỉnh, xã có 40 hộ nghèo.',
    )
    expect(figures.map(({ time }) => times[time!].text)).toEqual(['Năm 2024'])
  })

  test('what is folded is not doubled', () => {
    expect(figuresOf('Cô gấp đôi tờ giấy, rồi gấp đôi lại.')).toEqual([])
  })

  test.each([
    ['Tỉnh có hơn 500 nghìn hội viên.', { kind: 'count', value: 500_000, noun: 'hội viên', modifier: 'more-than' }],
    ['Sản lượng tăng 12,5% so với năm trước.', { kind: 'percent', value: 12.5, change: 'increase' }],
    ['Tổng vốn là 3.200 tỷ đồng.', { kind: 'money', value: 3.2e12, unit: 'VND' }],
    ['Dự án cần 1 tỷ 200 triệu đồng.', { kind: 'money', value: 1.2e9, unit: 'VND' }],
    ['Họ vay 1,2 triệu USD.', { kind: 'money', value: 1.2e6, unit: 'USD' }],
    ['Thuê nhà hết 5 triệu đồng/tháng.', { kind: 'money', value: 5e6, unit: 'VND', per: 'tháng' }],
    ['Đường dài 160km.', { kind: 'measure', value: 160, unit: 'km' }],
    ['Rừng rộng 946,76 ha.', { kind: 'measure', value: 946.76, unit: 'ha' }],
    ['Vườn rộng 50m2.', { kind: 'measure', value: 50, unit: 'm2' }],
    ['Nhiệt độ lên 37 độ C.', { kind: 'measure', value: 37, unit: '°C' }],
    ['Năng suất đạt 6 tấn/ha.', { kind: 'measure', value: 6, unit: 't/ha' }],
    ['Ruộng rộng 3 sào.', { kind: 'measure', value: 3, unit: 'sào' }],
    ['Công trình kéo dài hơn 10 năm.', { kind: 'duration', value: 10, unit: 'year', modifier: 'more-than' }],
    ['Bị cáo lĩnh 3 năm 6 tháng tù.', { kind: 'duration', value: 42, unit: 'month' }],
    ['Họp mất hai giờ rưỡi.', { kind: 'duration', value: 2.5, unit: 'hour' }],
    ['Cụ Tám, 92 tuổi, vẫn khỏe.', { kind: 'age', value: 92 }],
    ['Đại hội lần thứ XIV đã họp.', { kind: 'ordinal', value: 14 }],
    ['Chỉ tiêu tăng từ 10 đến 15%.', { kind: 'range', low: 10, high: 15, unit: '%' }],
    ['Hỗ trợ từ 150 đến 300 triệu đồng.', { kind: 'range', low: 1.5e8, high: 3e8, unit: 'VND' }],
    ['Đội nhà thắng 2-1.', { kind: 'score', value: 2, of: 1 }],
    ['Bình Dương hòa Đồng Tháp 1-1. Trận đấu nhạt.', { kind: 'score', value: 1, of: 1 }],
    ['Cô thắng ván đầu với tỷ số 6/4.', { kind: 'score', value: 6, of: 4 }],
    ['Đội nhà thắng 6/4 trong loạt luân lưu.', { kind: 'score', value: 6, of: 4 }],
    ['Xã huy động 2.350 ngày công lao động.', { kind: 'count', value: 2350, noun: 'ngày công lao động' }],
    ['Ông đi 5 ngày công tác.', { kind: 'duration', value: 5, unit: 'day' }],
    ['Đội khách thua với tỷ số 0-4', { kind: 'score', value: 0, of: 4 }],
    ['Giá đất gấp 3 lần.', { kind: 'count', value: 3, noun: 'lần', change: 'increase' }],
    ['Số hộ nghèo gấp đôi năm 2020.', { kind: 'count', value: 2, noun: 'lần', change: 'increase' }],
    ['Giá vàng tăng gấp đôi.', { kind: 'count', value: 2, noun: 'lần', change: 'increase' }],
    ['Giá vé đã gần gấp rưỡi.', { kind: 'count', value: 1.5, noun: 'lần', modifier: 'less-than' }],
    ['Áo mới đắt gấp đôi áo cũ.', { kind: 'count', value: 2, noun: 'lần', change: 'increase' }],
    ['Anh ấy cao 1m65.', { kind: 'measure', value: 1.65, unit: 'm' }],
    ['Căn hộ có giá 1,5 tỷ.', { kind: 'money', value: 1.5e9, unit: 'VND' }],
    ['Bao gạo nặng ba ki-lô-gam.', { kind: 'measure', value: 3, unit: 'kg' }],
    ['Cụ đã tám mươi tuổi.', { kind: 'age', value: 80 }],
    ['Tỷ lệ đạt hai mươi phần trăm.', { kind: 'percent', value: 20 }],
    ['Xã làm được 19km đường bê tông.', { kind: 'measure', value: 19, unit: 'km' }],
    ['Bà nhận 500.000 đồng tiền mặt.', { kind: 'money', value: 500_000, unit: 'VND' }],
    ['Ông vắng mặt 4 trên tổng cộng 21 cuộc họp.', { kind: 'ratio', value: 4, of: 21 }],
    ['Họ đồng ý 23 lần trên tổng cộng 243 lần.', { kind: 'ratio', value: 23, of: 243 }],
    ['Xã đã trồng được 120/150 ha rừng.', { kind: 'ratio', value: 120, of: 150, unit: 'ha' }],
    ['Thu ngân sách đạt 1.250/1.100 tỷ đồng.', { kind: 'ratio', value: 1.25e12, of: 1.1e12, unit: 'VND' }],
    ['Thu ngân sách đạt 1.250/1.100 tỷ, vượt dự toán.', { kind: 'ratio', value: 1.25e12, of: 1.1e12, unit: 'VND' }],
    ['Tuyến ống đã lắp 12km/15km.', { kind: 'ratio', value: 12, of: 15, unit: 'km' }],
    ['Có 7/9 mẫu nước không đạt.', { kind: 'ratio', value: 7, of: 9, noun: 'mẫu nước' }],
    ['Huyết áp của ông là 150/90 mmHg.', { kind: 'measure', value: 150, of: 90, unit: 'mmHg' }],
    ['Huyết áp của ông là 150/90.', { kind: 'measure', value: 150, of: 90, unit: 'mmHg' }],
    ['Ông để lại 1/3 tỷ đồng.', { kind: 'ratio', value: 1, of: 3 }],
    ['Trường mở mỗi khóa 30 học viên.', { kind: 'count', value: 30, noun: 'học viên' }],
    ['Ông bị khởi tố trong giai đoạn 2 vụ án.', { kind: 'ordinal', value: 2 }],
    ['Số trường hợp bị phạt là 45.401.', { kind: 'count', value: 45_401, noun: 'trường hợp' }],
    ['Nợ công khoảng 9.007.199.254.740.993 đồng.', { kind: 'money', exact: '9007199254740993' }],
  ])('%s', (text, expected) => {
    const [figure] = figuresOf(text)
    expect(figure).toMatchObject(expected)
    expect(figuresOf(text.normalize('NFD'))[0]).toMatchObject(expected)
  })

  test.each([
    'Ông ký Nghị quyết số 39-NQ/TW và Quyết định 70/2009/QĐ-TTg.',
    'Trạm phòng COVID-19 mở ngày 12/8/2021.',
    'Xe đỗ trên QL1A.',
    'Liên hệ số 0243 638 0184 để biết thêm.',
    'Quán mở cửa 24/7, đội thoát ở vòng 1/8.',
    'Ông dậy lúc nửa đêm, đến quá nửa đêm mới xong việc.',
    'Chợ họp các ngày thứ 4, thứ 7 và chủ nhật hằng tuần.',
  ])('no figure in: %s', text => {
    expect(figuresOf(text)).toEqual([])
  })

  test('a ratio without a noun takes the one before', () => {
    const [first, second] = figuresOf('Có 15/87 đồng chí là thạc sĩ, 71/87 có trình độ đại học.')
    expect(first.noun).toBe('đồng chí')
    expect(second).toMatchObject({ kind: 'ratio', value: 71, of: 87, noun: 'đồng chí', carried: true })
  })

  test.each([
    ['Ba quý lần lượt thu 120, 135 và 150 tỷ đồng.', [3, 120e9, 135e9, 150e9]],
    ['Vé có các mệnh giá 5.000 và 2 triệu đồng.', [5000, 2e6]],
    ['Ba năm thu 1.200, 1.350 và 1.500 tỷ đồng.', [3, 1.2e12, 1.35e12, 1.5e12]],
    ['Vốn là 800, 1.050 và 950 tỷ đồng.', [8e11, 1.05e12, 9.5e11]],
    ['Lãi lần lượt đạt 300, 350 và 400 nghìn tỷ đồng.', [3e14, 3.5e14, 4e14]],
    ['Ba dự án có vốn 1,2; 1,5 và 1,8 tỷ đồng.', [3, 1.2e9, 1.5e9, 1.8e9]],
    ['Ba dự án có vốn 5, 3 và 0 tỷ đồng.', [3, 5, 3, 0]],
    ['Vé giá 500.000 và 1 triệu đồng.', [500_000, 1e6]],
    ['Mỗi phần trị giá 1 triệu và 1 phần quà.', [1e6, 1], [undefined, 'phần quà']],
    ['Hai huyện có 120 và 85 hộ nghèo.', [2, 120, 85], ['huyện', 'hộ nghèo', 'hộ nghèo']],
    ['Ba xã lần lượt có 12, 15 và 9 thôn.', [3, 12, 15, 9], ['xã', 'thôn', 'thôn', 'thôn']],
    ['Ba xã lần lượt có 12; 15 và 9 thôn.', [3, 12, 15, 9], ['xã', 'thôn', 'thôn', 'thôn']],
    ['Ba huyện đã giảm 2, 3 và 5 xã.', [3, 2, 3, 5], ['huyện', 'xã', 'xã', 'xã']],
    ['Tỉnh đã đón 3, 5 và 8 triệu lượt khách.', [3e6, 5e6, 8e6], ['lượt khách', 'lượt khách', 'lượt khách']],
    ['Ba mạng có 70 triệu và 25 triệu thuê bao.', [3, 7e7, 2.5e7], ['mạng', 'thuê bao', 'thuê bao']],
    ['Số ca mắc là 120, 98 và 76 ca.', [120, 98, 76]],
    ['Hai bị cáo lĩnh 7 và 9 năm tù.', [2, 7, 9], ['bị cáo', undefined, undefined]],
    ['Quận 1, 3 và 5 phường khác bị ngập.', [5], ['phường']],
    ['Các thôn 1, 2 và 3 xã Hòa Bình đã về đích.', []],
    ['Dân số quận 12, 15 và 9 phường\nHôm qua mưa.', [9], ['phường']],
    ['Ba phường lần lượt có số ca là 214, 189 và 95.', [3, 214, 189, 95]],
    ['Khu đất gồm 118 lô, lô nhỏ nhất rộng 90 m2.', [118, 90], ['lô', undefined]],
    ['1. Nộp hồ sơ trước ngày 25/8.', []],
    ['Gọi đường dây nóng 1022 hoạt động cả ngày.', []],
    ['Tổng đài số 1900.1234 hoạt động.', []],
    ['Do nắng nóng 120 ha lúa bị chết.', [120]],
    ['Tỉnh xây tượng đài 1400 tỷ đồng.', [1.4e12]],
    ['Các điểm nóng: 250 cơ sở bị phạt.', [250]],
    ['Hai bị cáo phải bồi thường lần lượt là 500 triệu và 700 triệu.', [2, 5e8, 7e8], ['bị cáo', undefined, undefined]],
    ['Bệnh nhân có 2/3 triệu chứng nêu trên.', [2], ['triệu chứng']],
    ['Bệnh nhân có 2-3 triệu chứng nêu trên.', [2], ['triệu chứng']],
    ['Có 200 giáo viên, giáo sư dự họp.', [200], ['giáo viên, giáo sư']],
    ['Có 120 hộ nghèo, hộ cận nghèo.', [120], ['hộ nghèo, hộ cận nghèo']],
  ])('numbers of a list share what the last one tells: %s', (text, values, nouns: readonly unknown[] = []) => {
    const { figures } = withWords(text)
    expect(figures.map(({ value }) => value)).toEqual(values)
    if (nouns.length > 0) expect(figures.map(({ noun }) => noun)).toEqual(nouns)
  })

  test.each([
    ['Tai nạn giảm 12 vụ, 5 người chết và 8 người bị thương.', ['decrease', 'decrease', 'decrease']],
    ['Hai hãng tăng lần lượt 5% và 7%.', [undefined, 'increase', 'increase']],
    ['Đoàn tăng 2 huy chương vàng, 3 huy chương đồng.', ['increase', 'increase']],
    ['Dân số tăng 20.000 người, 3 xã mới được thành lập.', ['increase', undefined]],
    ['Chỉ số tăng 12 điểm, 250 mã giảm giá.', ['increase', undefined]],
    ['Lãi tăng 12%, 45% doanh thu đến từ xuất khẩu.', ['increase', undefined]],
    ['Quân đội bắn hạ 30 máy bay.', [undefined]],
    ['Xã nâng độ che phủ rừng lên 63,8%.', ['increase']],
    ['Lãi suất kỳ hạn ngắn xuống còn 4,3% và 5,1%.', ['decrease', 'decrease']],
    ['Đoàn lên 3 xã vùng cao.', [undefined]],
    ['Bệnh viện tăng cường bác sĩ lên 3 xã vùng cao.', [undefined]],
    ['Đoàn nâng cốc rồi lên 3 xã vùng cao.', [undefined]],
    ['Máy bay hạ cánh xuống 2 sân bay.', [undefined]],
    ['Từ đây đi xuống còn 3 km nữa.', [undefined]],
  ])('a change goes as far as its list: %s', (text, changes) => {
    expect(withWords(text).figures.map(({ change }) => change)).toEqual(changes)
  })

  test('ranges of a list share their unit', () => {
    const { figures } = withWords('Bò nặng 150-180, 200-230 và 250-280 kg.')
    expect(figures.map(({ low, high, unit }) => [low, high, unit])).toEqual([
      [150, 180, 'kg'],
      [200, 230, 'kg'],
      [250, 280, 'kg'],
    ])
  })

  test('a rate of two numbers is no day', () => {
    const { figures, times } = withWords('Tỷ lệ chọi vào lớp chuyên Toán năm nay là 1/9, cao nhất từ trước.')
    expect(figures[0]).toMatchObject({ kind: 'ratio', value: 1, of: 9 })
    expect(times.map(({ text }) => text)).toEqual(['năm nay'])
  })

  test.each([
    'Tỷ lệ đỗ cao, ngày nhập học là 5/9.',
    'Bao giờ có tỷ lệ? Hạn chót là 20/11.',
    'Ngày công bố tỷ lệ chọi là 5/10.',
  ])('a day beside a rate stays one: %s', text => {
    const { figures, times } = withWords(text)
    expect(figures).toEqual([])
    expect(times).toHaveLength(1)
  })

  test('all of them are no part of what is counted', () => {
    expect(withWords('Cả hai đều đồng ý. Cả 3 xã bị ngập.').figures.map(({ text }) => text)).toEqual(['3 xã'])
    expect(withWords('Có cả nghìn người đến xem.').figures[0]).toMatchObject({ value: 1000, modifier: 'approximately' })
  })

  test.each([
    ['Đội nhà thắng 3-0 ngày 6/4.', { kind: 'score', value: 3, of: 0 }],
    ['Đội khách hòa 2-2 phút 90.', { kind: 'score', value: 2, of: 2 }],
    ['Đội nhà thắng Thái Lan 4/2 sau loạt sút luân lưu.', { kind: 'score', value: 4, of: 2 }],
    ['Bài nói dài 2-3 phút 30 giây.', { kind: 'range', low: 2, high: 3, unit: 'minute' }],
    ['Họ nghỉ 2-3 ngày rồi đi.', { kind: 'range', low: 2, high: 3, unit: 'day' }],
  ])('a score before a time: %s', (text, expected) => {
    expect(figuresOf(text)[0]).toMatchObject(expected)
  })

  test('a change holds for all numbers of a list, a sum is none', () => {
    expect(withWords('Họ đã giảm 2, 3 và 5 xã.').figures.map(({ change }) => change)).toEqual(Array(3).fill('decrease'))
    expect(figuresOf('Tổng cộng 600 hộ dân.')[0]).not.toHaveProperty('change')
  })

  test('the first end of a change takes the noun of the second', () => {
    const [first] = figuresOf('Chủ nhà tự ý xây từ 11 lên 17 tầng.')
    expect(first).toMatchObject({ kind: 'count', value: 11, noun: 'tầng', carried: true })
  })

  test('spans point at the text and do not cross', () => {
    expect(spansOf(analyze('Năm 2024, 9 phường và 3 xã trồng hơn 1.200 cây, tăng 5%, theo Nghị quyết 18.'))).toBe(true)
  })
})

describe('references', () => {
  test.each([
    [
      'Nghị quyết số 39-NQ/TW về tinh giản.',
      { kind: 'Nghị quyết', number: '39-NQ/TW', issuer: 'Ban Chấp hành Trung ương Đảng' },
    ],
    [
      'Theo Quyết định 70/2009/QĐ-TTg thì được.',
      { kind: 'Quyết định', number: '70/2009/QĐ-TTg', year: 2009, issuer: 'Thủ tướng Chính phủ' },
    ],
    ['Thông tư 14/2020 của Bộ Y tế nêu rõ.', { kind: 'Thông tư', number: '14/2020', year: 2020, issuer: 'Bộ Y tế' }],
    ['Luật Đất đai 2013 quy định rõ.', { kind: 'Luật', number: 'Đất đai', year: 2013 }],
    ['Bộ luật Hình sự năm 2015 nêu rõ.', { kind: 'Bộ luật', number: 'Hình sự', year: 2015 }],
    ['Điều này có trong Hiến pháp 2013.', { kind: 'Hiến pháp', number: '2013', year: 2013 }],
    ['Nghị định số 38 năm 2021 của Chính phủ.', { kind: 'Nghị định', number: '38', year: 2021, issuer: 'Chính phủ' }],
  ])('%s', (text, expected) => {
    expect(analyze(text).references).toMatchObject([expected])
  })

  test('a law that is only spoken of is no reference', () => {
    expect(analyze('Luật này có hiệu lực từ năm 2013.').references).toEqual([])
    expect(analyze('Luật Đất đai được thông qua năm 2013.').references).toEqual([])
  })

  test('counts of documents are no references', () => {
    expect(analyze('Huyện ra 6 nghị quyết và quyết định 3 nội dung.').references).toEqual([])
  })
})

describe('what looks like a date, a ratio or a rank', () => {
  test.each([
    ['Trường có 1200/1500 học sinh đạt loại khá.', { kind: 'ratio', value: 1200, of: 1500, noun: 'học sinh' }],
    ['Xã có 2024/2100 hộ dùng nước sạch.', { kind: 'ratio', value: 2024, of: 2100, noun: 'hộ' }],
    ['Em đạt 1590/1600 điểm.', { kind: 'ratio', value: 1590, of: 1600, noun: 'điểm' }],
    ['Nhà cách trường 5 km.', { text: '5 km', kind: 'measure', value: 5 }],
    ['Đi thêm 5km. Rẽ trái là tới.', { text: '5km', kind: 'measure', value: 5 }],
    ['Anh là người thứ hai về đích.', { kind: 'ordinal', value: 2 }],
    ['Đây là lần thứ hai tôi đến Huế.', { kind: 'ordinal', value: 2 }],
    ['Xã đã làm xong 12/15 đường liên thôn.', { kind: 'ratio', value: 12, of: 15 }],
  ])('%s', (text, expected) => {
    expect(figuresOf(text)).toEqual([expect.objectContaining(expected)])
  })

  test.each([
    'Nhà tôi ở số 7/4 đường Trần Phú.',
    'Công ty đặt tại 45/12 phố Hàng Bông.',
    'Chị ở 12/5 Lê Lợi, TP Huế.',
    'Thứ 7 này lớp nghỉ.',
    'Em học đàn vào thứ Năm.',
    'Họp lúc 8h thứ tư.',
    'Cửa hàng mở từ thứ hai đến thứ sáu.',
    'Cửa hàng mở từ thứ 2-6.',
    'Lớp học thứ 2, 4, 6 hằng tuần.',
    'Họp xong.\n\n3\n\nSau đó nghỉ.',
    'Họp xong.\n\nTrang 2/12\n\nSau đó nghỉ.',
  ])('no figures: %s', text => {
    expect(figuresOf(text)).toEqual([])
  })
})
