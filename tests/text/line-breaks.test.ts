import { describe, expect, it } from 'vitest'
import { lineBreaks } from '../../src/text/line-breaks.js'

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

describe('lineBreaks', () => {
  it.each([50, 60, 72, 80, 100])('knows text broken to a width of %i', width => {
    const text = wrap(STORY, width)
    expect([...lineBreaks(text).goesOn]).toEqual(beginnings(text))
  })
  it('counts letters, not code units', () => {
    const text = wrap(STORY.normalize('NFD'), 60)
    expect(lineBreaks(text).goesOn.size).toBe(beginnings(text).length)
  })
  it('takes the form feed before a page as a space', () => {
    const text = wrap(STORY, 60).replace('\n', '\n\f')
    expect(lineBreaks(text).goesOn.has(text.indexOf('\f') + 1)).toBe(true)
  })
  it.each([7, 3])('measures an indented first line to its edge: %i columns', indent => {
    const paragraph = wrap(`${'x'.repeat(indent)}${STORY}`, 72).replace('x'.repeat(indent), ' '.repeat(indent))
    const text = `${paragraph}\n${paragraph}`
    expect(lineBreaks(text).goesOn.size).toBe(2 * beginnings(paragraph).length)
  })
  it('knows the lines of a report with headings and lists between them', () => {
    const report = [
      'I. KẾT QUẢ',
      '1. Kinh tế',
      '- Lạc: 45 ha',
      wrap(STORY, 60),
      '2. Xã hội',
      '- Trường học: 3',
      '- Trạm y tế: 1',
      '3. Việc cần làm',
      wrap(STORY, 60),
      'Nơi nhận:',
      'UBND huyện',
      'Lưu VT',
    ].join('\n')
    expect(lineBreaks(report).goesOn.size).toBe(2 * beginnings(wrap(STORY, 60)).length)
  })
  it.each(['2', '- 2 -', 'Trang 2/12', '2\n\n'])('lets nothing go on with the number of a page: %s', mark => {
    const lines = wrap(STORY, 60).split('\n')
    const text = [...lines.slice(0, 2), mark, ...lines.slice(2)].join('\n')
    const { goesOn, apart } = lineBreaks(text)
    expect([...apart]).toEqual([lines[0].length + lines[1].length + 2, text.indexOf(lines[2])])
    expect(goesOn.has(text.indexOf(lines[2]))).toBe(false)
    expect(goesOn.has(text.indexOf(lines[1]))).toBe(true)
  })
  it('takes carriage returns and indents as spaces', () => {
    const text = wrap(STORY, 60).replaceAll('\n', '\r\n  ')
    expect(lineBreaks(text).goesOn.size).toBe([...text.matchAll(/\n/g)].length)
  })
  it('keeps a short last line of one paragraph apart from the next', () => {
    const first = wrap(STORY, 60)
    const text = `${first}\n${first}`
    expect(lineBreaks(text).goesOn.has(first.length + 1)).toBe(false)
    expect(lineBreaks(text).goesOn.size).toBe(2 * beginnings(first).length)
  })
  it('breaks a paragraph of two lines like the others', () => {
    const [first, second] = [wrap(STORY, 60), wrap(STORY.slice(0, 100), 60)]
    expect(second.split('\n')).toHaveLength(2)
    expect(lineBreaks(`${first}\n\n${second}`).goesOn.has(first.length + 2 + second.indexOf('\n') + 1)).toBe(true)
    expect(lineBreaks(second).goesOn.size).toBe(0)
  })
  it('leaves longer lines of the same text as they are', () => {
    const text = `${wrap(STORY, 60)}\n\n${STORY.slice(0, 113)}\n${STORY.slice(0, 113)}`
    expect(lineBreaks(text).goesOn.has(text.lastIndexOf('\n') + 1)).toBe(false)
  })
  it('looks past an address that is longer than the lines', () => {
    const text = `${wrap(STORY, 60)}\nhttps://example.org/${'a'.repeat(80)}\n${wrap(STORY, 60)}`
    expect(lineBreaks(text).goesOn.size).toBeGreaterThan(6)
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
      expect([...lineBreaks(text).goesOn], text).toEqual([])
  })
  it('takes time in proportion to the text', () => {
    for (const text of [
      `${STORY.slice(0, 60)}\n`.repeat(20_000),
      'a\n'.repeat(500_000),
      'a\n\n'.repeat(300_000),
      '\n'.repeat(1_000_000),
    ]) {
      const start = performance.now()
      lineBreaks(text)
      expect(performance.now() - start).toBeLessThan(2000)
    }
  })
})
