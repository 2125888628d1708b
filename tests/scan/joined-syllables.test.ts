import { describe, expect, test } from 'vitest'
import { analyze, segment } from '../../src/node.js'
import { spaceJoined } from '../../src/scan/joined-syllables.js'

describe('a text whose words a segmenter has joined', () => {
  test.each([
    ['Ông Nguyễn_Văn_Nam là giám_đốc .', 'Ông Nguyễn Văn Nam là giám đốc .'],
    ['(Hà_Nội) "Bộ_Y_tế"', '(Hà Nội) "Bộ Y tế"'],
    ['năm_2024 ở TP.Hồ_Chí_Minh.', 'năm 2024 ở TP.Hồ Chí Minh.'],
    ['đồng_chí tham_gia', 'đồng chí tham gia'],
    ['Anh Nam ở Long_An .', 'Anh Nam ở Long An .'],
    ['Ông ấy (giám_đốc).', 'Ông ấy (giám đốc).'],
    ['Ông nói “Hà_Nội”. Bà nói "Sài_Gòn".', 'Ông nói “Hà Nội”. Bà nói "Sài Gòn".'],
    ['tuyến Hà_Nội/Huế, Hà_Nội–Vinh', 'tuyến Hà Nội/Huế, Hà Nội–Vinh'],
  ])('%s', (joined, spaced) => {
    expect(spaceJoined(joined)).toBe(spaced)
    expect(spaceJoined(joined.normalize('NFD'))).toBe(spaced.normalize('NFD'))
  })

  test.each([
    'Đặt user_name và file_name.txt vào đây.',
    'Hỏi @thu_hà hay #hà_nội, xem https://vi.wikipedia.org/wiki/Hà_Nội',
    'Gửi nguyễn_văn_nam@example.vn',
    'Mở tệp báo_cáo_2024.pdf rồi gửi user_name cho tôi.',
    'Trong Python, random_forest và naïve_bayes là hai mô hình.',
    'Xem báo_cáo.docx và max_value=1, get_user_id ở main_app.py',
    'Đây là chữ _nghiêng_ và ____.',
    '_ __ ___ Hà _ Nội',
    'Hà Nội',
  ])('what is no joined word stays: %s', text => {
    expect(spaceJoined(text)).toBe(text)
  })

  test('addresses in a joined text stay', () => {
    expect(spaceJoined('Sinh_viên hỏi https://a.vn/x_y và @a_b.')).toBe('Sinh viên hỏi https://a.vn/x_y và @a_b.')
  })

  const TEXTS = [
    'Ông Trần Quang Vinh, Phó Giám đốc Sở Nội vụ tỉnh Nghệ An, cho biết năm 2024 có 15/87 đồng chí đạt trình độ thạc sĩ.',
    'Bà Lò Thị Mai được bầu giữ chức Chủ tịch Hội Nông dân xã Mường Chanh nhiệm kỳ 2025-2030, ngày 12/8/2025.',
    'Công ty cổ phần Sông Lam nộp ngân sách 120 tỷ đồng, tăng 12,5% so với cùng kỳ.',
  ]

  test.each(TEXTS)('gives what the text with spaces gives: %s', text => {
    const joined = segment(text, { join: '_' })
    const [plain, read] = [joined.replaceAll('_', ' '), joined].map(each => analyze(each))
    expect(joined).toContain('_')
    for (const layer of ['tokens', 'words', 'sentences', 'entities', 'figures', 'times'] as const) {
      expect(read[layer].map(({ start, end }) => [start, end])).toEqual(
        plain[layer].map(({ start, end }) => [start, end]),
      )
      for (const { start, end, text: covered } of read[layer]) expect(covered).toBe(joined.slice(start, end))
    }
    expect(read.figures.map(({ noun, attribute }) => [noun, attribute])).toEqual(
      plain.figures.map(({ noun, attribute }) => [noun, attribute]),
    )
    expect(read.appointments.map(({ text: _, ...rest }) => rest)).toEqual(
      plain.appointments.map(({ text: _, ...rest }) => rest),
    )
  })

  test('is segmented to words joined alike', () => {
    const joined = segment(TEXTS[1], { join: '_' })
    expect(segment(joined, { join: '_' })).toBe(joined)
  })

  test('takes time linear in the length', () => {
    for (const unit of ['á_', 'á_b ', '_', 'á', '("á_', 'á_@', '._', '. _', 'a_a_', 'Hà_Nội ', 'Hà_Nội.']) {
      const start = performance.now()
      spaceJoined(`${unit.repeat(1_000_000 / unit.length)}_`)
      expect(performance.now() - start).toBeLessThan(4_000)
    }
  })
})
