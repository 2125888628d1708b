import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import { analyze as documentOf, ERAS } from '../../src/node.js'
import { createPlaces } from '../../src/places/create-places.js'

const places = createPlaces(path => readFileSync(new URL(`../../data/${path}`, import.meta.url)))
const paths = (name: string, options?: Parameters<typeof places.findUnits>[1]) =>
  places.findUnits(name, options).map(({ path, era }) => `${era} ${path.join(', ')}`)

describe('findUnits', () => {
  it.each(['Hoàng Mai', 'HOÀNG MAI', 'hoang mai', 'Hoàng Mai'.normalize('NFD')])('finds %s by name alone', name => {
    expect(paths(name)).toEqual([
      '2025a quận Hoàng Mai, thành phố Hà Nội',
      '2025a thị xã Hoàng Mai, tỉnh Nghệ An',
      '2025b phường Hoàng Mai, thành phố Hà Nội',
      '2025b phường Hoàng Mai, tỉnh Nghệ An',
    ])
  })

  it('narrows by era, level, place and type word', () => {
    expect(paths('Hoàng Mai', { era: '2025b', within: 'Nghệ An' })).toEqual(['2025b phường Hoàng Mai, tỉnh Nghệ An'])
    expect(paths('Hoàng Mai', { level: 'district', within: '01' })).toEqual(['2025a quận Hoàng Mai, thành phố Hà Nội'])
    expect(paths('TX. Hoàng Mai')).toEqual(['2025a thị xã Hoàng Mai, tỉnh Nghệ An'])
    expect(paths('Q.1')).toEqual(['2025a quận 1, thành phố Hồ Chí Minh'])
  })

  it('knows other names', () => {
    expect(paths('BR-VT')).toEqual(['2025a tỉnh Bà Rịa - Vũng Tàu'])
    expect(paths('TPHCM', { era: '2023' })).toEqual(['2023 thành phố Hồ Chí Minh'])
    expect(paths('Tỉnh Đồng Nai', { era: '2025b' })).toEqual(['2025b thành phố Đồng Nai'])
    expect(paths('Không Đâu Cả')).toEqual([])
    expect(paths('')).toEqual([])
  })

  it('takes the map that a document names', () => {
    const entity = documentOf('Ông An đến tỉnh Nghệ An.').entities.find(({ unit }) => unit)!
    const { code, era, name } = entity.unit!
    expect(ERAS).toContain(era)
    expect(places.unit(code, era)?.name).toBe(name)
    expect(places.history(code, era)).toBeDefined()
    expect(places.findUnits(name, { era }).length).toBeGreaterThan(0)
  })

  it('says what is allowed', () => {
    expect(() => places.findUnits('Vinh', { era: '2019' as never })).toThrow(/"2019"; there are 2023, 2025a, 2025b/)
    expect(() => places.findUnits('Vinh', { level: 'xã' as never })).toThrow(/province, district, commune/)
    expect(() => places.findUnits(null as never)).toThrow(InputError)
  })
})

describe('unit', () => {
  it('needs the era beside the code', () => {
    expect(places.unit('17125')?.name).toBe('Quỳnh Mai')
    expect(places.unit('17125', '2023')?.name).toBe('Mai Hùng')
    expect(places.unit('415')).toBeUndefined()
  })

  it.each(['4', '4a', '123456', 40 as never, ''])('refuses the code %s', code => {
    expect(() => places.unit(code)).toThrow(/2 digits, a district 3, a commune 5/)
  })
})

describe('history', () => {
  it('goes forward from an old unit', () => {
    const history = places.history('17104', '2025a')!
    expect(history.unit.path[0]).toBe('xã Quỳnh Vinh')
    expect(history.became.map(({ unit }) => unit.path[0])).toEqual(['phường Hoàng Mai'])
    expect(places.history('474', '2023')!.became[0].unit.path[0]).toBe('quận Thuận Hóa')
  })

  it('goes back from a unit of today', () => {
    const history = places.history('17110')!
    expect(history.madeOf.map(({ unit }) => unit.path[0])).toContain('xã Quỳnh Vinh')
    expect(history.became).toEqual([])
  })

  it('dates changes inside an era and cites them', () => {
    expect(places.history('75')!.changes).toEqual([
      { date: '2026-04-30', before: 'tỉnh', after: 'thành phố', source: '30/2026/QH16' },
    ])
  })
})
