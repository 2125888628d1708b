import { bareKey } from '../lexicon/gazetteer/name-key.js'
import type { NameReading } from '../lexicon/gazetteer/read-name.js'
import type { Era, UnitVersion } from '../lexicon/gazetteer/unit.js'
import type { PlaceKnowledge } from './knowledge.js'

/** A unit that a mention may name. */
export interface Candidate {
  readonly unit: UnitVersion
  /** Said with a type word that fits it. */
  readonly typed: boolean
  /** The type word is another of the same level, as before an upgrade the tables do not know (`thị xã Long Khánh`), or a mark is wrong. */
  readonly renamed: boolean
  /** {@link placeId} of the unit. */
  readonly id: string
  /** Its parents in all eras it holds for, and their ids. */
  readonly ancestors: readonly UnitVersion[]
  readonly ancestorIds: readonly string[]
}

/** What a mention may name, with the ids of all that for look-up. */
export interface CandidateSet {
  readonly list: readonly Candidate[]
  readonly ids: ReadonlySet<string>
}

/**
 * One id for versions that are one place in a text that speaks of old and new maps alike: a province goes by its name; on either side
 * of the reform a district goes by its code, a commune by type, name and district, since a merger may give a name another code.
 */
const placeId = ({ level, key, eras, code, kind, parent }: UnitVersion): string => {
  if (level === 'province') return `p ${key}`
  const side = eras.includes('2025b') ? 'new' : 'old'
  return level === 'district' ? `d ${side} ${code}` : `c ${side} ${parent} ${kind} ${key}`
}

const DISTRICT_KINDS = new Set(['quận', 'huyện', 'thị xã', 'thành phố'])
const COMMUNE_KINDS = new Set(['phường', 'xã', 'thị trấn'])

const fits = (unit: UnitVersion, kinds: readonly string[]): boolean =>
  kinds.includes(unit.kind) || (unit.formerKind !== undefined && kinds.includes(unit.formerKind))

const sameLevel = (unit: UnitVersion, kinds: readonly string[]): boolean =>
  (unit.level === 'district' && kinds.some(kind => DISTRICT_KINDS.has(kind))) ||
  (unit.level === 'commune' && kinds.some(kind => COMMUNE_KINDS.has(kind)))

const ancestorsOf = ({ gazetteer }: PlaceKnowledge, unit: UnitVersion): UnitVersion[] => {
  const found = new Set<UnitVersion>()
  for (const era of unit.eras) {
    for (let at = gazetteer.parent(unit, era); at; at = gazetteer.parent(at, era)) found.add(at)
  }
  return [...found]
}

/** All units that the readings of a mention name. */
export const findCandidates = (knowledge: PlaceKnowledge, readings: readonly NameReading[]): CandidateSet => {
  const found = new Map<UnitVersion, Candidate>()
  const add = (unit: UnitVersion, typed: boolean, renamed: boolean) => {
    const old = found.get(unit)
    if (old?.typed && !old.renamed) return
    const ancestors = old?.ancestors ?? ancestorsOf(knowledge, unit)
    const ancestorIds = [...new Set(ancestors.map(placeId))]
    found.set(unit, { unit, typed, renamed, id: placeId(unit), ancestors, ancestorIds })
  }
  for (const { key, kinds } of readings) {
    const units = knowledge.gazetteer.named(key)
    const meant = knowledge.aliases.get(key) ?? []
    const renamed = meant.flatMap(reading =>
      knowledge.gazetteer.named(reading.key).filter(unit => !reading.kinds || fits(unit, reading.kinds)),
    )
    if (!kinds) {
      for (const unit of units) add(unit, false, false)
      for (const unit of renamed) add(unit, meant.length === 1, false)
      continue
    }
    const exact = [...units, ...renamed].filter(unit => fits(unit, kinds))
    for (const unit of exact) add(unit, true, false)
    if (exact.length > 0) continue
    const near = units.filter(unit => sameLevel(unit, kinds))
    // A mark set wrongly (`Ea Đrăng`, `Sìn Hố`) leaves the letters to go by.
    const misspelt =
      near.length > 0 ? [] : knowledge.gazetteer.namedBare(bareKey(key)).filter(unit => fits(unit, kinds))
    for (const unit of [...near, ...misspelt]) add(unit, true, true)
  }
  const list = [...found.values()]
  return { list, ids: new Set(list.map(({ id }) => id)) }
}

/** The era of a version to speak of in a text of `documentEra`: that one if it holds, else the nearest. */
export const eraFor = (unit: UnitVersion, documentEra: Era): Era => {
  const order: readonly Era[] =
    documentEra === '2025b'
      ? ['2025b', '2025a', '2023']
      : documentEra === '2025a'
        ? ['2025a', '2023', '2025b']
        : ['2023', '2025a', '2025b']
  return order.find(era => unit.eras.includes(era))!
}
