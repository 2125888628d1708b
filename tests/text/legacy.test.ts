import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import { decodeLegacy, encodeLegacy } from '../../src/text/legacy/decode-legacy.js'
import { detectEncoding } from '../../src/text/legacy/detect-encoding.js'
import { ENCODINGS, type Encoding } from '../../src/text/legacy/encodings.js'
import { VIETNAMESE_LETTERS } from '../../src/text/letters.js'

const SAMPLE =
  'Cộng hòa xã hội chủ nghĩa Việt Nam: độc lập, tự do, hạnh phúc. Đường về quê ngoại mùa nước nổi thật đẹp!'
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, byte => String.fromCharCode(byte)).join('')
const legacy = ENCODINGS.filter(encoding => !encoding.startsWith('utf'))

describe('encode and decode', () => {
  it.each(ENCODINGS)('%s gives every letter back that it can hold', encoding => {
    let held = 0
    for (const letter of VIETNAMESE_LETTERS) {
      const { bytes, replacements } = encodeLegacy(letter, encoding, { lossy: true })
      if (replacements) continue
      held++
      expect(decodeLegacy(bytes, encoding).text, letter).toBe(letter)
    }
    expect(held).toBe(134)
  })

  it.each(ENCODINGS)('%s gives a text back', encoding => {
    expect(decodeLegacy(encodeLegacy(SAMPLE, encoding).bytes, encoding).text).toBe(SAMPLE)
    expect(decodeLegacy(encodeLegacy(SAMPLE.normalize('NFD'), encoding).bytes, encoding).text).toBe(SAMPLE)
  })

  it('holds VIQR apart from its signs', () => {
    const signs = fc.array(fc.constantFrom(..."aêộdđD^`?~'.(+*\\ xY"), { maxLength: 12 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(signs, text => {
        expect(decodeLegacy(encodeLegacy(text, 'viqr').bytes, 'viqr').text).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('tables', () => {
  it.each<[string, Encoding]>([
    ['viscii', 'viscii'],
    ['tcvn', 'tcvn5712'],
    ['windows-1258', 'windows-1258'],
  ])('iconv-lite %s reads every byte as %s does', (theirs, ours) => {
    for (let byte = 0; byte < 256; byte++) {
      const expected = iconv.decode(Buffer.from([byte]), theirs)
      const actual = decodeLegacy(Uint8Array.of(byte), ours, { lossy: true }).text
      if (expected !== '\ufffd') expect(actual, byte.toString(16)).toBe(expected)
    }
  })

  it.each<[string, Encoding]>([
    ['VISCII', 'viscii'],
    ['TCVN5712-1', 'tcvn5712'],
    ['CP1258', 'windows-1258'],
  ])('iconv of the system writes %s as %s does', (theirs, ours) => {
    const text = VIETNAMESE_LETTERS.join(' ')
    let expected: string
    try {
      expected = execFileSync('iconv', ['-f', theirs, '-t', 'UTF-8'], {
        input: encodeLegacy(text, ours).bytes,
      }).toString()
    } catch {
      return // No iconv here, or one without this encoding.
    }
    expect(expected.normalize('NFC')).toBe(text)
  })

  // Two slips of its tables are known: VPS lacks a letter, VNI has two of them swapped.
  it.each<[string, Encoding, string]>([
    ['VPS', 'vps', 'Ỗ'],
    ['VNI', 'vni', 'ẮẰ'],
    ['TCVN', 'tcvn3', ''],
    ['VISCII', 'viscii', ''],
    ['VIQR', 'viqr', ''],
  ])('recode reads %s as %s is written', (theirs, ours, slips) => {
    const text = VIETNAMESE_LETTERS.filter(letter => !slips.includes(letter)).join(' ')
    let read: string
    try {
      read = execFileSync('recode', ['-f', `${theirs}..UTF-8`], { input: encodeLegacy(text, ours).bytes }).toString()
    } catch {
      return // No recode here.
    }
    expect(read.normalize('NFC')).toBe(text)
  })

  it.each<[Encoding, string]>([
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'],
    ['viqr', 'Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam'],
    ['vps', 'C¶ng hòa xã h¶i chû nghïa ViŒt Nam'],
    ['viscii', 'Cµng hòa xã hµi chü nghîa Vi®t Nam'],
    ['utf-8', 'Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam'],
  ])('%s read as Windows-1252', (encoding, text) => {
    expect(decodeLegacy(text, encoding).text).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
  })
})

describe('detectEncoding', () => {
  it.each(legacy)('tells %s by its words, in bytes and in wrongly decoded strings', encoding => {
    const { bytes } = encodeLegacy(SAMPLE, encoding)
    // The two encodings of TCVN 5712 differ only in capitals, which the sample does not have.
    const expected = encoding === 'tcvn5712' ? 'tcvn3' : encoding
    expect(detectEncoding(bytes).encoding).toBe(expected)
    expect(detectEncoding(latin1(bytes)).encoding).toBe(expected)
    expect(decodeLegacy(bytes).text).toBe(SAMPLE)
    expect(decodeLegacy(latin1(bytes)).text).toBe(SAMPLE)
    expect(decodeLegacy(new TextDecoder('windows-1252').decode(bytes)).text).toBe(SAMPLE)
  })

  it('leaves good text alone', () => {
    expect(decodeLegacy(SAMPLE)).toEqual({ text: SAMPLE, encoding: 'unicode', replacements: 0 })
    expect(decodeLegacy('Plain English. So do we? a^2').text).toBe('Plain English. So do we? a^2')
    expect(decodeLegacy(new TextEncoder().encode(SAMPLE)).encoding).toBe('utf-8')
    expect(decodeLegacy('').text).toBe('')
  })

  it('reads UTF-16 by its mark', () => {
    const { bytes } = encodeLegacy(`\ufeff${SAMPLE}`, 'utf-16le')
    expect(decodeLegacy(bytes)).toEqual({ text: SAMPLE, encoding: 'utf-16le', replacements: 0 })
  })

  it.each(['utf-16le', 'utf-16be'] as const)('tells %s without a mark by its zeros', encoding => {
    const { bytes } = encodeLegacy(SAMPLE, encoding)
    expect(decodeLegacy(bytes)).toEqual({ text: SAMPLE, encoding, replacements: 0 })
    expect(detectEncoding(encodeLegacy('Xin', encoding).bytes).encoding).toBe(encoding)
    expect(detectEncoding(encodeLegacy(`${SAMPLE}\0\0`, 'utf-8').bytes).encoding).toBe('utf-8')
  })

  it('keeps what is Unicode already beside what is not', () => {
    expect(decodeLegacy('Tin “nóng”: ViÖt Nam v« ®Þch → 2025', 'tcvn3').text).toContain('Việt Nam vô địch → 2025')
  })
})

describe('bad input', () => {
  it('names the encoding it does not know', () => {
    // @ts-expect-error the types know the names as well
    expect(() => decodeLegacy('x', 'klingon')).toThrow(/unknown encoding "klingon"; known are utf-8/)
    // @ts-expect-error
    expect(() => encodeLegacy('x', 'klingon')).toThrow(/unknown encoding "klingon"; known are utf-8/)
    expect(() => decodeLegacy(5 as unknown as string)).toThrow(InputError)
    expect(() => encodeLegacy(null as unknown as string, 'vni')).toThrow(InputError)
  })

  it('says which byte and where, or replaces and counts', () => {
    const bytes = Uint8Array.of(0x61, 0x8e, 0x62)
    expect(() => decodeLegacy(bytes, 'windows-1258')).toThrow('byte 0x8E at 1 means nothing in windows-1258')
    expect(decodeLegacy(bytes, 'windows-1258', { lossy: true })).toMatchObject({ text: 'a\ufffdb', replacements: 1 })
    expect(() => decodeLegacy(Uint8Array.of(0x61, 0xff), 'utf-8')).toThrow('byte 0xFF at 1')
    expect(() => encodeLegacy('năm 가', 'vni')).toThrow('"가" at 4 does not exist in vni')
    expect(encodeLegacy('năm 가', 'vni', { lossy: true }).replacements).toBe(1)
  })

  it('takes any bytes when lossy', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(...ENCODINGS), (bytes, encoding) => {
        const { text, replacements } = decodeLegacy(bytes, encoding, { lossy: true })
        expect(typeof text).toBe('string')
        if (replacements) expect(() => decodeLegacy(bytes, encoding)).toThrow(InputError)
      }),
    )
  })
})
