import { gazetteerData } from './data.js'
import { decodeCommunes, decodeCore } from './decode.js'
import { bareKey } from './name-key.js'
import type { Era, Level, Target, UnitVersion } from './unit.js'
import type { UnitTable } from './unit-table.js'

/** The administrative units of three eras, by name and by code. */
export interface Gazetteer {
  /** Every unit version of that {@link nameKey}; without `level` all levels. */
  named(key: string, level?: Level): readonly UnitVersion[]
  /** The same by {@link bareKey}, for names written without marks. */
  namedBare(key: string, level?: Level): readonly UnitVersion[]
  get(code: string, era: Era): UnitVersion | undefined
  parent(unit: UnitVersion, era: Era): UnitVersion | undefined
  children(unit: UnitVersion, era: Era): readonly UnitVersion[]
  /** Units of today that have the land of an old one; of a unit of today, the unit itself. Empty when nothing is known. */
  targets(unit: UnitVersion): readonly Target[]
  /** Units of before July 2025 that a unit of today was made of. */
  sources(unit: UnitVersion): readonly { readonly unit: UnitVersion; readonly partial: boolean }[]
  /** Every unit version, the core first. */
  all(): readonly UnitVersion[]
}

const NONE: readonly never[] = []

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Reads the gazetteer; `read` gives the bytes of a file below `data/`. */
export const createGazetteer = (read: (path: string) => Uint8Array): Gazetteer => {
  const core = decodeCore(read(gazetteerData[0]))
  const old = once(() => decodeCommunes(read(gazetteerData[1]), core.count - core.firstCommune))
  const unitsOf = (table: UnitTable, rows: readonly number[], fits: (unit: UnitVersion) => boolean) => {
    const units: UnitVersion[] = []
    for (const row of rows) {
      const unit = table.unit(row)
      if (fits(unit)) units.push(unit)
    }
    return units
  }
  const look = (bare: string, level: Level | undefined, hasName: (unit: UnitVersion) => boolean) => {
    const fits = (unit: UnitVersion) => (level === undefined || unit.level === level) && hasName(unit)
    const near = unitsOf(core, core.rowsLike(bare), fits)
    if (level === 'province' || level === 'district') return near
    const far = old().rowsLike(bare)
    return far.length === 0 ? near : [...near, ...unitsOf(old(), far, fits)]
  }
  const get = (code: string, era: Era): UnitVersion | undefined => {
    const row = core.rowOf(code, era)
    if (row >= 0) return core.unit(row)
    if (code.length !== 5 || era === '2025b') return undefined
    const far = old().rowOf(code, era)
    return far < 0 ? undefined : old().unit(far)
  }
  const children = (unit: UnitVersion, era: Era): readonly UnitVersion[] => {
    const holds = (child: UnitVersion) => child.eras.includes(era)
    const table = unit.level === 'district' ? old() : core
    return unit.level === 'commune' ? NONE : unitsOf(table, table.rowsUnder(unit.code), holds)
  }
  const codeAt = (rank: number): string => core.unit(core.firstCommune + rank).code
  const ofCommune = (unit: UnitVersion): readonly Target[] =>
    old().heirs[old().rowOf(unit.code, unit.eras[0])].map(({ rank, partial }) => ({ code: codeAt(rank), partial }))
  const ofDistrict = (unit: UnitVersion): readonly Target[] => {
    const found = new Set<string>()
    for (const commune of children(unit, unit.eras[unit.eras.length - 1])) {
      for (const target of ofCommune(commune)) found.add(target.code)
    }
    return [...found].sort().map(code => ({ code, partial: found.size > 1 }))
  }
  const known = new Map<UnitVersion, readonly Target[]>()
  const targets = (unit: UnitVersion): readonly Target[] => {
    if (unit.eras.includes('2025b')) return [{ code: unit.code, partial: false }]
    let made = known.get(unit)
    if (!made) {
      const said = unit.level === 'commune' ? ofCommune(unit) : core.targets(core.rowOf(unit.code, unit.eras[0]))
      known.set(unit, (made = said ?? ofDistrict(unit)))
    }
    return made
  }
  /** Old provinces and districts by the code of what they became; rows of old communes by the number of their heir. */
  const madeOf = once(() => {
    const higher = new Map<string, { unit: UnitVersion; partial: boolean }[]>()
    for (let row = 0; row < core.firstCommune; row++) {
      for (const { code, partial } of core.targets(row) ?? NONE) push(higher, code, { unit: core.unit(row), partial })
    }
    const communes = new Map<number, { row: number; partial: boolean }[]>()
    for (const [row, heirs] of old().heirs.entries()) {
      for (const { rank, partial } of heirs) push(communes, rank, { row, partial })
    }
    return { higher, communes }
  })
  const sources = (unit: UnitVersion) => {
    if (!unit.eras.includes('2025b')) return NONE
    const { higher, communes } = madeOf()
    const rank = core.rowOf(unit.code, '2025b') - core.firstCommune
    const found = (communes.get(rank) ?? NONE).map(({ row, partial }) => ({ unit: old().unit(row), partial }))
    return [...(higher.get(unit.code) ?? NONE), ...found]
  }
  const unitsIn = (table: UnitTable) => Array.from({ length: table.count }, (_, row) => table.unit(row))
  return {
    named: (key, level) => look(bareKey(key), level, unit => unit.key === key),
    namedBare: (key, level) => look(key, level, unit => bareKey(unit.key) === key),
    get,
    parent: (unit, era) => (unit.parent === '' ? undefined : get(unit.parent, era)),
    children,
    targets,
    sources,
    all: once(() => [...unitsIn(core), ...unitsIn(old())]),
  }
}
