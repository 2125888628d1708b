import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ModelError } from '../../../src/errors.js'
import { decodeCore } from '../../../src/lexicon/gazetteer/decode.js'
import { describeUnit } from '../../../src/lexicon/gazetteer/describe-unit.js'
import { createGazetteer } from '../../../src/lexicon/gazetteer/gazetteer.js'
import { nameKey } from '../../../src/lexicon/gazetteer/name-key.js'
import type { Era, Level } from '../../../src/lexicon/gazetteer/unit.js'
import { withoutSuccessorTsv } from '../../../training/gazetteer/without-successor.js'

const read = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url))
const gazetteer = createGazetteer(read)
const count = (era: Era, level: Level) =>
  gazetteer.all().filter(unit => unit.level === level && unit.eras.includes(era)).length
const unit = (code: string, era: Era) => {
  const found = gazetteer.get(code, era)
  return found && describeUnit(gazetteer, found, era)
}

describe('the gazetteer', () => {
  it('holds three maps of the country', () => {
    expect([count('2023', 'province'), count('2023', 'district'), count('2023', 'commune')]).toEqual([63, 705, 10_599])
    expect([count('2025a', 'province'), count('2025a', 'district'), count('2025a', 'commune')]).toEqual([
      63, 696, 10_035,
    ])
    expect([count('2025b', 'province'), count('2025b', 'district'), count('2025b', 'commune')]).toEqual([34, 0, 3321])
  })

  it('counts the types of today as amended in April 2026', () => {
    const kinds = new Map<string, number>()
    for (const one of gazetteer.all()) {
      if (one.eras.includes('2025b')) kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1)
    }
    expect(Object.fromEntries(kinds)).toEqual({ tỉnh: 27, 'thành phố': 7, xã: 2611, phường: 697, 'đặc khu': 13 })
    expect(gazetteer.get('75', '2025b')).toMatchObject({ kind: 'thành phố', formerKind: 'tỉnh' })
    expect(gazetteer.get('26368', '2025b')).toMatchObject({ name: 'Long Thành', kind: 'phường', formerKind: 'xã' })
  })

  it('keeps the codes of one era apart from those of another', () => {
    expect(unit('17125', '2025a')).toMatchObject({ kind: 'phường', name: 'Mai Hùng' })
    expect(unit('17125', '2025b')).toMatchObject({
      kind: 'phường',
      name: 'Quỳnh Mai',
      path: ['phường Quỳnh Mai', 'tỉnh Nghệ An'],
    })
    expect(unit('474', '2023')?.path).toEqual(['thành phố Huế', 'tỉnh Thừa Thiên Huế'])
    expect(unit('474', '2025a')?.path).toEqual(['quận Thuận Hóa', 'thành phố Huế'])
  })

  it('knows what became of a province, a district, a commune', () => {
    expect(unit('70', '2025a')?.successors).toEqual([{ code: '75', name: 'thành phố Đồng Nai', partial: false }])
    expect(
      unit('415', '2025a')
        ?.successors.map(({ name }) => name)
        .sort(),
    ).toEqual(['xã Mường Quàng', 'xã Quế Phong', 'xã Thông Thụ', 'xã Tiền Phong', 'xã Tri Lễ'].sort())
    expect(unit('17104', '2025a')).toMatchObject({
      path: ['xã Quỳnh Vinh', 'thị xã Hoàng Mai', 'tỉnh Nghệ An'],
      successors: [{ code: '17110', name: 'phường Hoàng Mai', partial: false }],
    })
    expect(unit('40', '2025b')?.successors).toEqual([])
  })

  it.each([
    ['318', 'Bạch Long Vĩ', '11948'],
    ['471', 'Cồn Cỏ', '19742'],
    ['498', 'Hoàng Sa', '20333'],
    ['536', 'Lý Sơn', '21548'],
    ['755', 'Côn Đảo', '26732'],
  ])('turns district %s into the special zone %s', (code, name, successor) => {
    expect(unit(code, '2025a')?.successors).toEqual([{ code: successor, name: `đặc khu ${name}`, partial: false }])
  })

  it('gives every old unit a successor, but for the communes closed before 2025 that no source follows', () => {
    const lost = gazetteer.all().filter(one => gazetteer.targets(one).length === 0)
    expect(lost.every(one => one.level === 'commune' && one.eras.join() === '2023')).toBe(true)
    expect(lost.length).toBe(154)
    expect(withoutSuccessorTsv(read)).toBe(readFileSync('training/gazetteer/without-successor.tsv', 'utf8'))
  })

  it('keeps successors in the province that took the land', () => {
    for (const one of gazetteer.all()) {
      if (one.level !== 'commune' || one.eras.includes('2025b')) continue
      const era = one.eras[0]
      const province = gazetteer.parent(gazetteer.parent(one, era)!, era)!
      const now = gazetteer.targets(province)[0].code
      for (const { code } of gazetteer.targets(one)) expect(gazetteer.get(code, '2025b')!.parent).toBe(now)
    }
  })

  it('finds one name by all its spellings', () => {
    const codes = (name: string) => gazetteer.named(nameKey(name)).map(({ code }) => code)
    expect(codes('Hoà Bình')).toEqual(codes('Hòa Bình'))
    expect(codes('Hòa Bình'.normalize('NFD'))).toEqual(codes('HÒA BÌNH'))
    expect(codes('M’Drăk')).toEqual(codes("M'Drắk"))
    expect(codes('Mĩ Tho')).toContain('815')
    expect(codes('Phường')).toEqual([])
    expect(gazetteer.namedBare('go vap').map(({ name }) => name)).toContain('Gò Vấp')
  })

  it('refuses bytes that are no gazetteer, of another version, or cut short', () => {
    const text = new TextDecoder().decode(read('places/core.txt'))
    const bytes = (changed: string) => new TextEncoder().encode(changed)
    expect(() => decodeCore(bytes(''))).toThrow(ModelError)
    expect(() => decodeCore(bytes(text.replace('gazetteer 1', 'gazetteer 2')))).toThrow(/version 2/)
    expect(() => decodeCore(bytes(text.slice(0, 30_000)))).toThrow(/truncated/)
    expect(() => decodeCore(bytes(text.replace('\nh', '\nz')))).toThrow(/corrupt/)
  })
})
