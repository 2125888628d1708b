import { describe, expect, it } from 'vitest'
import { wrappedLines } from '../../src/text/wrapped-lines.js'

/** Breaks a text to a width as mail programs do. */
const wrap = (text: string, width: number): string => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last === '') lines[lines.length - 1] = word
    else if (last.normalize('NFC').length + 1 + word.normalize('NFC').length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const STORY =
  'Sáng nay, đoàn công tác của tỉnh do đồng chí Nguyễn Văn Hùng dẫn đầu đã đến kiểm tra tuyến đê biển. Sau khi nghe ' +
  'báo cáo, ông Hùng đề nghị các sở, ngành khẩn trương gia cố những đoạn xung yếu, di dời người dân ra khỏi vùng nguy ' +
  'hiểm và chuẩn bị lương thực, thuốc men cho ít nhất mười ngày.'

/** Beginnings of all lines but the first. */
const beginnings = (text: string): number[] => [...text.matchAll(/\n/g)].map(({ index }) => index + 1)

describe('wrappedLines', () => {
  it.each([50, 60, 72, 80, 100])('knows text broken to a width of %i', width => {
    const text = wrap(STORY, width)
    expect([...wrappedLines(text)]).toEqual(beginnings(text))
  })
  it('counts letters, not code units', () => {
    const text = wrap(STORY.normalize('NFD'), 60)
    expect(wrappedLines(text).size).toBe(beginnings(text).length)
  })
  it('takes the form feed before a page as a space', () => {
    const text = wrap(STORY, 60).replace('\n', '\n\f')
    expect(wrappedLines(text).has(text.indexOf('\f') + 1)).toBe(true)
  })
  it('takes carriage returns and indents as spaces', () => {
    const text = wrap(STORY, 60).replaceAll('\n', '\r\n  ')
    expect(wrappedLines(text).size).toBe([...text.matchAll(/\n/g)].length)
  })
  it('keeps a short last line of one paragraph apart from the next', () => {
    const first = wrap(STORY, 60)
    const text = `${first}\n${first}`
    expect(wrappedLines(text).has(first.length + 1)).toBe(false)
    expect(wrappedLines(text).size).toBe(2 * beginnings(first).length)
  })
  it('breaks a paragraph of two lines like the others', () => {
    const [first, second] = [wrap(STORY, 60), wrap(STORY.slice(0, 100), 60)]
    expect(second.split('\n')).toHaveLength(2)
    expect(wrappedLines(`${first}\n\n${second}`).has(first.length + 2 + second.indexOf('\n') + 1)).toBe(true)
    expect(wrappedLines(second).size).toBe(0)
  })
  it('leaves longer lines of the same text as they are', () => {
    const text = `${wrap(STORY, 60)}\n\n${STORY.slice(0, 113)}\n${STORY.slice(0, 113)}`
    expect(wrappedLines(text).has(text.lastIndexOf('\n') + 1)).toBe(false)
  })
  it('looks past an address that is longer than the lines', () => {
    const text = `${wrap(STORY, 60)}\nhttps://example.org/${'a'.repeat(80)}\n${wrap(STORY, 60)}`
    expect(wrappedLines(text).size).toBeGreaterThan(6)
  })
  it('leaves headings, captions and lists as they are', () => {
    for (const text of [
      'Nhiều đổi mới ở cơ sở\nẢnh: MINH MẠNH\nTừ đầu năm, huyện có 3 nghị quyết.',
      'Thành phần dự họp gồm:\nÔng Lê Văn Nam\nBà Trần Thị Hạnh\nÔng Phạm Quốc Bảo\nBà Đỗ Thu',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nQUYẾT ĐỊNH\nVề việc bổ nhiệm cán bộ',
      `${STORY}\n${STORY}\n${STORY}`,
      'Huyện đẩy nhanh tiến độ các dự án trọng điểm trong quý cuối năm\nẢnh: Minh Mạnh\nNgười dân vùng lũ đón Tết trong nhà mới\nNhiều xã về đích nông thôn mới trước hạn\nHà Tĩnh',
      ['Nguyễn Văn Bình', 'Nguyễn Thị Hạnh', 'Nguyễn Đức Thắng', 'Phạm Quốc Bảo']
        .map(name => `${name} – Trưởng phòng Giáo dục và Đào tạo huyện Sóc Sơn`)
        .join('\n'),
      '',
      '\n\n\n',
    ])
      expect([...wrappedLines(text)], text).toEqual([])
  })
  it('takes time in proportion to the text', () => {
    for (const text of [`${STORY.slice(0, 60)}\n`.repeat(20_000), 'a\n'.repeat(500_000), '\n'.repeat(1_000_000)]) {
      const start = performance.now()
      wrappedLines(text)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})
