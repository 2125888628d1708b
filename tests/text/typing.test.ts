import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import { normalize } from '../../src/text/normalize.js'
import { placeTone } from '../../src/text/tone.js'
import { fromTelex, toTelex } from '../../src/text/typing/telex.js'
import { fromViqr } from '../../src/text/typing/viqr.js'
import { fromVni, toVni } from '../../src/text/typing/vni.js'

describe('fromTelex', () => {
  it.each([
    ['Tieengs Vieetj', 'Tiếng Việt'],
    ['tiengse vietje', 'tiếng việt'],
    ['dduwowngf', 'đường'],
    ['duongwfd', 'đường'],
    ['DDAANG', 'ĐÂNG'],
    ['Ddoong', 'Đông'],
    ['thuowr', 'thuở'],
    ['thuowngr', 'thưởng'],
    ['quawnj', 'quặn'],
    ['muaw', 'mưa'],
    ['tw', 'tư'],
    ['giuwx', 'giữ'],
    ['hoaf', 'hòa'],
    ['quys', 'quý'],
    ['ruouwj', 'rượu'],
    ['guiwr', 'gửi'],
    ['khuyur', 'khuỷu'],
    ['khoeo', 'khoeo'],
    ['toans', 'toán'],
    ['vietejz', 'vietejz'],
    ['anhws', 'anhws'],
    ['dd', 'đ'],
    ['aw', 'ă'],
  ])('%s → %s', (keys, text) => expect(fromTelex(keys)).toBe(text))

  it('undoes by doubling', () => {
    expect(fromTelex('ass')).toBe('as')
    expect(fromTelex('xooong')).toBe('xoong')
    expect(fromTelex('ddd')).toBe('dd')
    expect(fromTelex('tww')).toBe('tw')
    expect(fromTelex('mootoo')).toBe('mootoo')
  })

  it('leaves other words, numbers and signs as typed', () => {
    const text = 'Windows, class, access, www, iPhone 15; email@x.vn'
    expect(fromTelex(text)).toBe(text)
  })

  it('takes the new tone style', () => expect(fromTelex('hoaf thuyr hoanf', { tone: 'new' })).toBe('hoà thuỷ hoàn'))

  it('keeps what a word check wants as typed', () => {
    const asked: string[] = []
    const english = new Set(['as', 'of', 'has'])
    const keep = (typed: string, read: string): boolean => {
      asked.push(`${typed} ${read}`)
      return english.has(typed.toLowerCase())
    }
    expect(fromTelex('As soon, has chaof of', { keep })).toBe('As sôn, has chào of')
    expect(asked).toEqual(['As Á', 'soon sôn', 'has há', 'chaof chào', 'of ò'])
    expect(fromVni('a1 co1', { keep: typed => typed === 'a1' })).toBe('a1 có')
    expect(() => fromTelex('a', { keep: english as never })).toThrow('keep must be a function')
  })

  it('refuses wrong types', () => {
    expect(() => fromTelex(1 as unknown as string)).toThrow(InputError)
    expect(() => fromTelex('a', { tone: 'x' as 'old' })).toThrow(InputError)
  })
})

describe('fromVni', () => {
  it.each([
    ['Tie61ng Vie65t', 'Tiếng Việt'],
    ['Tieng61 Viet65', 'Tiếng Việt'],
    ['d9u7o7ng2', 'đường'],
    ['duong972', 'đường'],
    ['thuo73', 'thuở'],
    ['qua8n5', 'quặn'],
    ['a11', 'a1'],
    ['covid19', 'covid19'],
    ['nam8 2025', 'năm 2025'],
    ['10a1', '10a1'],
  ])('%s → %s', (keys, text) => expect(fromVni(keys)).toBe(text))
})

describe('fromViqr', () => {
  it.each([
    ["Tie^'ng Vie^.t", 'Tiếng Việt'],
    ["Tie'^ng", 'Tiếng'],
    ['dduo+`ng', 'đường'],
    ['DDa?ng', 'Đảng'],
    ['la\\.', 'la.'],
    ['To^i. Ban(1)', 'Tôi. Ban(1)'],
    ["what's new?", "what's new?"],
    ['to^.i', 'tội'],
  ])('%s → %s', (keys, text) => expect(fromViqr(keys)).toBe(text))
})

describe('round trips', () => {
  it.each([
    'xoong',
    'xoóng',
    'as',
    'boong',
    'Đắk',
    'ƯỚC',
    'Nguyễn',
    'moon',
    'ass',
    'www',
    'Huế',
    'ươm',
    'ưỡn',
    'ếch',
    'ừ',
    'gì',
    'quốc',
  ])('%s', word => {
    expect(fromTelex(toTelex(word))).toBe(word)
    expect(fromVni(toVni(word))).toBe(word)
  })

  const corpus = resolve(import.meta.dirname, '../../../shared/corpora/raw/tuoitre2024.txt.gz')
  const wordlist = resolve(import.meta.dirname, '../../../shared/corpora/wordlists/words.tsv')

  // Needs the corpora, which stand beside the repository and not in it.
  it.skipIf(!existsSync(corpus))('the 20,000 most frequent syllables and words of the corpora', () => {
    const counts = new Map<string, number>()
    for (const [form] of normalize(gunzipSync(readFileSync(corpus)).toString()).matchAll(/\p{L}+/gu)) {
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
    const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 10_000)
    const words = readFileSync(wordlist, 'utf8').split('\n').slice(1, 10_001)
    const all = [...frequent.map(([form]) => form), ...words.map(line => line.split('\t')[0])]
    const old = (text: string): string => text.replace(/\p{L}+/gu, word => placeTone(word, 'old'))
    const failed = all.filter(
      form => fromTelex(toTelex(form)) !== old(normalize(form)) || fromVni(toVni(form)) !== old(normalize(form)),
    )
    expect(failed).toEqual([])
  })
})
