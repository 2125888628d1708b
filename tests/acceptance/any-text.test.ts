import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze, LAYERS } from '../../src/node.js'

/** Pieces of the kind the steps look for, and anything else. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    'Ông Lê An, Bí thư Huyện ủy Cẩm Xuyên, ',
    '15/87 đồng chí ',
    'hơn 3.200 tỷ đồng',
    'cuối năm 2023',
    '“Vâng”, bà nói. ',
    'TP. Vinh',
    'Nghị quyết số 39-NQ/TW',
    'từ 10 đến 15%',
    '\ud800',
    '\u0301',
    '\ufeff',
    '\u200b',
    '\r\n',
    '(',
    'a@b.vn',
    '#NghệAn ',
    '😊',
    ' constructor ',
    '__proto__',
    'toString',
    'Thu\u0309 tu\u031bo\u031b\u0301ng',
  ),
)
const anyText = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))

describe('any text', () => {
  it('gives a document whose spans of every layer hold, and whose references point somewhere', () => {
    fc.assert(
      fc.property(anyText, text => {
        const document = analyze(text)
        expect(document.text).toBe(text)
        for (const layer of LAYERS) {
          for (const item of document[layer]) {
            if (!('start' in item)) continue
            expect(text.slice(item.start, item.end)).toBe(item.text)
            if (!('from' in item)) continue
            expect(document.tokens[item.from].start).toBe(item.start)
            expect(document.tokens[item.to - 1].end).toBe(item.end)
          }
        }
        const entityIndexes = [
          ...document.entities.flatMap(({ parent, same }) => [parent, same]),
          ...document.figures.map(({ subject }) => subject),
          ...document.appointments.flatMap(({ person, position, organization, place }) => [
            person,
            position,
            organization,
            place,
          ]),
          ...document.quotations.map(({ speaker }) => speaker),
        ]
        for (const index of entityIndexes) if (index !== undefined) expect(document.entities[index]).toBeDefined()
        for (const { time } of document.figures) if (time !== undefined) expect(document.times[time]).toBeDefined()
        expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(JSON.stringify(structuredClone(document))))
      }),
      { numRuns: 60 },
    )
  })

  it('may be empty, a space, half a character', () => {
    for (const text of ['', ' ', '\ud800', '\udc00\ud800', '\u0000']) expect(analyze(text).text).toBe(text)
  })

  const seconds = (text: string): number => {
    const before = process.cpuUsage()
    analyze(text)
    return process.cpuUsage(before).user / 1e6
  }
  it.each(['a', '1', '1/1/', '(', 'a@', '“', '\ud800', '\u0301', 'A. ', 'Ông An, Bí thư Huyện ủy, ', 'hơn 1 tỷ '])(
    'takes time linear in the length: %j',
    unit => {
      const text = (length: number) => unit.repeat(Math.ceil(length / unit.length))
      analyze(text(2_000))
      const short = seconds(text(4_000))
      const long = seconds(text(32_000))
      // Eight times the text: quadratic time would be sixty-four times as long.
      expect(long).toBeLessThan(Math.max(24 * short, 0.5))
    },
    60_000,
  )
})
