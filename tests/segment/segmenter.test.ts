import { describe, expect, test } from 'vitest'
import { InputError, ModelError } from '../../src/errors.js'
import { readData } from '../../src/node.js'
import { createAnalyzer } from '../../src/pipeline.js'
import { segmenter } from '../../src/segment/segmenter.js'
import { createTextSegmenter } from '../../src/segment-text.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

const analyze = createAnalyzer([tokenizer(), segmenter(readData)])
const { segment, wordOffsets } = createTextSegmenter(readData)
const marked = (text: string, words?: readonly string[]): string =>
  segment(text, { join: '_', ...(words ? { words } : {}) })

describe('words', () => {
  test.each([
    ['Hội nghị bàn về phát triển kinh tế nông thôn.', 'Hội_nghị bàn về phát_triển kinh_tế nông_thôn .'],
    ['Ông Trần Văn Hậu đến Hà Nội hôm nay.', 'Ông Trần_Văn_Hậu đến Hà_Nội hôm_nay .'],
    ['Tỉnh Quảng Ngãi có 173 xã.', 'Tỉnh Quảng_Ngãi có 173 xã .'],
    ['Bộ trưởng thăm Ma-rốc.', 'Bộ_trưởng thăm Ma-rốc .'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  test('either place of the tone mark, decomposed letters and capitals give the same words', () => {
    const text = 'Chủ tịch xã thăm hỏi gia đình chính sách ở Khánh Hòa và Thanh Hóa.'
    const cuts = (s: string): number => segment(s).length
    expect(cuts(text.replace('Hòa', 'Hoà').replace('Hóa', 'Hoá'))).toBe(cuts(text))
    expect(cuts(text.normalize('NFD'))).toBe(cuts(text))
    expect(marked(text.toUpperCase())).toBe(marked(text).toUpperCase())
  })

  test('step, words and offsets agree', () => {
    const text =
      'Sáng 12/3, ông Lê Văn Tám (48 tuổi) về TP.HCM bằng tàu hoả\nGiá vé: 1.200.000đ/người… 😀 http://vi.vn/a'
    const { words } = analyze(text)
    expect(segment(text)).toEqual(words)
    expect([...wordOffsets(text)]).toEqual(words.flatMap(({ start, end }) => [start, end]))
    for (const { start, end, text: form } of words) expect(text.slice(start, end)).toBe(form)
  })
})

describe('words of the user', () => {
  test('win over the model, in any case', () => {
    expect(marked('Khách gửi tiền ở fis bank đã tăng.', ['FIS Bank'])).toContain('fis_bank')
    expect(marked('Nhóm học sinh giỏi nhất trường.', ['học sinh giỏi'])).toBe('Nhóm học_sinh_giỏi nhất trường .')
    expect(marked('đất nước', ['nước'])).toBe('đất nước')
  })

  test('must be strings that hold something', () => {
    expect(() => segment('a', { words: [' '] })).toThrow(InputError)
  })
})

describe('lines', () => {
  test('are kept', () => {
    expect(marked('kinh tế\n\n  văn hóa \n')).toBe('kinh_tế\n\nvăn_hóa')
  })
})

describe('a text that is broken to a width', () => {
  const text = `Sáng nay, Ủy ban nhân dân huyện tổ chức hội nghị sơ kết công tác phòng
chống thiên tai. Dự hội nghị có lãnh đạo các phòng, ban và đại diện ủy
ban nhân dân của mười hai xã, thị trấn. Ban tổ chức nêu ba việc phải làm
trước mùa mưa bão năm nay là rà soát nhà ở, gia cố đê và dự trữ lương
thực.`

  test('has the words that it has on one line', () => {
    const words = (s: string): string[] => segment(s).map(word => word.text.replace(/\s+/g, ' '))
    expect(words(text)).toEqual(words(text.replaceAll('\n', ' ')))
    expect(segment(text).map(word => word.text)).toContain('lương\nthực')
    expect(analyze(text).words).toEqual(segment(text))
  })

  test('keeps its lines, a word whole on the first of its two', () => {
    const lines = marked(text).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatch(/ phòng_chống$/)
    expect(lines[4]).toBe('.')
  })

  test('does not join what an item of a list begins with', () => {
    const items = text.replace('\nban nhân dân của', '\na) nhân dân của')
    expect(segment(items).map(word => word.text)).not.toContain('ủy\na')
  })
})

test('hostile texts end, in linear time', () => {
  for (const text of [
    '',
    '\n',
    'a'.repeat(200_000),
    'nhà '.repeat(100_000),
    'A '.repeat(100_000),
    '-'.repeat(100_000),
    '1,'.repeat(100_000),
  ]) {
    const start = performance.now()
    expect(wordOffsets(text).length % 2).toBe(0)
    expect(performance.now() - start).toBeLessThan(5000)
  }
})

test('a changed model is refused', () => {
  const changed = (path: string): Uint8Array => {
    const bytes = Uint8Array.from(readData(path))
    if (path.endsWith('.bin')) bytes[bytes.length >> 1] ^= 1
    return bytes
  }
  expect(() => segmenter(changed)).toThrow(ModelError)
  expect(() => segmenter(path => readData(path).subarray(0, 100))).toThrow(ModelError)
})
