import type { Successor } from '../../document.js'
import type { Gazetteer } from './gazetteer.js'
import type { Era, Unit, UnitVersion } from './unit.js'

/** Type word and name: `thị xã Hoàng Mai`. */
export const fullName = (unit: UnitVersion): string => `${unit.kind} ${unit.name}`

/** A unit of before July 2025 that went on alone under its own name and type. */
const stands = (gazetteer: Gazetteer, unit: UnitVersion): boolean => {
  const targets = gazetteer.targets(unit)
  if (targets.length !== 1 || targets[0].partial) return false
  const now = gazetteer.get(targets[0].code, '2025b')
  if (!now || now.name !== unit.name || now.kind !== unit.kind) return false
  return gazetteer.sources(now).every(source => source.unit.code === unit.code)
}

/** What a unit is today, the units with type word and name; empty when it still stands or when nothing is known. */
export const successorsOf = (gazetteer: Gazetteer, unit: UnitVersion): Successor[] => {
  if (unit.eras.includes('2025b') || stands(gazetteer, unit)) return []
  return gazetteer.targets(unit).map(({ code, partial }) => {
    const now = gazetteer.get(code, '2025b')
    return { code, name: now ? fullName(now) : code, partial }
  })
}

/** The plain record of a unit in an era. */
export const describeUnit = (gazetteer: Gazetteer, unit: UnitVersion, era: Era): Unit => {
  const path: string[] = []
  for (let at: UnitVersion | undefined = unit; at; at = gazetteer.parent(at, era)) path.push(fullName(at))
  return {
    code: unit.code,
    name: unit.name,
    level: unit.level,
    kind: unit.kind,
    era,
    path,
    successors: era === '2025b' ? [] : successorsOf(gazetteer, unit),
  }
}
