import { decodeCommunes, decodeCore } from './decode.js'
import { bareKey } from './name-key.js'
import type { Era, Level, Target, UnitVersion } from './unit.js'

/** Data files the gazetteer reads: the first at once, the second at the first question about a commune of before July 2025. */
export const gazetteerData = ['places/core.txt', 'places/communes.txt'] as const

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

interface Index {
  readonly byKey: Map<string, UnitVersion[]>
  readonly byBare: () => Map<string, UnitVersion[]>
}

const NONE: readonly never[] = []

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const indexOf = (units: readonly UnitVersion[]): Index => {
  const byKey = new Map<string, UnitVersion[]>()
  for (const unit of units) push(byKey, unit.key, unit)
  const byBare = once(() => {
    const map = new Map<string, UnitVersion[]>()
    for (const unit of units) push(map, bareKey(unit.key), unit)
    return map
  })
  return { byKey, byBare }
}

/** Reads the gazetteer; `read` gives the bytes of a file below `data/`. */
export const createGazetteer = (read: (path: string) => Uint8Array): Gazetteer => {
  const core = decodeCore(read(gazetteerData[0]))
  const coreIndex = indexOf(core.units)
  const present = core.units.filter(unit => unit.level === 'commune')
  const old = once(() => decodeCommunes(read(gazetteerData[1]), present))
  const oldIndex = once(() => indexOf(old().units))
  const codes = (units: readonly UnitVersion[]) => {
    const map = new Map<string, UnitVersion>()
    for (const unit of units) for (const era of unit.eras) map.set(`${era}:${unit.code}`, unit)
    return map
  }
  const coreCodes = once(() => codes(core.units))
  const oldCodes = once(() => codes(old().units))
  const all = once(() => [...core.units, ...old().units])
  const byParent = once(() => {
    const map = new Map<string, UnitVersion[]>()
    for (const unit of all()) for (const era of unit.eras) if (unit.parent) push(map, `${era}:${unit.parent}`, unit)
    return map
  })
  const look = (pick: (index: Index) => Map<string, UnitVersion[]>, key: string, level: Level | undefined) => {
    const near = pick(coreIndex).get(key)
    if (level === 'province' || level === 'district') return near?.filter(unit => unit.level === level) ?? NONE
    const far = pick(oldIndex()).get(key)
    const both = near && far ? [...near, ...far] : (near ?? far ?? NONE)
    return level ? both.filter(unit => unit.level === level) : both
  }
  const get = (code: string, era: Era) =>
    coreCodes().get(`${era}:${code}`) ??
    (code.length === 5 && era !== '2025b' ? oldCodes().get(`${era}:${code}`) : undefined)

  const children = (unit: UnitVersion, era: Era) => byParent().get(`${era}:${unit.code}`) ?? NONE
  const ofDistrict = (unit: UnitVersion): readonly Target[] => {
    const found = new Set<string>()
    for (const commune of children(unit, unit.eras[unit.eras.length - 1])) {
      for (const target of targets(commune)) found.add(target.code)
    }
    return [...found].sort().map(code => ({ code, partial: found.size > 1 }))
  }
  const districts = new Map<UnitVersion, readonly Target[]>()
  const targets = (unit: UnitVersion): readonly Target[] => {
    if (unit.eras.includes('2025b')) return [{ code: unit.code, partial: false }]
    const known = core.targets.get(unit)
    if (known) return known
    if (unit.level === 'commune') return old().targets.get(unit) ?? NONE
    let made = districts.get(unit)
    if (!made) districts.set(unit, (made = ofDistrict(unit)))
    return made
  }
  const sources = once(() => {
    const map = new Map<string, { unit: UnitVersion; partial: boolean }[]>()
    for (const unit of all()) {
      if (unit.eras.includes('2025b') || (unit.level === 'district' && !core.targets.has(unit))) continue
      for (const { code, partial } of targets(unit)) push(map, code, { unit, partial })
    }
    return map
  })
  return {
    named: (key, level) => look(index => index.byKey, key, level),
    namedBare: (key, level) => look(index => index.byBare(), key, level),
    get,
    parent: (unit, era) => (unit.parent === '' ? undefined : get(unit.parent, era)),
    children,
    targets,
    sources: unit => (unit.eras.includes('2025b') ? (sources().get(unit.code) ?? NONE) : NONE),
    all,
  }
}
