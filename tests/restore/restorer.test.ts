import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError, ModelError } from '../../src/errors.js'
import { createRestorer } from '../../src/restore/restorer.js'
import { stripDiacritics } from '../../src/text/strip-diacritics.js'
import { PROSE } from '../../training/restorer/articles.js'
import { scoreRestoration } from '../../training/restorer/score.js'

const restore = createRestorer(path => readFileSync(`data/${path}`))

describe('restoreDiacritics', () => {
  it.each([
    ['nghi quyet cua Dang bo huyen', 'nghị quyết của Đảng bộ huyện'],
    ['UY BAN NHAN DAN TINH NGHE AN', 'ỦY BAN NHÂN DÂN TỈNH NGHỆ AN'],
    ['Hoi nghi khai mac luc 8h30, ngay 28/9/2023.', 'Hội nghị khai mạc lúc 8h30, ngày 28/9/2023.'],
    ['Thanh pho Ho Chi Minh', 'Thành phố Hồ Chí Minh'],
  ])('%s', (plain, text) => expect(restore(plain)).toBe(text))

  it('keeps marks that are there, and completes syllables that have some', () => {
    expect(restore('nghi quyêt cua Đảng bộ huyen')).toBe('nghị quyết của Đảng bộ huyện')
    const text = 'Ban Thường vụ Huyện ủy giao cho ban quản lý dự án hoàn thành trước tháng mười hai.'
    expect(restore(text)).toBe(text)
  })

  it('leaves addresses, foreign words, spaces and signs as they are', () => {
    const text = 'https://vi.du.vn/tin-tuc?a=1  toasoan@vidu.vn\t#nghean @ban_doc  YouTube, Windows 11 😀\r\n'
    expect(restore(text)).toBe(text)
  })

  it('adds tones in the style that is asked for', () => {
    expect(restore('van hoa va hoa binh', { tone: 'new' })).toBe('văn hoá và hoà bình')
    expect(restore('van hoa va hoa binh')).toBe('văn hóa và hòa bình')
  })

  it('reads over the line ends of a text that is broken to a width', () => {
    const mail = `Hôm qua em gửi cho anh bản báo cáo của phòng về việc chuẩn
bị hội nghị khách hàng tháng tới. Anh xem giúp em phần kinh
phí, vì kế toán trưởng nói là còn thiếu hóa đơn của nhà hàng
và phiếu đề nghị thanh toán.`
    expect(restore(stripDiacritics(mail))).toBe(mail)
  })

  it('reads talk otherwise than papers', () => {
    const talk = 'Thoi, may im di, tao khong them nghe nua dau.\nNay, may tuong tao so may chac?\n'
    expect(restore(talk)).toContain('tao')
    expect(restore(talk)).toContain('mày')
    expect(restore('Nha may moi tao viec lam cho cong nhan.')).toContain('máy mới tạo việc làm')
  })

  it('tells what else a syllable may be', () => {
    const text = 'Bao Nghe An'
    const { text: restored, syllables } = restore(text, { alternatives: true })
    expect(restored).toBe('Báo Nghệ An')
    expect(syllables.map(syllable => syllable.text)).toEqual(['Bao', 'Nghe', 'An'])
    for (const { start, end, text: own, candidates } of syllables) {
      expect(text.slice(start, end)).toBe(own)
      expect(candidates.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1)
      for (const candidate of candidates) expect(stripDiacritics(candidate.text)).toBe(own)
    }
  })

  it('changes nothing but marks, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('toi ', 'Quyet ', 'đi ', 'HOA', '\n', '. ', '12 '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    const text = fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(text, input => {
        expect(stripDiacritics(restore(input).normalize('NFC'))).toBe(stripDiacritics(input.normalize('NFC')))
      }),
      { numRuns: 300 },
    )
  })

  it('reads a line of any length', () => {
    const plain = 'dong bao ca nuoc '.repeat(20_000)
    expect(restore(plain)).toHaveLength(plain.length)
  })

  it('refuses wrong types and models', () => {
    expect(() => restore(1 as unknown as string)).toThrow(InputError)
    expect(() => restore('a', { tone: 'x' as 'old' })).toThrow(InputError)
    expect(() => createRestorer(() => new Uint8Array(5))('a')).toThrow(ModelError)
  })
})

describe('accuracy on prose written for this project', () => {
  it.each([
    ['gold/restorer-dialogue', 0.92],
    ['gold/restorer-encyclopedia', 0.9],
    ['gold/restorer-story', 0.88],
    ['prose/dev/dialogue', 0.83],
    ['prose/dev/encyclopedia', 0.78],
    ['prose/dev/essay', 0.81],
    ['prose/dev/story', 0.8],
  ])('%s', (file, least) => {
    const { syllables, right } = scoreRestoration(restore, [readFileSync(`training/${file}.txt`, 'utf8')])
    expect(syllables).toBeGreaterThan(400)
    expect(right / syllables).toBeGreaterThan(least)
  })
})

describe('the prose that is learnt', () => {
  const wordsOf = (file: string): string[] =>
    readFileSync(file, 'utf8')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const runsOf = (words: readonly string[]): string[] =>
    words.slice(0, -6).map((_, at) => words.slice(at, at + 7).join(' '))

  it('shares no seven words in a row with the gold', () => {
    const learnt = new Set(PROSE.flatMap(kind => runsOf(wordsOf(`training/prose/${kind}.txt`))))
    for (const kind of ['dialogue', 'encyclopedia', 'story']) {
      const shared = runsOf(wordsOf(`training/gold/restorer-${kind}.txt`)).filter(run => learnt.has(run))
      expect(shared).toEqual([])
    }
  })
})
