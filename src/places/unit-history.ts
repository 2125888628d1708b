import { describeUnit } from '../lexicon/gazetteer/describe-unit.js'
import type { Era, Unit, UnitVersion } from '../lexicon/gazetteer/unit.js'
import { parseTsv } from '../lexicon/tsv.js'
import { UNIT_CHANGES } from './data.js'
import type { PlaceKnowledge } from './knowledge.js'

/** A change of name or type inside an era, with the resolution that made it. */
export interface UnitChange {
  /** ISO date from which it holds. */
  readonly date: string
  readonly before: string
  readonly after: string
  readonly source: string
}

/** A unit with what came of it, or with what it was made of. */
export interface UnitHistory {
  readonly unit: Unit
  /** Only a part of the unit went to the one above in the tree, or came from it. */
  readonly partial: boolean
  readonly changes: readonly UnitChange[]
  /** Later units, for a unit of before July 2025. */
  readonly became: readonly UnitHistory[]
  /** Earlier units, for a unit of today. */
  readonly madeOf: readonly UnitHistory[]
}

/** Changes by era and code. */
export const readUnitChanges = (read: (path: string) => Uint8Array): ReadonlyMap<string, readonly UnitChange[]> => {
  const changes = new Map<string, UnitChange[]>()
  for (const row of parseTsv(read(UNIT_CHANGES), UNIT_CHANGES, [
    'date',
    'era',
    'code',
    'field',
    'before',
    'after',
    'source',
  ])) {
    const key = `${row.era}:${row.code}`
    const { date, before, after, source } = row
    changes.set(key, [...(changes.get(key) ?? []), { date, before, after, source }])
  }
  return changes
}

/** The tree of a unit through the eras: forward to today for an old unit, back to what it was made of for one of today. */
export const unitHistory = (
  { gazetteer }: PlaceKnowledge,
  changes: ReadonlyMap<string, readonly UnitChange[]>,
  version: UnitVersion,
  era: Era,
): UnitHistory => {
  const node = (unit: UnitVersion, shown: Era, partial: boolean): Omit<UnitHistory, 'became' | 'madeOf'> => ({
    unit: describeUnit(gazetteer, unit, shown),
    partial,
    changes: changes.get(`${shown}:${unit.code}`) ?? [],
  })
  const forward = (unit: UnitVersion, shown: Era, partial: boolean): UnitHistory => {
    const renamed = shown === '2023' && !unit.eras.includes('2025a') ? gazetteer.get(unit.code, '2025a') : undefined
    const became = renamed
      ? [forward(renamed, '2025a', false)]
      : shown === '2025b'
        ? []
        : gazetteer.targets(unit).flatMap(target => {
            const now = gazetteer.get(target.code, '2025b')
            return now && now !== unit ? [{ ...node(now, '2025b', target.partial), became: [], madeOf: [] }] : []
          })
    return { ...node(unit, shown, partial), became, madeOf: [] }
  }
  if (era !== '2025b') return forward(version, era, false)
  const madeOf = gazetteer.sources(version).map(source => {
    const shown = source.unit.eras[source.unit.eras.length - 1]
    return { ...node(source.unit, shown, source.partial), became: [], madeOf: [] }
  })
  return { ...node(version, era, false), became: [], madeOf }
}
