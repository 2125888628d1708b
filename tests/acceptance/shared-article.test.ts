import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze, type Document, type EntityType } from '../../src/node.js'

const file = '../shared/articles/nghe-an-nghi-quyet.txt'

// Needs the article of the corpora, which is not part of the repository.
describe.skipIf(!existsSync(file))('a real article', () => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const document = analyze(text)
  const entity = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : document.entities[at].text

  it('has five holders of offices', () => {
    const appointments = document.appointments.map(({ person, position, organization }) =>
      [person, position, organization].map(entity),
    )
    expect(appointments).toEqual(
      expect.arrayContaining([
        ['Trương Thị Tuyết Mai', 'Trưởng ban Tổ chức', 'Huyện ủy Quế Phong'],
        ['Lê Trường Giang', 'Bí thư', 'Thị ủy Hoàng Mai'],
        ['Hồ Văn Thanh', 'Trưởng ban Tuyên giáo', 'Huyện ủy Quỳnh Lưu'],
        ['Nguyễn Thị Hiệp', 'Phó trưởng ban Tổ chức', 'Huyện ủy Quế Phong'],
        ['Lê Đăng Thùy', 'Bí thư', 'Đảng ủy xã Quỳnh Vinh'],
      ]),
    )
  })

  it('has its key figures and period', () => {
    expect(document.figures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'ratio', value: 15, of: 87, noun: 'đồng chí' }),
        expect.objectContaining({ kind: 'ratio', value: 71, of: 87, noun: 'đồng chí' }),
        expect.objectContaining({ kind: 'measure', value: 160, unit: 'km' }),
        expect.objectContaining({ kind: 'count', value: 6, noun: 'nghị quyết' }),
        expect.objectContaining({ kind: 'duration', value: 10, unit: 'year', modifier: 'more-than' }),
      ]),
    )
    expect(document.figures.some(figure => figure.text.includes('74 huyện nghèo'))).toBe(true)
    expect(document.times.map(time => time.value)).toContain('2020/2025')
  })

  it('has its places and organizations', () => {
    const named = (type: EntityType) => document.entities.filter(one => one.type === type).map(one => one.text)
    expect(named('LOC')).toEqual(
      expect.arrayContaining(['TP Vinh', 'huyện Quế Phong', 'xã Quỳnh Đôi', 'thị xã Hoàng Mai']),
    )
    expect(named('ORG')).toEqual(
      expect.arrayContaining(['Huyện ủy Quế Phong', 'Ban Chấp hành Đảng bộ huyện Quế Phong', 'UBND tỉnh Nghệ An']),
    )
  })

  const plain = (value: string) => value.normalize('NFC').replace(/\s+/g, ' ')
  const found = ({ entities, figures, times }: Document) => [
    entities.map(({ type, text }) => [type, plain(text)]),
    figures.map(({ kind, value, of, text }) => [kind, value, of, plain(text)]),
    times.map(({ kind, value, text }) => [kind, value, plain(text)]),
  ]
  it.each([
    ['decomposed', text.normalize('NFD')],
    ['with CRLF', text.replace(/\n/g, '\r\n')],
    ['with a byte order mark', `\ufeff${text}`],
    [
      'with non-breaking spaces',
      text.replace(/(?<=\p{L}) (?=\p{L})/gu, (_space, at) => (at % 3 === 0 ? '\u00a0' : ' ')),
    ],
  ])('is the same %s, at the offsets of that text', (_name, variant) => {
    const other = analyze(variant)
    expect(found(other)).toEqual(found(document))
    for (const { start, end, text: part } of [...other.entities, ...other.figures, ...other.times]) {
      expect(variant.slice(start, end)).toBe(part)
    }
  })
})
