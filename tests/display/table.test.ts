import { describe, expect, it } from 'vitest'
import { toTable } from '../../src/display/table.js'
import { documentOf } from '../document-of.js'

const document = documentOf(
  'Ông [PER Phan Đình Hào], nguyên [POSITION Bí thư] [ORG Huyện ủy [LOC Cẩm Xuyên]], nói [ratio 41/52 cán bộ] về [LOC xã Cẩm Duệ] [year năm 2024].',
  {
    entities: [
      {},
      {},
      {},
      {},
      {
        unit: {
          code: '18715',
          name: 'Cẩm Duệ',
          level: 'commune',
          kind: 'xã',
          era: '2025a',
          path: ['xã Cẩm Duệ', 'huyện Cẩm Xuyên', 'tỉnh Hà Tĩnh'],
          successors: [{ code: '18739', name: 'xã Cẩm Duệ', partial: true }],
          confidence: 1,
        },
      },
    ],
    figures: [{ value: 41, of: 52, noun: 'cán bộ', subject: 4, time: 0 }],
    times: [{ value: '2024' }],
    appointments: [{ person: 0, position: 1, organization: 2, former: true, text: 'nguyên Bí thư Huyện ủy Cẩm Xuyên' }],
  },
)

describe('toTable', () => {
  it('shows people with offices, places with what they are now, and key figures with what they count', () => {
    expect(toTable(document)).toBe(`PEOPLE AND OFFICES
  Phan Đình Hào  Bí thư (former)  Huyện ủy Cẩm Xuyên

ORGANIZATIONS
  Huyện ủy Cẩm Xuyên

PLACES
  Cẩm Xuyên
  xã Cẩm Duệ  xã Cẩm Duệ, huyện Cẩm Xuyên, tỉnh Hà Tĩnh  now xã Cẩm Duệ (in part)

KEY FIGURES
  41/52 cán bộ  ratio  41 of 52 (78.8%)  cán bộ  xã Cẩm Duệ  năm 2024

TIMES
  năm 2024  year  2024
`)
  })

  it('has Vietnamese headings on request', () => {
    expect(toTable(document, { language: 'vi' })).toContain('NGƯỜI VÀ CHỨC VỤ\n  Phan Đình Hào  Bí thư (nguyên)')
  })

  it('names people and organizations as they were introduced', () => {
    const short = documentOf(
      '[PER Phan Đình Hào] ở [ORG UBND xã Cẩm Duệ]. Ông [PER Hào] là [POSITION Chủ tịch] [ORG UBND xã].',
      {
        entities: [{}, {}, { same: 0 }, {}, { same: 1 }],
        appointments: [{ person: 2, position: 3, organization: 4, text: '' }],
      },
    )
    expect(toTable(short)).toContain('  Phan Đình Hào  Chủ tịch  UBND xã Cẩm Duệ\n')
  })

  it('lists offices that nobody is said to hold, once each', () => {
    const free = documentOf(
      '[PER Lê An], [POSITION Bí thư] [ORG Đảng ủy xã], gặp [POSITION trưởng thôn]. [POSITION Trưởng thôn] và [POSITION bí thư] họp.',
      { appointments: [{ person: 0, position: 1, organization: 2, text: '' }] },
    )
    expect(toTable(free)).toContain('\n\nOFFICES\n  trưởng thôn\n\nORGANIZATIONS\n')
    expect(toTable({ ...free, appointments: [] })).toContain(
      'PEOPLE\n  Lê An\n\nOFFICES\n  Bí thư\n  trưởng thôn\n\nORGANIZATIONS\n',
    )
  })

  it('shows only the layers that are asked for', () => {
    const headings = (table: string) => table.match(/^\S.*/gm)
    expect(headings(toTable(document, { layers: ['figures', 'times'] }))).toEqual(['KEY FIGURES', 'TIMES'])
    expect(toTable(document, { layers: ['figures'] })).toContain('cán bộ  xã Cẩm Duệ  năm 2024\n')
  })

  it('keeps every line within the width', () => {
    for (const line of toTable(document, { width: 60 }).split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  })

  it('says so when nothing was found', () => {
    expect(toTable(documentOf('Trời đẹp.'))).toBe('Nothing was found in this text.\n')
  })

  it('lets no escape sequence of the text reach the terminal', () => {
    const hostile = documentOf('[PER Lê An]')
    const [entity] = hostile.entities
    expect(toTable({ ...hostile, entities: [{ ...entity, text: 'Lê\u001b[31m An\u202e' }] })).toContain('  Lê[31m An\n')
  })

  it('aligns decomposed letters and wide ones', () => {
    const rows = documentOf('[PER Lê Ánh] và [PER Trần 漢]', {
      appointments: [
        { person: 0, position: 1, text: '' },
        { person: 1, position: 0, text: '' },
      ],
    })
    const nfd = { ...rows, entities: rows.entities.map(entity => ({ ...entity, text: entity.text.normalize('NFD') })) }
    const [, first, second] = toTable(nfd).normalize('NFC').split('\n')
    expect(first).toBe('  Lê Ánh   Trần 漢')
    expect(second).toBe('  Trần 漢  Lê Ánh')
  })
})
