import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document.js'
import { createAnalyzer } from '../../src/pipeline.js'
import { readPlaceKnowledge } from '../../src/places/knowledge.js'
import { placeLinker, withUnits } from '../../src/places/place-linker.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'
import { readArticles, scorePlaces } from '../../training/evaluate-places.js'
import { compareRecognised } from '../../training/recognised-places.js'
import { documentOf } from './document-of.js'

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url))
const knowledge = readPlaceKnowledge(read)
const link = (marked: string, date?: string) =>
  withUnits(knowledge, documentOf(marked), date).entities.map(({ text, unit }) =>
    unit ? `${text}: ${unit.era} ${unit.path.join(', ')}` : `${text}: none`,
  )

describe('the places step', () => {
  it('follows a chain of parents', () => {
    expect(link('Anh quê ở [xã Quỳnh Đôi], [huyện Quỳnh Lưu].')).toEqual([
      'xã Quỳnh Đôi: 2025a xã Quỳnh Đôi, huyện Quỳnh Lưu, tỉnh Nghệ An',
      'huyện Quỳnh Lưu: 2025a huyện Quỳnh Lưu, tỉnh Nghệ An',
    ])
  })

  it('tells units of one name apart by what stands in brackets', () => {
    expect(link('Đoàn kiểm tra về [xã Tân Thành] ([huyện Hướng Hóa], [Quảng Trị]).')[0]).toBe(
      'xã Tân Thành: 2025a xã Tân Thành, huyện Hướng Hóa, tỉnh Quảng Trị',
    )
    expect(link('Công nhân thuê trọ tại [quận Hoàng Mai], [Hà Nội].')[0]).toMatch(/quận Hoàng Mai, thành phố Hà Nội/)
    expect(link('Lễ khánh thành diễn ra ở [thị xã Hoàng Mai].')[0]).toMatch(/thị xã Hoàng Mai, tỉnh Nghệ An/)
  })

  it('shares a type word over a list', () => {
    expect(
      link('Nghệ tĩnh mưa lớn ở các huyện [Quỳnh Lưu], [Yên Thành] và [Đô Lương].').map(line => line.split(': ')[1]),
    ).toEqual([
      '2025a huyện Quỳnh Lưu, tỉnh Nghệ An',
      '2025a huyện Yên Thành, tỉnh Nghệ An',
      '2025a huyện Đô Lương, tỉnh Nghệ An',
    ])
  })

  it('reads abbreviations and other names', () => {
    expect(link('Ông ở [P.Bến Nghé], [Q.1], [TP.HCM] rồi dời ra [BR-VT].')).toEqual([
      'P.Bến Nghé: 2025a phường Bến Nghé, quận 1, thành phố Hồ Chí Minh',
      'Q.1: 2025a quận 1, thành phố Hồ Chí Minh',
      'TP.HCM: 2025a thành phố Hồ Chí Minh',
      'BR-VT: 2025a tỉnh Bà Rịa - Vũng Tàu',
    ])
  })

  it('takes a date given as the map to speak by', () => {
    expect(link('Chủ tịch [tỉnh Bắc Ninh] đi thăm.', '2024-05-02')).toEqual(['tỉnh Bắc Ninh: 2025a tỉnh Bắc Ninh'])
    expect(link('Chủ tịch [tỉnh Bắc Ninh] đi thăm.', '2025-09-02')).toEqual(['tỉnh Bắc Ninh: 2025b tỉnh Bắc Ninh'])
    expect(link('Du khách đến [TP Huế].', '2023-05-02')).toEqual(['TP Huế: 2023 thành phố Huế, tỉnh Thừa Thiên Huế'])
    expect(link('Du khách đến [TP Huế].', '2026-05-02')).toEqual(['TP Huế: 2025b thành phố Huế'])
  })

  it('speaks of a unit as it was where the text says so', () => {
    const lines = link('Sáng 3/9/2025, [phường Bình Lợi Trung] ([quận Bình Thạnh] cũ) ra quân dọn vệ sinh.')
    expect(lines).toEqual([
      'phường Bình Lợi Trung: 2025b phường Bình Lợi Trung, thành phố Hồ Chí Minh',
      'quận Bình Thạnh: 2025a quận Bình Thạnh, thành phố Hồ Chí Minh',
    ])
  })

  it('reads "nay là" as today', () => {
    const lines = link('[TP Thủ Đức] ([TP.HCM]) giải thể, nay là các phường [Thủ Đức], [Linh Xuân], [Hiệp Bình].')
    expect(lines.slice(2)).toEqual([
      'Thủ Đức: 2025b phường Thủ Đức, thành phố Hồ Chí Minh',
      'Linh Xuân: 2025b phường Linh Xuân, thành phố Hồ Chí Minh',
      'Hiệp Bình: 2025b phường Hiệp Bình, thành phố Hồ Chí Minh',
    ])
  })

  it('takes a name in a row of streets for a street', () => {
    expect(link('Đoàn xe qua các phố [Lý Nam Đế] - [Điện Biên Phủ] - [Hùng Vương].')[1]).toBe('Điện Biên Phủ: none')
  })

  it('asks evidence of a bare name that many bear, and finds it in the text', () => {
    expect(link('Chị sinh ra ở [Tân Tiến].')).toEqual(['Tân Tiến: none'])
    expect(link('Từ [Bình Minh] đi [Thống Nhất] mất nửa giờ.')).toEqual(['Bình Minh: none', 'Thống Nhất: none'])
    expect(link('[Thị xã Bình Minh] ([Vĩnh Long]) mở hội. Người dân [Bình Minh] rất vui.')[2]).toBe(
      'Bình Minh: 2025a thị xã Bình Minh, tỉnh Vĩnh Long',
    )
  })

  it('takes either kind behind two type words', () => {
    const lines = link('Trong số 9 tỉnh, thành phố [Yên Bái], [Thái Bình], [Hà Nội] thì [huyện Mê Linh] dẫn đầu.')
    expect(lines.slice(0, 3)).toEqual([
      'Yên Bái: 2025a tỉnh Yên Bái',
      'Thái Bình: 2025a tỉnh Thái Bình',
      'Hà Nội: 2025a thành phố Hà Nội',
    ])
  })

  it('dates a text by a place in a province where it lies on one map only', () => {
    expect(link('Mùa trái cây ở [Cai Lậy] ([Đồng Tháp]) đã bắt đầu.')[1]).toBe('Đồng Tháp: 2025b tỉnh Đồng Tháp')
  })

  it('dates a text by who holds an office, not by who held it', () => {
    expect(link('Phó Thủ tướng Trịnh Đình Dũng đến thăm [tỉnh Gia Lai].')).toEqual(['tỉnh Gia Lai: 2025a tỉnh Gia Lai'])
    expect(link('Nguyên Phó Thủ tướng Trịnh Đình Dũng đến thăm [tỉnh Gia Lai].')[0]).not.toContain('2025a')
  })

  it('links a commune that stands on both maps in a text without a date', () => {
    expect(link('Sương muối phủ trắng [xã Tả Van].')).toEqual(['xã Tả Van: 2025b xã Tả Van, tỉnh Lào Cai'])
  })

  it('takes a bare name that one province has where the text speaks of that province', () => {
    expect(link('Trường tiểu học [Tân Kiên] ở [huyện Bình Chánh] mở rộng.')[0]).toMatch(/xã Tân Kiên/)
    expect(link('Nhà hát [Vân Nam] ([Trung Quốc]) biểu diễn tại [Hà Nội].')[0]).toBe('Vân Nam: none')
  })

  it('leaves streets, rivers and countries alone', () => {
    expect(link('Nhà số 171 [Hai Bà Trưng], gần [sông Lam]; anh đi [Anh], [Lào] và [Pháp].')).toEqual([
      'Hai Bà Trưng: none',
      'sông Lam: none',
      'Anh: none',
      'Lào: none',
      'Pháp: none',
    ])
  })

  it('gives successors, partial ones marked, and a confidence', () => {
    const unit = withUnits(knowledge, documentOf('Tin từ [huyện Quế Phong], [Nghệ An].')).entities[0].unit!
    expect(unit).toMatchObject({ code: '415', level: 'district', kind: 'huyện' })
    expect(unit.successors).toHaveLength(5)
    expect(unit.successors.every(({ partial }) => partial)).toBe(true)
    expect(unit.confidence).toBeGreaterThan(0.9)
  })

  it('touches nothing but the units of places', () => {
    const document = documentOf('Tin từ [huyện Quế Phong], [Nghệ An].')
    const after = withUnits(knowledge, document)
    expect({ ...after, entities: document.entities }).toEqual(document)
    expect(after.entities.map(({ unit, ...rest }) => rest)).toEqual(document.entities)
  })

  it('runs on any text', () => {
    const analyze = createAnalyzer([
      tokenizer(),
      { name: 'none', needs: ['tokens'], fills: ['entities'], run: document => document },
      placeLinker(read),
    ])
    expect(analyze('')).toEqual(createDocument(''))
  })

  it('links long lists in linear time', () => {
    const least = (count: number): number => {
      const document = documentOf('[xã Tân Thành], '.repeat(count))
      return Math.min(
        ...[1, 2, 3, 4, 5].map(() => {
          const start = performance.now()
          withUnits(knowledge, document)
          return performance.now() - start
        }),
      )
    }
    least(100)
    // Eight times the text: 8 when linear, 64 when quadratic.
    expect(least(1600) / least(200)).toBeLessThan(40)
  })
})

// Needs the annotated news, which is not part of the repository.
describe.skipIf(!existsSync(new URL('../../../shared/corpora/news/train.jsonl', import.meta.url)))(
  'on annotated news',
  () => {
    it.each(['dev', 'test', 'blind'])('links the %s part as well as docs/places.md says', part => {
      const { linkable, linked, right } = scorePlaces(knowledge, part).get('all')!
      expect(right / linked).toBeGreaterThan(0.95)
      expect(right / linkable).toBeGreaterThan(0.9)
    })

    it('links what the recognizer finds as it links what is annotated', () => {
      const { annotated, recognised, same } = compareRecognised(knowledge, readArticles('dev').values()).get('all')!
      expect(same / annotated).toBeGreaterThan(0.94)
      expect(same / recognised).toBeGreaterThan(0.98)
    })
  },
)
