import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASE, caseOf } from '../../src/scan/letter-case.js'
import { scan } from '../../src/scan/scan.js'
import { TOKEN_KINDS } from '../../src/scan/token-table.js'
import { hasCleanCharacters } from '../../src/text/character-class.js'
import { syllableHash } from '../../src/text/syllable-hash.js'

/** `form` or `form/kind` of every token, syllables and punctuation without their kind. */
const tokensOf = (text: string): string => {
  const table = scan(text)
  return Array.from({ length: table.count }, (_, i) => {
    const form = table.clean.slice(table.cleanStarts[i], table.cleanEnds[i])
    const kind = TOKEN_KINDS[table.kinds[i]]
    return kind === 'syllable' || kind === 'punctuation' ? form : `${form}/${kind}`
  }).join(' ')
}

describe('scan', () => {
  test.each([
    ['15/87 và 3.200', '15/87/fraction và 3.200/number'],
    ['12,5 hay 17,24%.', '12,5/number hay 17,24/number %/symbol .'],
    ['nhiệm kỳ 2020-2025,', 'nhiệm kỳ 2020-2025/range ,'],
    ['giai đoạn 2018–2020', 'giai đoạn 2018–2020/range'],
    ['ngày 28/9/2023 và 9/2023', 'ngày 28/9/2023/date và 9/2023/date'],
    ['8h30, 20h, 08:30', '8h30/time , 20h/time , 08:30/time'],
    ['TP.HCM, TP.Vinh, TP. Vinh', 'TP.HCM/abbreviation , TP./abbreviation Vinh , TP./abbreviation Vinh'],
    ['39-NQ/TW; 70/2009/QĐ-TTg', '39-NQ/TW/code ; 70/2009/QĐ-TTg/code'],
    ['COVID-19 U23 30a 4G', 'COVID-19/code U23/code 30a/code 4G/code'],
    ['PGS.TS Lê Hoà', 'PGS.TS/abbreviation Lê Hoà'],
    ['PGS.TS.Lê Hoà', 'PGS.TS./abbreviation Lê Hoà'],
    ["M'Drắk và H’Mông", "M'Drắk và H’Mông"],
    ['Đ/c Bí thư', 'Đ/c/abbreviation Bí thư'],
    ['160km, 500.000đ, 50m²', '160/number km , 500.000/number đ , 50/number m²'],
    ['2tr5', '2/number tr 5/number'],
    ['kinh tế-xã hội, Hà Nội-Huế', 'kinh tế - xã hội , Hà Nội - Huế'],
    ['xem https://a.vn/x?b=1&c=2, nhé', 'xem https://a.vn/x?b=1&c=2/url , nhé'],
    ['thư a.b@x.vn, tin qdnd.vn.', 'thư a.b@x.vn/email , tin qdnd.vn/url .'],
    ['#NghệAn @minh.vn', '#NghệAn/hashtag @minh.vn/mention'],
    ['vui 😊 :) 🇻🇳', 'vui 😊/emoji :)/emoticon 🇻🇳/emoji'],
    // Younger than Unicode 13, with skin tones, joined.
    ['🫶🏽🥹 👩🏽‍⚕️ ☝🏻 ❤️‍🔥', '🫶🏽/emoji 🥹/emoji 👩🏽‍⚕️/emoji ☝🏻/emoji ❤️‍🔥/emoji'],
    ['giá 5€, $7, 3₫', 'giá 5/number €/currency , $/currency 7/number , 3/number ₫/currency'],
    ['Vân vân... hết…', 'Vân vân ... hết …'],
    ['xe 29A-123.45', 'xe 29A-123.45/code'],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toBe(expected)
    expect(tokensOf(text.normalize('NFD'))).toBe(expected.normalize('NFC'))
  })

  test('points at the original of decomposed text', () => {
    const text = '\ufeffHuyện ủy'.normalize('NFD')
    const table = scan(text)
    expect(text.slice(table.starts[0], table.ends[0]).normalize('NFC')).toBe('Huyện')
    expect(text.slice(table.starts[1], table.ends[1]).normalize('NFC')).toBe('ủy')
    expect(table.starts[0]).toBe(1)
  })

  test('a character that is composed of several is one token', () => {
    const text = 'nốt \u{1d15f}, rồi'
    const { count, starts, ends } = scan(text)
    expect(Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]))).toEqual([
      'nốt',
      '\u{1d15f}',
      ',',
      'rồi',
    ])
  })

  test('knows the number and the case of every syllable', () => {
    const parts = [
      'Hoà',
      'hòa',
      'HÒA',
      'Đ',
      'ViỆt',
      'H’Mông',
      '12',
      ',',
      '𝅘𝅥𝅮',
      'ﬁ',
      'Ａ',
      'TP.HCM',
      ' ',
      ' ',
      'x'.repeat(70),
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), fc.constantFrom(1, 80), (some, times) => {
        const table = scan(some.join('').repeat(times))
        for (let i = 0; i < table.count; i++) {
          const [start, end] = [table.cleanStarts[i], table.cleanEnds[i]]
          const isSyllable = TOKEN_KINDS[table.kinds[i]] === 'syllable'
          expect(table.syllables[i]).toBe(isSyllable ? syllableHash(table.clean, start, end) : 0)
          expect(table.cases[i]).toBe(isSyllable ? caseOf(table.clean, start, end) : 0)
        }
      }),
      { numRuns: 60 },
    )
    expect([...scan('đi Đi ĐI Đ đI').cases.subarray(0, 5)]).toEqual([
      CASE.small,
      CASE.title,
      CASE.capitals,
      CASE.oneCapital,
      CASE.mixed,
    ])
  })

  test('reads a text as it is when no character of it wants a repair, and only then', () => {
    const parts = [
      'đi',
      ' ',
      'Ð',
      '1.2',
      '😀',
      '\ud83d',
      '\udc00',
      '\ud834\udd5e',
      'e\u0301',
      '\u00ad',
      '\u200d',
      'ａ',
      '#',
      '@',
      '…',
      '-',
      ',',
      'o',
      'о',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), some => {
        const text = some.join('')
        const table = scan(text)
        expect(table.starts === table.cleanStarts).toBe(hasCleanCharacters(text))
      }),
      { numRuns: 500 },
    )
  })

  test('tables are the caller’s own', () => {
    const first = scan('Hà Nội, 12/3.')
    const ends = [...first.ends]
    scan('một câu khác, dài hơn và có 1.200 thứ trong đó '.repeat(200))
    expect([...first.ends]).toEqual(ends)
    expect(first.ends).toHaveLength(first.count)
  })

  test('holds every visible character of any text in order and once', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[a-zĐđ0-9 .,:/\-'@#()"“”%\n]{0,40}$/),
    )
    fc.assert(
      fc.property(unit, text => {
        const { count, starts, ends } = scan(text)
        let at = 0
        for (let i = 0; i < count; i++) {
          if (starts[i] < at || ends[i] <= starts[i] || ends[i] > text.length) return false
          if (/[\p{L}\p{N}\p{P}]/u.test(text.slice(at, starts[i]))) return false
          at = ends[i]
        }
        return !/[\p{L}\p{N}\p{P}]/u.test(text.slice(at))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['one letter', 'a'],
    ['1/', '1/'],
    ['(', '('],
    ['a@', 'a@'],
    ['1.', '1.'],
    ['A.', 'A.'],
    ['#a', '#a'],
    ["a'", "a'"],
    ['zero width space', '\u200b'],
    ['combining acute', '\u0301'],
  ])('takes time linear in the length: %s', (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length)
    const start = performance.now()
    scan(text)
    // A fraction of a second on a free machine; time quadratic in the length would be minutes.
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
