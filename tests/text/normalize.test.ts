import fc from 'fast-check'
import unorm from 'unorm'
import { describe, expect, it } from 'vitest'
import { VIETNAMESE_LETTERS } from '../../src/text/letters.js'
import { type NormalizeOptions, normalize, normalizeWithOffsets } from '../../src/text/normalize.js'

const MARKS = '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u0340\u0341'
const piece = fc.oneof(
  fc.constantFrom(...VIETNAMESE_LETTERS, ...MARKS, ...'aeiouydAEIOUYDqgnh ,.'),
  fc.constantFrom(
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u200d',
    '\u200c',
    'ð',
    'Ð',
    '\u043e',
    '\u0435',
    'ﬁ',
    'ｅ',
    '２',
    '\u212b',
    '가',
    '\u11a8',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
)
const anyText = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))
const anyOptions: fc.Arbitrary<NormalizeOptions> = fc.record(
  {
    tone: fc.constantFrom('keep' as const, 'old' as const, 'new' as const),
    lookAlikes: fc.boolean(),
    invisible: fc.boolean(),
    wide: fc.boolean(),
    spaces: fc.boolean(),
    quotes: fc.boolean(),
    dashes: fc.boolean(),
  },
  { requiredKeys: [] },
)
const runs = { numRuns: 500 }

describe('every Vietnamese letter', () => {
  it('has 134 of them', () => expect(new Set(VIETNAMESE_LETTERS).size).toBe(134))

  it('composes from NFC, NFD and reversed marks as native and unorm compose it, and better', () => {
    for (const letter of VIETNAMESE_LETTERS) {
      const decomposed = letter.normalize('NFD')
      const reversed = decomposed[0] + [...decomposed.slice(1)].reverse().join('')
      expect(normalize(letter)).toBe(letter)
      expect(normalize(decomposed)).toBe(letter)
      expect(normalize(reversed)).toBe(letter)
      expect(unorm.nfc(decomposed)).toBe(letter)
      expect(decomposed.normalize('NFC')).toBe(letter)
    }
  })
})

describe('properties of any text', () => {
  it('is idempotent under any options', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const once = normalize(text, options)
        expect(normalize(once, options)).toBe(once)
      }),
      runs,
    )
  })

  it('does not depend on the normalization form it gets', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        expect(normalize(text.normalize('NFD'), options)).toBe(normalize(text.normalize('NFC'), options))
      }),
      runs,
    )
  })

  it('mends look-alikes of a word whose tone stands on the wrong letter', () => {
    const text = 'ho\u0323a\u043e'
    for (const tone of ['keep', 'old', 'new'] as const) {
      const once = normalize(text, { tone })
      expect(once).not.toContain('\u043e')
      expect(normalize(once, { tone })).toBe(once)
    }
  })

  it('leaves the tone of a letter with a mark that does not compose', () => {
    for (const text of ['ao\u0323\u0301', 'caọ\u0301', 'hòa\u0306n']) {
      for (const tone of ['keep', 'old', 'new'] as const) {
        expect(normalize(normalize(text, { tone }), { tone })).toBe(normalize(text, { tone }))
        expect(normalize(text, { tone }).normalize('NFC')).toBe(normalize(text, { tone }))
      }
    }
  })

  it('gives NFC', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(normalize(text).normalize('NFC')).toBe(normalize(text))
      }),
      runs,
    )
  })

  it('maps offsets both ways, monotonic and covering', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (original, options) => {
        const { text, toOriginal, toNormalized } = normalizeWithOffsets(original, options)
        expect(text).toBe(normalize(original, options))
        let start = 0
        let end = 0
        for (let at = 0; at <= text.length; at++) {
          expect(toOriginal(at)).toBeGreaterThanOrEqual(start)
          expect(toOriginal(at, 'end')).toBeGreaterThanOrEqual(end)
          start = toOriginal(at)
          end = toOriginal(at, 'end')
          expect(end).toBeLessThanOrEqual(original.length)
          if (at < text.length) expect(toOriginal(at + 1, 'end')).toBeGreaterThan(start)
        }
        expect(start).toBe(original.length)
        let last = 0
        for (let at = 0; at <= original.length; at++) {
          expect(toNormalized(at)).toBeGreaterThanOrEqual(last)
          last = toNormalized(at)
        }
        expect(toNormalized(original.length)).toBe(text.length)
      }),
      runs,
    )
  })
})
