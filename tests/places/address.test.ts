import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import { createGazetteer } from '../../src/lexicon/gazetteer/gazetteer.js'
import type { Era, Kind, UnitVersion } from '../../src/lexicon/gazetteer/unit.js'
import { createPlaces } from '../../src/places/create-places.js'

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url))
const places = createPlaces(read)
const gazetteer = createGazetteer(read)

const SHORT: Readonly<Record<Kind, string>> = {
  tỉnh: 'T.',
  'thành phố': 'TP.',
  quận: 'Q.',
  huyện: 'H.',
  'thị xã': 'TX.',
  phường: 'P.',
  xã: 'X.',
  'thị trấn': 'TT.',
  'đặc khu': 'ĐK.',
}
const STREETS = ['12 ngõ 5 phố Gạo Nếp', 'thôn 3', 'số 7 đường ven kênh', 'tổ 9 khu Bờ Tre', '45/6 hẻm Giếng Nước']

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const line = (unit: UnitVersion, era: Era): UnitVersion[] => {
  const units: UnitVersion[] = []
  for (let at: UnitVersion | undefined = unit; at; at = gazetteer.parent(at, era)) units.push(at)
  return units
}
const full = (unit: UnitVersion) => `${unit.kind} ${unit.name}`
const numeric = (unit: UnitVersion) => /^\d/.test(unit.name)

/** The usual ways to write an address. */
const SPELLINGS: Readonly<Record<string, (street: string, units: UnitVersion[]) => string>> = {
  full: (street, units) => [street, ...units.map(full)].join(', '),
  abbreviated: (street, units) => [street, ...units.map(unit => SHORT[unit.kind] + unit.name)].join(', '),
  'without commas': (street, units) => [street, ...units.map(full)].join(' '),
  'without marks': (street, units) => plain([street, ...units.map(full)].join(', ')),
  'lower case, without marks': (street, units) => plain([street, ...units.map(full)].join(', ')).toLowerCase(),
  'upper case': (street, units) => [street, ...units.map(full)].join(', ').toUpperCase(),
  swapped: (street, units) => [...units.map(full).reverse(), street].join(', '),
  'without type words': (street, units) =>
    [street, ...units.map(unit => (numeric(unit) ? full(unit) : unit.name))].join(', '),
  'with dashes': (street, units) => [street, ...units.map(full)].join(' - '),
  'new tone style': (street, units) =>
    [street, ...units.map(full)]
      .join(', ')
      .replace(/òa\b/g, 'oà')
      .replace(/óa\b/g, 'oá')
      .replace(/ủy\b/g, 'uỷ')
      .replace(/úy\b/g, 'uý'),
}

/** Communes drawn over the whole table by a fixed stride. */
const draw = (era: Era, count: number): UnitVersion[] => {
  const communes = gazetteer
    .all()
    .filter(unit => unit.level === 'commune' && unit.eras.includes(era) && gazetteer.targets(unit).length > 0)
  return Array.from({ length: count }, (_, index) => communes[Math.floor(((index + 0.37) * communes.length) / count)])
}

describe('addresses', () => {
  it('converts 500 addresses in the usual spellings', () => {
    const names = Object.keys(SPELLINGS)
    const wrong: string[] = []
    let all = 0
    for (const [era, count] of [
      ['2025a', 400],
      ['2025b', 100],
    ] as const) {
      for (const [index, commune] of draw(era, count).entries()) {
        const spelling = names[index % names.length]
        const written = SPELLINGS[spelling](STREETS[index % STREETS.length], line(commune, era))
        const { to } = places.convertAddress(written)
        const expected = gazetteer
          .targets(commune)
          .map(({ code }) => code)
          .sort()
        all++
        if (
          to
            .map(({ unit }) => unit.code)
            .sort()
            .join() !== expected.join()
        )
          wrong.push(`${spelling}: ${written}`)
      }
    }
    expect(all).toBe(500)
    expect(wrong.slice(0, 20)).toEqual([])
    expect(wrong.length).toBeLessThanOrEqual(15)
  })

  it('parts an address', () => {
    const address = places.parseAddress('Số 1 Lê Lợi, phường Bến Nghé, Quận 1, TP.HCM')
    expect(address.detail).toBe('Số 1 Lê Lợi')
    expect(address.commune?.path).toEqual(['phường Bến Nghé', 'quận 1', 'thành phố Hồ Chí Minh'])
    expect([address.district?.code, address.province?.code, address.era]).toEqual(['760', '79', '2025a'])
  })

  it('leaves country and postal code out of the detail', () => {
    expect(places.parseAddress('Số 1 Lê Lợi, P. Bến Nghé, Q. 1, TP. Hồ Chí Minh, 700000, Việt Nam').detail).toBe(
      'Số 1 Lê Lợi',
    )
  })

  it('tells a street from a ward of the same name', () => {
    expect(places.parseAddress('12 Nguyễn Du, phường Bạch Đằng, quận Hai Bà Trưng, Hà Nội')).toMatchObject({
      detail: '12 Nguyễn Du',
      commune: { name: 'Bạch Đằng' },
    })
    expect(places.parseAddress('12 Nguyễn Du, Bạch Đằng, Hai Bà Trưng, Hà Nội').commune?.name).toBe('Bạch Đằng')
  })

  it('reads the district or province of before beside a commune of today', () => {
    expect(places.parseAddress('phường Bình Lợi Trung, quận Bình Thạnh, TP.HCM').commune).toMatchObject({
      era: '2025b',
      code: '26905',
    })
  })

  it('reads provinces and districts of long ago as what they became', () => {
    expect(places.parseAddress('phường An Phú, Quận 2, TP.HCM')).toMatchObject({
      detail: '',
      commune: { name: 'An Phú' },
      district: { name: 'Thủ Đức' },
    })
    expect(places.parseAddress('P.An Phú, Q.2, TP.HCM').commune?.path[1]).toBe('thành phố Thủ Đức')
    expect(places.parseAddress('xã Tản Lĩnh, huyện Ba Vì, Hà Tây').province?.name).toBe('Hà Nội')
    expect(places.parseAddress('quận 2, TP.HCM')).toMatchObject({ detail: 'quận 2', province: { name: 'Hồ Chí Minh' } })
  })

  it('gives all successors of a commune that was split', () => {
    const { to } = places.convertAddress('P. Láng Hạ, Q. Đống Đa, Hà Nội')
    expect(to.map(({ unit, partial }) => `${unit.kind} ${unit.name} ${partial}`)).toEqual(
      expect.arrayContaining(['phường Láng true', 'phường Giảng Võ true', 'phường Đống Đa true']),
    )
    expect(to[0].text).toMatch(/, thành phố Hà Nội$/)
  })

  it('leaves open what the words leave open', () => {
    const { commune, alternatives } = places.parseAddress('xã Tân Thành')
    expect(commune).toBeUndefined()
    expect(alternatives.length).toBeGreaterThan(3)
  })

  it('throws for no text', () => {
    for (const text of ['', '   ', ',,,', '0', 'x'.repeat(100_000), 'quận '.repeat(20_000), '\ud800', '🏠 nhà tôi']) {
      expect(() => places.convertAddress(text)).not.toThrow()
    }
    expect(places.convertAddress('không có nơi nào').to).toEqual([])
  })

  it('names what is allowed when the input is not', () => {
    expect(() => places.parseAddress(3 as never)).toThrow(InputError)
    expect(() => places.parseAddress('Vinh', { era: '2024' as never })).toThrow(/2023, 2025a, 2025b/)
  })
})
