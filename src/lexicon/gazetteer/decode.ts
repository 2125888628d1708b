import { ModelError } from '../../errors.js'
import { nameKey } from './name-key.js'
import { ERAS, type Era, KINDS, type KindLetter, type Level, type Target, type UnitVersion } from './unit.js'

/** Units in the order of the file, and what became of those that a row says it of. */
export interface DecodedUnits {
  readonly units: UnitVersion[]
  readonly targets: Map<UnitVersion, readonly Target[]>
}

const OLD: readonly Era[] = ['2023', '2025a']
const FIRST: readonly Era[] = ['2023']
const SECOND: readonly Era[] = ['2025a']
const PRESENT: readonly Era[] = ['2025b']
const BY_BITS = Array.from({ length: 8 }, (_, bits) => ERAS.filter((_, index) => bits & (1 << index)))

const sections = (bytes: Uint8Array, name: string): string[][] => {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const [magic, version, kind, count] = lines[0].split(' ')
  const file = `places/${name}.txt`
  if (magic !== 'vietnlp-gazetteer') throw new ModelError(`${file} is no gazetteer file`)
  if (version !== '1') throw new ModelError(`${file} is of version ${version}, this library reads version 1`)
  if (kind !== name) throw new ModelError(`${file} holds "${kind}", expected "${name}"`)
  const parts: string[][] = [[]]
  for (let i = 1; i < lines.length; i++) {
    if (lines[i] === '#') parts.push([])
    else if (lines[i] !== '' || i < lines.length - 1) parts[parts.length - 1].push(lines[i])
  }
  const rows = parts.reduce((sum, part) => sum + part.length, 0)
  if (rows !== Number(count)) throw new ModelError(`${file} is truncated: ${rows} rows, expected ${count}`)
  return parts
}

const kindOf = (letter: string, file: string, row: string) => {
  const kind = KINDS[letter as KindLetter]
  if (!kind) throw new ModelError(`places/${file}.txt is corrupt at "${row}"`)
  return kind
}

/** Rows under headers of their parents; `cell` gets the unit and the third cell of its row. */
const decodeGroups = (
  rows: readonly string[],
  {
    file,
    level,
    digits,
    usual,
    present,
  }: { file: string; level: Level; digits: number; usual: number; present: boolean },
  units: UnitVersion[],
  cell: (unit: UnitVersion, third: string) => UnitVersion,
): void => {
  let parent = ''
  let code = 0
  for (const row of rows) {
    if (row[0] === '=') {
      parent = row.slice(1)
      continue
    }
    const mark = present ? '' : row[0]
    const eras = present ? PRESENT : mark === '<' ? FIRST : mark === '>' ? SECOND : OLD
    const at = eras === OLD || present ? 0 : 1
    const tab = row.indexOf('\t')
    const second = tab < 0 ? -1 : row.indexOf('\t', tab + 1)
    const name = row.slice(at + 1, tab < 0 ? undefined : tab)
    const delta = tab < 0 ? '' : row.slice(tab + 1, second < 0 ? undefined : second)
    code += delta === '' ? usual : Number(delta)
    const kind = kindOf(row[at], file, row)
    const unit = { code: String(code).padStart(digits, '0'), level, kind, name, parent, eras, key: nameKey(name) }
    units.push(cell(unit, second < 0 ? '' : row.slice(second + 1)))
  }
}

const whole = (codes: string): Target[] => codes.split(',').map((code, _, all) => ({ code, partial: all.length > 1 }))

/** Provinces and districts of all eras and the communes of today. */
export const decodeCore = (bytes: Uint8Array): DecodedUnits => {
  const [provinces = [], districts = [], communes = []] = sections(bytes, 'core')
  const units: UnitVersion[] = []
  const targets = new Map<UnitVersion, readonly Target[]>()
  for (const row of provinces) {
    const [head, became, formerKind] = row.split('\t')
    const name = head.slice(4)
    const unit: UnitVersion = {
      code: head.slice(2, 4),
      level: 'province',
      kind: kindOf(head[1], 'core', row),
      name,
      parent: '',
      eras: BY_BITS[Number(head[0])],
      key: nameKey(name),
      ...(formerKind ? { formerKind: kindOf(formerKind, 'core', row) } : {}),
    }
    units.push(unit)
    if (became) targets.set(unit, whole(became))
  }
  const district = { file: 'core', level: 'district', digits: 3, usual: 1, present: false } as const
  decodeGroups(districts, district, units, (unit, became) => {
    if (became !== '') targets.set(unit, whole(became))
    return unit
  })
  const commune = { file: 'core', level: 'commune', digits: 5, usual: 3, present: true } as const
  decodeGroups(communes, commune, units, (unit, former) =>
    former === '' ? unit : { ...unit, formerKind: kindOf(former, 'core', unit.name) },
  )
  return { units, targets }
}

/** Communes of before 1 July 2025; `present` are the communes of today in the order of the core file, to which the rows point. */
export const decodeCommunes = (bytes: Uint8Array, present: readonly UnitVersion[]): DecodedUnits => {
  const units: UnitVersion[] = []
  const targets = new Map<UnitVersion, readonly Target[]>()
  let rank = 0
  let last: readonly Target[] = []
  const commune = { file: 'communes', level: 'commune', digits: 5, usual: 3, present: false } as const
  decodeGroups(sections(bytes, 'communes')[0], commune, units, (unit, became) => {
    if (became === '-') return unit
    if (became !== '') {
      last = became.split(',').map(part => {
        const partial = part.endsWith('~')
        rank += Number(partial ? part.slice(0, -1) : part)
        const target = present[rank]
        if (!target) throw new ModelError(`places/communes.txt points at commune ${rank} of ${present.length}`)
        return { code: target.code, partial }
      })
    }
    targets.set(unit, last)
    return unit
  })
  return { units, targets }
}
