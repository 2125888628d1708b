import { checkOptions } from '../check-options.js'
import { describeUnit } from '../lexicon/gazetteer/describe-unit.js'
import { bareKey, nameKey } from '../lexicon/gazetteer/name-key.js'
import { type NameReading, readName } from '../lexicon/gazetteer/read-name.js'
import { type Era, LEVELS, type Level, levelOfCode, type Unit, type UnitVersion } from '../lexicon/gazetteer/unit.js'
import { checkEra, checkLevel, checkText } from './check-input.js'
import type { PlaceKnowledge } from './knowledge.js'

/** How to narrow a search for units. */
export interface FindUnitsOptions {
  /** Only units of that map; without it every map, each unit as of the last map it stands on. */
  readonly era?: Era
  readonly level?: Level
  /** Code or name of a unit they lie in. */
  readonly within?: string
}

const PLAIN = /^[\p{ASCII}]*$/u

/** Versions that a reading names; a name written without any mark also finds names with marks. */
export const versionsNamed = (
  knowledge: PlaceKnowledge,
  readings: readonly NameReading[],
  plain: boolean,
): UnitVersion[] => {
  const { gazetteer, aliases } = knowledge
  const found = new Set<UnitVersion>()
  for (const { key, kinds } of readings) {
    const bare = bareKey(key)
    const units = plain ? gazetteer.namedBare(bare) : gazetteer.named(key)
    const meant = (plain ? aliases.getBare(bare) : aliases.get(key)) ?? []
    const renamed = meant.flatMap(reading =>
      gazetteer.named(reading.key).filter(unit => !reading.kinds || reading.kinds.includes(unit.kind)),
    )
    for (const unit of [...units, ...renamed]) {
      if (!kinds || kinds.includes(unit.kind) || (unit.formerKind && kinds.includes(unit.formerKind))) found.add(unit)
    }
  }
  return [...found]
}

const liesIn = (knowledge: PlaceKnowledge, unit: UnitVersion, era: Era, within: string): boolean => {
  const code = levelOfCode(within) ? within : undefined
  const readings = code ? [] : readName(within)
  for (let at = knowledge.gazetteer.parent(unit, era); at; at = knowledge.gazetteer.parent(at, era)) {
    const { key, kind } = at
    if (
      code
        ? at.code === code
        : readings.some(reading => reading.key === key && (!reading.kinds || reading.kinds.includes(kind)))
    )
      return true
  }
  return false
}

/**
 * Units of a name, with or without type word (`Vinh`, `TP.Vinh`, `huyen Quynh Luu`), the higher levels first. Other names count
 * (`BR-VT`). An unknown era or level is an `InputError`; a name that nothing bears gives an empty list.
 */
export const findUnits = (knowledge: PlaceKnowledge, name: string, options: FindUnitsOptions = {}): Unit[] => {
  checkOptions(options, ['era', 'level', 'within'], "{ within: 'Nghệ An' }", 'findUnits')
  const era = options.era === undefined ? undefined : checkEra(options.era)
  const level = options.level === undefined ? undefined : checkLevel(options.level)
  const within = options.within === undefined ? undefined : checkText(options.within, 'within')
  const readings = readName(checkText(name, 'a name'))
  if (nameKey(name) === '') return []
  const exact = versionsNamed(knowledge, readings, false)
  const versions = exact.length > 0 || !PLAIN.test(name) ? exact : versionsNamed(knowledge, readings, true)
  const units: Unit[] = []
  for (const version of versions) {
    if (level && version.level !== level) continue
    if (era && !version.eras.includes(era)) continue
    const shown = era ?? version.eras[version.eras.length - 1]
    if (within !== undefined && !liesIn(knowledge, version, shown, within)) continue
    units.push(describeUnit(knowledge.gazetteer, version, shown))
  }
  return units.sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.era.localeCompare(a.era) || a.code.localeCompare(b.code),
  )
}
