import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/pipeline.js'
import { timeFinder } from '../../src/times/time-finder.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

const analyze = createAnalyzer([tokenizer(), timeFinder()])

/** `text = value` of every time expression. */
const timesOf = (text: string, referenceDate?: string): string[] =>
  analyze(text, referenceDate === undefined ? {} : { referenceDate }).times.map(
    ({ text, value, part, lunar, invalid }) =>
      `${text} = ${value ?? '?'}${part ? ` ${part}` : ''}${lunar ? ' lunar' : ''}${invalid ? ' invalid' : ''}`,
  )

describe('dates', () => {
  test('a day and an hour behind a dash are no date', () => {
    expect(timesOf('Ngày 20 - 8 giờ sáng: khai mạc.')).toEqual(['Ngày 20 = ---20', '8 giờ sáng = T08:00'])
  })

  test.each([
    ['Cầu thông xe ngày 28 - 9 - 2023.', 'ngày 28 - 9 - 2023 = 2023-09-28'],
    ['Cầu thông xe ngày 20 - 10, mưa to.', 'ngày 20 - 10 = --10-20'],
    ['Cầu thông xe ngày 20 / 10.', 'ngày 20 / 10 = --10-20'],
    ['Cầu thông xe tháng 8 - 2024.', 'tháng 8 - 2024 = 2024-08'],
    ['Cầu thông xe 28 / 9 / 2023.', '28 / 9 / 2023 = 2023-09-28'],
    ['Cầu thông xe ngày 28/9/2023.', 'ngày 28/9/2023 = 2023-09-28'],
    ['Lễ hội mở ngày 16 và 17-3.', 'ngày 16 và 17-3 = --03-16/--03-17'],
    ['Đoàn đến xã sáng 6/11.', 'sáng 6/11 = --11-06'],
    ['Trường khai giảng ngày 5 tháng 9 năm 2024.', 'ngày 5 tháng 9 năm 2024 = 2024-09-05'],
    ['Đội tập trung từ ngày 12 đến 16/11.', 'ngày 12 đến 16/11 = --11-12/--11-16'],
    ['Trại hè diễn ra ngày 17-18/5/2025.', 'ngày 17-18/5/2025 = 2025-05-17/2025-05-18'],
    ['Phiên chợ họp hôm 10.3.', 'hôm 10.3 = --03-10'],
    ['Họ cưới năm 1991.', 'năm 1991 = 1991'],
    ['Ông Lâm (sinh 1962) nghỉ hưu.', '1962 = 1962'],
    ['Nhà máy chạy từ tháng 9-2024.', 'tháng 9-2024 = 2024-09'],
    ['Lãi quý III/2025 tăng.', 'quý III/2025 = 2025-Q3'],
    ['Huyện trồng rừng 6 tháng đầu năm 2024.', '6 tháng đầu năm 2024 = 2024-01/2024-06 start'],
    ['Xong vào cuối năm 2023.', 'cuối năm 2023 = 2023 end'],
    ['Đại hội nhiệm kỳ 2020-2025 đã bầu.', 'nhiệm kỳ 2020-2025 = 2020/2025'],
    ['Đề án giai đoạn 2018 - 2020 kết thúc.', 'giai đoạn 2018 - 2020 = 2018/2020'],
    ['Bia đá từ thế kỷ XV.', 'thế kỷ XV = 14'],
    ['Áo dài thập niên 60 của thế kỷ XX.', 'thập niên 60 của thế kỷ XX = 1960/1969'],
    ['Họp lúc 8h30 tại hội trường.', '8h30 = T08:30'],
    ['Chuyến bay hạ cánh lúc 3 giờ chiều.', '3 giờ chiều = T15:00'],
    ['Chín giờ tối, ghe mới về bến.', 'Chín giờ tối = T21:00'],
    ['Tàu vào ga lúc hai mươi hai giờ ba mươi phút.', 'hai mươi hai giờ ba mươi phút = T22:30'],
    ['Từ tháng 7-2014 đến tháng 7-2016 ông học.', 'tháng 7-2014 đến tháng 7-2016 = 2014-07/2016-07'],
    ['Bến xe đóng ngày 31/2/2023.', 'ngày 31/2/2023 = ? invalid'],
    ['Chợ họp thứ bảy, 28/9/2023.', 'thứ bảy, 28/9/2023 = 2023-09-28 invalid'],
    ['Chợ họp thứ năm, 28/9/2023.', 'thứ năm, 28/9/2023 = 2023-09-28'],
    ['Hội làng rằm tháng giêng đông vui.', 'rằm tháng giêng = --01-15 lunar'],
    ['Giỗ Tổ ngày 10/3 âm lịch.', 'ngày 10/3 âm lịch = --03-10 lunar'],
  ])('%s', (text, expected) => {
    expect(timesOf(text)).toEqual([expected])
    expect(timesOf(text.normalize('NFD')).map(time => time.normalize('NFC'))).toEqual([expected])
  })

  test.each([
    ['Xe chở 12 người, hết 5 năm bảo hành.'],
    ['Có 15/87 đồng chí dự.'],
    ['Anh đứng thứ ba toàn đoàn.'],
    ['Đội thắng 2-1.'],
    ['Họ ngồi đợi năm giờ liền, ca làm kéo dài mười hai giờ.'],
  ])('no time in: %s', text => {
    expect(timesOf(text)).toEqual([])
  })

  test('a year named once belongs to both of a pair', () => {
    expect(timesOf('Hai đợt mưa cuối tháng 10, đầu tháng 11/2022.')).toEqual([
      'cuối tháng 10 = 2022-10 end',
      'đầu tháng 11/2022 = 2022-11 start',
    ])
  })
})

describe('two years with a stroke', () => {
  test.each([
    ['Năm học 2023/2024 bắt đầu sớm.', 'Năm học 2023/2024 = 2023/2024'],
    ['Sinh viên niên khóa 2020/2024 đã ra trường.', 'niên khóa 2020/2024 = 2020/2024'],
    ['Anh ghi nhiều bàn ở mùa giải 2023/2024.', 'mùa giải 2023/2024 = 2023/2024'],
    ['Đội bóng lên ngôi 2023/2024.', '2023/2024 = 2023/2024'],
    ['Họ vô địch 2023/24 rất thuyết phục.', '2023/24 = 2023/2024'],
  ])('a period: %s', (text, expected) => {
    expect(timesOf(text)).toEqual([expected])
  })

  test.each([
    'Trường có 1200/1500 học sinh đạt loại khá.',
    'Xã có 2024/2100 hộ dùng nước sạch.',
    'Em đạt 1590/1600 điểm.',
    'Xã có 2023/2024 hộ đã ký cam kết.',
  ])('a part of a whole: %s', text => {
    expect(timesOf(text)).toEqual([])
  })
})

describe('house numbers', () => {
  test.each([
    'Chị ở 12/5 Lê Lợi, TP Huế.',
    'Bà nội sống tại số 7/4 đường Trần Phú.',
    'Quán ở 15/3 đường Nguyễn Huệ rất đông.',
    'Lửa bốc lên ở hẻm 12/5 gần chợ.',
    'Địa chỉ: 20/11 Trần Phú, phường 2.',
    'Địa chỉ 10/3/2 Trần Hưng Đạo.',
  ])('no dates: %s', text => {
    expect(timesOf(text)).toEqual([])
  })

  test('a day before the name of a street', () => {
    expect(timesOf('Từ 12/5 đường Nguyễn Huệ cấm xe.')).toEqual(['12/5 = --05-12'])
    expect(timesOf('Ngày 15/3 Nguyễn Thị Hoa lên đường.')).toEqual(['Ngày 15/3 = --03-15'])
  })
})

describe('weekdays without a date', () => {
  test.each([
    ['Thứ 7 này lớp nghỉ.', ['Thứ 7 này = 2025-09-13']],
    ['Em học đàn vào thứ Năm.', ['thứ Năm = 2025-09-11']],
    ['Cuộc họp thứ Tư bị hoãn.', ['thứ Tư = 2025-09-10']],
    ['Họp lúc 8h thứ tư.', ['8h = T08:00', 'thứ tư = 2025-09-10']],
    ['Cửa hàng mở từ thứ hai đến thứ sáu.', ['thứ hai = 2025-09-15', 'thứ sáu = 2025-09-12']],
    ['Lớp học thứ 3, thứ 5 và thứ 7.', ['thứ 3 = 2025-09-16', 'thứ 5 = 2025-09-11', 'thứ 7 = 2025-09-13']],
    ['Mỗi thứ sáu cả nhà ăn cá.', ['thứ sáu = 2025-09-12']],
    ['Thư viện đóng cửa thứ bảy, chủ nhật.', ['thứ bảy = 2025-09-13', 'chủ nhật = 2025-09-14']],
    ['Đến thứ sáu mới xong.', ['thứ sáu = 2025-09-12']],
  ])('%s', (text, expected) => {
    expect(timesOf(text, '2025-09-10')).toEqual(expected)
  })

  test.each([
    'Anh là người thứ hai về đích.',
    'Đây là lần thứ hai tôi đến Huế.',
    'Người vợ thứ hai này rất hiền.',
    'Họ về đích thứ nhất, thứ hai và thứ ba.',
    'Các đội xếp từ thứ hai đến thứ sáu đi tiếp.',
    'Thứ 2 là chất lượng.',
    'Thứ hai, ta nên tiết kiệm.',
    'Đây là kỳ họp thứ 7 và thứ 8.',
    'Bên thứ Ba không chịu trách nhiệm.',
    'Đứng thứ hai mươi trong bảng.',
  ])('a rank: %s', text => {
    expect(timesOf(text)).toEqual([])
  })
})

describe('relative times', () => {
  test.each([
    ['Hôm nay trời mưa.', 'Hôm nay = 2025-09-10'],
    ['Tối qua mất điện.', 'Tối qua = 2025-09-09'],
    ['Ngày mai nghỉ.', 'Ngày mai = 2025-09-11'],
    ['Năm ngoái được mùa.', 'Năm ngoái = 2024'],
    ['Tuần sau họp.', 'Tuần sau = 2025-W38'],
    ['Tháng trước hạn hán.', 'Tháng trước = 2025-08'],
    ['Họp vào thứ ba tuần tới.', 'thứ ba tuần tới = 2025-09-16'],
    ['Sản lượng 6 tháng đầu năm nay tăng.', '6 tháng đầu năm nay = 2025-01/2025-06 start'],
    ['Cuối tuần này có gió.', 'Cuối tuần này = 2025-09-13/2025-09-14 end'],
  ])('%s', (text, expected) => {
    expect(timesOf(text, '2025-09-10')).toEqual([expected])
    expect(timesOf(text)[0]).toContain('= ?')
  })

  test('a reference date that is none is refused', () => {
    expect(() => timesOf('Hôm nay', '10/9/2025')).toThrow('ISO date such as 2025-09-10')
  })
})
