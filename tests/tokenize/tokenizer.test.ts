import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/pipeline.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

const analyze = createAnalyzer([tokenizer()])
const sentencesOf = (text: string): string[] => analyze(text).sentences.map(sentence => sentence.text)

describe('sentences', () => {
  test.each([
    ['abbreviation before a name', ['Ông về TP. Vinh họp.', 'Cuộc họp kéo dài.']],
    ['degrees', ['PGS. TS. Nguyễn Văn Hòa dự họp.', 'Ông phát biểu.']],
    ['initial of a name', ['Bị cáo Nguyễn Văn A. khai nhận.', 'Tòa tuyên án.']],
    ['anonymized person', ['Lúc đó ông H. cúi xuống nhìn.', 'Bà K. (35 tuổi) đi qua.']],
    ['speech goes on behind a dash', ['"Anh mệt chưa?" - chị hỏi nhỏ.', '"Chưa".']],
    ['letter at the end', ['Nên bổ sung vitamin C.', 'Sau đó nghỉ ngơi.']],
    ['foreign initials', ['J. K. Rowling và George W. Bush có mặt.', 'Họ vui.']],
    ['initials before a foreign surname', ['Con thích truyện của J. K. Rowling.', 'Tôi thì không.']],
    ['question inside a quotation', ['“Anh đi đâu?” chị hỏi.', '“Tôi đi chợ.”', 'Ông nói vậy.']],
    ['ellipsis that goes on', ['Tôi… không biết.', 'Thế là hết...', 'Mọi người ra về.']],
    ['digit and lower case begin a sentence', ['Họ đã đến.', '15 người ở lại.', 'rồi họ về.']],
    ['quotation mark begins a sentence', ['Ông dừng lại.', '"Phải làm ngay" là lời ông dặn.']],
    ['brackets', ['Luật (xem Điều 5. Khoản 2) có hiệu lực.', 'Hết.']],
    ['list number', ['1. Công tác cán bộ được chú trọng.', '2. Kinh tế phát triển.']],
    [
      'numbers of parts and articles',
      ['1.1. Phạm vi của luật.', 'Điều 4. Áp dụng luật.', 'Luật có hiệu lực năm 2025.'],
    ],
    ['a sentence typed right behind capitals', ['Họ họp tại TP.HCM.', 'Sau đó anh làm ở FPT.', 'Rồi anh nghỉ.']],
    ['initials of persons', ['Chị N.T.H. (35 tuổi) kể lại.', 'Ông Nguyễn T. H. (25 tuổi) bị bắt.']],
    ['and so on', ['Họ bán gạo, ngô, v.v.', 'Giá rất rẻ.']],
    ['what a signature begins with', ['KT. CHỦ TỊCH đã ký.', 'TM. ỦY BAN NHÂN DÂN XÃ ĐỒNG LÂM.']],
    ['numbers written to letters', ['Dòng phụ BA.2.75 lan nhanh.', 'Nhà ở P.12 đã bán.', 'Có 3 ca.']],
    ['number with points', ['Thu 3.200 tỷ đồng.', 'Chi 1.500 tỷ đồng.']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
  })

  test('headings and captions on their own line', () => {
    const lines = ['Nhiều đổi mới ở cơ sở', 'Ảnh: MINH MẠNH', 'Từ đầu năm, huyện có 3 nghị quyết.']
    expect(sentencesOf(lines.join('\n'))).toEqual(lines)
    expect(sentencesOf(lines.join('\r\n\r\n'))).toEqual(lines)
  })

  test('a sentence may be typed right behind capitals, a name behind an abbreviation', () => {
    expect(sentencesOf('Họ họp tại TP.HCM.Ngày mai họ về.')).toEqual(['Họ họp tại TP.HCM.', 'Ngày mai họ về.'])
    expect(sentencesOf('Anh làm ở FPT.Sau đó anh nghỉ.')).toHaveLength(2)
    expect(sentencesOf('Ông về TP.Vinh gặp PGS.Hà, KTS.Lan và HLV.Park.')).toHaveLength(1)
    expect(sentencesOf('Họ bán đồ khô (gạo, ngô, v.v. Tất cả đều rẻ) ở chợ.')).toHaveLength(1)
  })

  test('a line that goes on in lower case is one sentence', () => {
    expect(sentencesOf('Đoạn này bị\nngắt dòng giữa chừng.')).toEqual(['Đoạn này bị\nngắt dòng giữa chừng.'])
  })

  test('lines that a mail or PDF was broken into are no sentences, but items of a list are', () => {
    const wrapped = [
      'Sáng nay, đoàn công tác của tỉnh do đồng chí Nguyễn Văn',
      'Hùng dẫn đầu đã đến kiểm tra tuyến đê biển. Sau khi nghe',
      'báo cáo, ông Hùng đề nghị các sở khẩn trương gia cố.',
    ].join('\n')
    expect(sentencesOf(wrapped)).toHaveLength(2)
    const items = [
      '- Gia cố những đoạn xung yếu của tuyến đê biển phía tây',
      '- Di dời người dân ra khỏi các vùng nguy hiểm ven sông',
    ]
    for (const mark of ['-', '+', '•', '*', '1.', 'a)', 'Điều 2']) {
      const lines = [...items, ...items].map(item => item.replace('-', mark))
      expect(sentencesOf(lines.join('\n')), mark).toEqual(lines)
    }
  })

  test('two columns of a page are not read across', () => {
    const head = 'ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    expect(sentencesOf(head)).toEqual(['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'])
    expect(sentencesOf(head.replace(/ {8,}/, '\t\t'))).toHaveLength(2)
    expect(sentencesOf('1.\tHọ tên: Vi Văn Tài')).toHaveLength(1)
    expect(sentencesOf('Xã   đã  hoàn   thành việc   này.')).toHaveLength(1)
  })

  test('items of a list that end in commas are sentences', () => {
    const items = ['- UBND huyện,', '- Đảng ủy xã,', '- Lưu VT.']
    expect(sentencesOf(items.join('\n'))).toEqual(items)
  })

  test('a page number is a sentence of its own', () => {
    const [first, ...rest] = `Từ đầu năm đến nay, toàn xã đã giải ngân được 12,5
tỷ đồng cho các hộ nghèo, hộ cận nghèo vay vốn. Số
hộ vay tăng so với cùng kỳ; các tổ tiết kiệm hoạt
động đều, không có nợ quá hạn, người vay trả lãi
đúng kỳ và được vay tiếp.`.split('\n')
    for (const mark of ['2', '- 2 -', 'Trang 2/12', 'trang 2/12']) {
      const [before, page, behind] = sentencesOf([first, mark, ...rest].join('\n'))
      expect([before, page]).toEqual([first, mark])
      expect(sentencesOf([`${first},`, mark, ...rest].join('\n'))[1]).toBe(mark)
      expect(behind).toMatch(/^tỷ đồng cho .* vốn\.$/s)
    }
  })

  test('that go on behind a dash or a colon where the text is broken to a width', () => {
    const dash = `Sáng 14/8, ông Lương Văn Sửu - chủ tịch UBND xã
- cho biết mưa lớn làm ngập bảy ngôi nhà ở khu
vực đầu cầu. Xã đã huy động ba nhóm việc: Dọn
bùn ở trường, cấp nước cho các hộ và sửa cầu
tạm.`
    const colon = `Sáng 14/8, ông Lương Văn Sửu - chủ tịch UBND xã - cho biết mưa lớn
làm ngập bảy ngôi nhà ở khu vực đầu cầu. Xã đã huy động ba nhóm việc:
Dọn bùn ở trường, cấp nước cho các hộ và sửa cầu tạm.`
    expect(sentencesOf(dash)).toHaveLength(2)
    expect(sentencesOf(colon)).toHaveLength(2)
    expect(sentencesOf(dash.replace('xã\n- cho', 'xã:\n- cho'))).toHaveLength(3)
  })
})

describe('tokens', () => {
  test('form is in NFC and the old tone style, text is as written', () => {
    const text = 'hoà thuỷ quý khoẻ'.normalize('NFD')
    const document = analyze(text)
    expect(document.tokens.map(token => token.form)).toEqual(['hòa', 'thủy', 'quý', 'khỏe'])
    for (const token of document.tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
  })

  test.each(['', ' ', '\ud800', '\u0000\u0001', '\u200b', '😊'])('any string is a text: %j', text => {
    expect(analyze(text).text).toBe(text)
  })

  test('anything else is an InputError', () => {
    expect(() => analyze(undefined as unknown as string)).toThrow(/must be a string, not undefined/)
  })
})
