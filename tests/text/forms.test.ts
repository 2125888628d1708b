import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import { compareVietnamese, vietnameseSortKey } from '../../src/text/compare-vietnamese.js'
import { foldForSearch } from '../../src/text/fold-for-search.js'
import { VIETNAMESE_LETTERS } from '../../src/text/letters.js'
import { slugify } from '../../src/text/slugify.js'
import { stripDiacritics } from '../../src/text/strip-diacritics.js'

describe('stripDiacritics', () => {
  it('takes every Vietnamese letter to ASCII, composed and decomposed', () => {
    for (const letter of VIETNAMESE_LETTERS) {
      expect(stripDiacritics(letter)).toMatch(/^[A-Za-z]$/)
      expect(stripDiacritics(letter.normalize('NFD'))).toBe(stripDiacritics(letter))
    }
  })

  it('leaves other scripts alone in any form', () => {
    const text = 'Đường đi Hà Nội, café, Чайковский, 가나다, हिन्दी 😀'
    expect(stripDiacritics(text)).toBe('Duong di Ha Noi, cafe, Чайковский, 가나다, हिन्दी 😀')
    expect(stripDiacritics(text.normalize('NFD'))).toBe(
      'Duong di Ha Noi, cafe, Чайковский, 가나다, हिन्दी 😀'.normalize('NFD'),
    )
  })

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(stripDiacritics(stripDiacritics(text))).toBe(stripDiacritics(text))
      }),
    )
  })

  it('refuses what is no string', () => {
    expect(() => stripDiacritics(undefined as unknown as string)).toThrow(InputError)
  })
})

describe('slugify', () => {
  it.each([
    ['Nghị quyết số 39-NQ/TW', {}, 'nghi-quyet-so-39-nq-tw'],
    ['  Ðường lên đỉnh…  ', {}, 'duong-len-dinh'],
    ['Họp báo chiều nay', { separator: '_' }, 'hop_bao_chieu_nay'],
    ['Họp báo chiều nay', { maxLength: 12 }, 'hop-bao'],
    ['Nghiêng', { maxLength: 4 }, 'nghi'],
    ['!!!', {}, ''],
  ])('%s', (text, options, slug) => expect(slugify(text, options)).toBe(slug))

  it('refuses a length that no slug has', () => expect(() => slugify('a', { maxLength: 0 })).toThrow(InputError))
})

describe('foldForSearch', () => {
  it('gives one form to all spellings', () => {
    for (const text of ['Hoà  Bình', 'HÒA BÌNH', 'hoa\u0300 bi\u0300nh', 'Hòa\u00a0Bình\u200b'])
      expect(foldForSearch(text)).toBe('hòa bình')
    expect(foldForSearch('“Đảng bộ” – 2025', { marks: false })).toBe('"dang bo" - 2025')
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, marks) => {
        const once = foldForSearch(text, { marks })
        expect(foldForSearch(once, { marks })).toBe(once)
      }),
    )
  })
})

describe('compareVietnamese', () => {
  it('sorts as a dictionary does', () => {
    const sorted = [
      'a',
      'à',
      'ả',
      'ã',
      'á',
      'ạ',
      'an',
      'ăn',
      'ân',
      'ba',
      'ba hoa',
      'bà',
      'bà con',
      'ban',
      'bàn',
      'bát',
      'băm',
      'cha',
    ]
    const more = [
      'da',
      'dạ',
      'đa',
      'đà',
      'em',
      'êm',
      'Hoà',
      'hoan',
      'nghe',
      'nghề',
      'oi',
      'ôi',
      'ơi',
      'ung',
      'ưng',
      'y',
      'ý',
    ]
    const all = [...sorted, ...more]
    expect([...all].reverse().sort(compareVietnamese)).toEqual(all)
  })

  it('agrees with the collation of CLDR on single syllables', () => {
    const collator = new Intl.Collator('vi')
    const syllables = VIETNAMESE_LETTERS.slice(0, 66).flatMap(letter => [
      letter,
      `b${letter}`,
      `${letter}n`,
      `th${letter}c`,
    ])
    for (const a of syllables) {
      for (const b of syllables)
        expect(Math.sign(compareVietnamese(a, b)), `${a} ${b}`).toBe(Math.sign(collator.compare(a, b)))
    }
  })

  it('is a total order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'Á', 'đ', 'D', ' ', 'oà', 'òa', 'z', '1', '가', 'é', '\u0301'), { maxLength: 5 })
      .map(a => a.join(''))
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) + 0)
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0)
          expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0)
        expect(compareVietnamese(a, b) === 0).toBe(a === b)
      }),
      { numRuns: 1000 },
    )
  })

  it('ignores tone style and case in the key', () => expect(vietnameseSortKey('HOÀ')).toBe(vietnameseSortKey('hòa')))
})
