import { describe, expect, it } from 'vitest'
import { isVietnameseSyllable, parseSyllable } from '../../src/text/syllable.js'
import { placeTone } from '../../src/text/tone.js'

describe('parseSyllable', () => {
  it.each([
    ['nghiêng', 'ngh', '', 'iê', 'ng', 'ngang'],
    ['quyết', 'q', 'u', 'yê', 't', 'sắc'],
    ['Hoà', 'h', 'o', 'a', '', 'huyền'],
    ['HÒA', 'h', 'o', 'a', '', 'huyền'],
    ['khuỷu', 'kh', 'u', 'y', 'u', 'hỏi'],
    ['khuya', 'kh', 'u', 'ya', '', 'ngang'],
    ['gì', 'gi', '', 'i', '', 'huyền'],
    ['giếng', 'gi', '', 'iê', 'ng', 'sắc'],
    ['già', 'gi', '', 'a', '', 'huyền'],
    ['quốc', 'q', 'u', 'ô', 'c', 'sắc'],
    ['của', 'c', '', 'ua', '', 'hỏi'],
    ['ngoẹo', 'ng', 'o', 'e', 'o', 'nặng'],
    ['yêu', '', '', 'yê', 'u', 'ngang'],
    ['đường', 'đ', '', 'ươ', 'ng', 'huyền'],
    ['ao', '', '', 'a', 'o', 'ngang'],
    ['xoong', 'x', '', 'oo', 'ng', 'ngang'],
    ['nguye\u0302\u0303n', 'ng', 'u', 'yê', 'n', 'ngã'],
  ])('%s', (text, onset, glide, nucleus, coda, tone) => {
    expect(parseSyllable(text)).toEqual({ onset, glide, nucleus, coda, tone })
  })

  it.each([
    '',
    'iêu',
    'cê',
    'ka',
    'nge',
    'ghao',
    'tát tát',
    'bap',
    'mác1',
    'email',
    'strong',
    'ếng',
    'quua',
    'buya',
    'vietnam',
    '가',
  ])('%s is none', text => expect(parseSyllable(text)).toBeUndefined())
})

describe('isVietnameseSyllable', () => {
  it('knows where a tone may stand', () => {
    expect(['hòa', 'hoà', 'hoàn', 'quý', 'thủy', 'thuỷ'].every(isVietnameseSyllable)).toBe(true)
    expect(['hòan', 'qúy', 'gìa', 'tíêng'].some(isVietnameseSyllable)).toBe(false)
  })

  it('knows loans that break the rules', () => expect(['Kạn', 'Krông', 'voan'].every(isVietnameseSyllable)).toBe(true))
})

describe('placeTone', () => {
  it.each([
    ['hoà', 'hòa', 'hoà'],
    ['Thuỷ', 'Thủy', 'Thuỷ'],
    ['LOÈ', 'LÒE', 'LOÈ'],
    ['hòan', 'hoàn', 'hoàn'],
    ['qúa', 'quá', 'quá'],
    ['qùy', 'quỳ', 'quỳ'],
    ['quý', 'quý', 'quý'],
    ['gìa', 'già', 'già'],
    ['gíêng', 'giếng', 'giếng'],
    ['chuá', 'chúa', 'chúa'],
    ['ngừơi', 'người', 'người'],
    ['khủyu', 'khuỷu', 'khuỷu'],
    ['toaì', 'toài', 'toài'],
    ['thủơ', 'thuở', 'thuở'],
    ['uỷ', 'ủy', 'uỷ'],
    ['mía', 'mía', 'mía'],
    ['giá', 'giá', 'giá'],
    ['Pìero', 'Pìero', 'Pìero'],
  ])('%s is %s or %s', (text, old, modern) => {
    expect(placeTone(text, 'old')).toBe(old)
    expect(placeTone(text, 'new')).toBe(modern)
  })
})
