import { afterEach, describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import {
  nativeEngine,
  normalizerEngine,
  passesSelfTest,
  plainEngine,
  useNormalizerEngine,
} from '../../src/text/engine.js'
import { VIETNAMESE_LETTERS } from '../../src/text/letters.js'
import { isClean, normalize, normalizeWithOffsets } from '../../src/text/normalize.js'
import { stripDiacritics } from '../../src/text/strip-diacritics.js'

afterEach(() => useNormalizerEngine(undefined))

describe('the engine', () => {
  it('is the native one where that passes the self-test', () => {
    expect(passesSelfTest(nativeEngine)).toBe(true)
    expect(normalizerEngine()).toBe(nativeEngine)
  })

  it('is not one that does nothing or throws', () => {
    expect(passesSelfTest(plainEngine)).toBe(false)
    const throwing = {
      ...plainEngine,
      nfc: () => {
        throw new Error('no normalize here')
      },
    }
    expect(passesSelfTest(throwing)).toBe(false)
  })

  it('is not needed for Vietnamese', () => {
    useNormalizerEngine(plainEngine)
    for (const letter of VIETNAMESE_LETTERS) {
      expect(normalize(letter.normalize('NFD'))).toBe(letter)
      expect(stripDiacritics(letter.normalize('NFD'))).toMatch(/^[A-Za-z]$/)
    }
    expect(normalize('e\u0301\u0302 ế')).toBe('ế ế')
  })
})

describe('repairs', () => {
  it.each([
    ['e\u0301\u0302', 'ế'],
    ['a\u0301\u0306', 'ắ'],
    ['o\u0301\u031b', 'ớ'],
    ['a\u0340 a\u0341', 'à á'],
    ['\u00e9\u0301', 'é'],
    ['Ðảng bộ, HÐND, ðường', 'Đảng bộ, HĐND, đường'],
    ['Guðmundsson', 'Guðmundsson'],
    ['H\u0430\u0300 N\u043e\u0323\u0302i', 'Hà Nội'],
    ['Москва, IFNα, π', 'Москва, IFNα, π'],
    ['xã\u200b hội\ufeff', 'xã hội'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['Ｖｉệｔ ２０２５', 'Việt 2025'],
    ['ﬁ ﬀ', 'fi ff'],
    ['\ud800 a\u0300', '\ud800 à'],
  ])('%j → %j', (before, after) => expect(normalize(before)).toBe(after))

  it.each([
    [{ tone: 'old' as const }, 'hoà thuỷ qúa hòan', 'hòa thủy quá hoàn'],
    [{ tone: 'new' as const }, 'hòa thủy qúa hòan', 'hoà thuỷ quá hoàn'],
    [{ spaces: true }, 'a\u00a0b\u3000c\u2028d', 'a b c\nd'],
    [{ quotes: true }, '“a” «b» ‘c’', '"a" "b" \'c\''],
    [{ dashes: true }, '2020–2025 — \u2212 5', '2020-2025 - - 5'],
    [{ lookAlikes: false }, 'Ðảng', 'Ðảng'],
    [{ invisible: false }, 'a\u200bb', 'a\u200bb'],
    [{ wide: false }, 'ａ', 'ａ'],
  ])('%j: %j → %j', (options, before, after) => expect(normalize(before, options)).toBe(after))

  it('keeps spans clear of what was taken out', () => {
    const original = 'xa\u0303\u200b hội\ufeff'
    const { text, toOriginal, toNormalized } = normalizeWithOffsets(original)
    expect(text).toBe('xã hội')
    expect(original.slice(toOriginal(0), toOriginal(2, 'end'))).toBe('xa\u0303')
    expect(original.slice(toOriginal(3), toOriginal(6, 'end'))).toBe('hội')
    expect(toNormalized(original.indexOf('h'))).toBe(3)
  })

  it('tells clean text', () => {
    expect(isClean('Nghị quyết “39” – của Đảng bộ… 😀')).toBe(true)
    for (const text of ['a\u0301', 'Ð', 'a\u200b', '\ufb01', '\u212b', '\u{1109a}\u{110ba}'])
      expect(isClean(text)).toBe(false)
  })
})

describe('bad input', () => {
  it('is refused by name', () => {
    expect(() => normalize(5 as unknown as string)).toThrow(
      new InputError('normalize: a text must be a string, not number'),
    )
    expect(() => normalize('a', { tones: 'old' } as object)).toThrow('unknown option "tones"')
    expect(() => normalize('a', { tone: 'x' as 'old' })).toThrow('option "tone" cannot be "x"')
    expect(() => normalizeWithOffsets('a', { wide: 1 as unknown as boolean })).toThrow(InputError)
  })

  it('takes time in proportion to its length', () => {
    for (const unit of ['\u0301', '\u0301\u0323', 'a\u0301\u0302', 'Ð', 'Ðа', '\u200d', 'ﬃ', 'ó', '\u1161', 'aoe']) {
      const text = unit.repeat(100_000 / unit.length)
      const start = performance.now()
      normalizeWithOffsets(text, { tone: 'old' })
      normalize(text, { tone: 'new' })
      expect(performance.now() - start, JSON.stringify(unit)).toBeLessThan(10_000)
    }
  })
})
