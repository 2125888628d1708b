import { nameHash } from './name-hash.js'
import { nameKey } from './name-key.js'
import { ERAS, type Era, KINDS, type KindLetter, type UnitVersion } from './unit.js'
import type { UnitRows } from './unit-rows.js'

/** Units by row, by name and by code. A unit becomes an object when somebody asks for it, and stays that one. */
export interface UnitTable {
  readonly count: number
  unit(row: number): UnitVersion
  /** What stands in a row behind the name. */
  cells(row: number): string[]
  /** Rows of names with a {@link bareKey}, in rising order; a few others may be among them. */
  rowsLike(bare: string): number[]
  /** Row of a code on a map, -1 without. */
  rowOf(code: string, era: Era): number
  /** Rows under a parent, whatever the map. */
  rowsUnder(parent: string): number[]
}

const ERA_LISTS: readonly (readonly Era[])[] = Array.from({ length: 1 << ERAS.length }, (_, bits) =>
  ERAS.filter((_era, index) => bits & (1 << index)),
)

/** Chains of the rows that share the low bits of a number, each in rising order. */
const chain = (values: Int32Array, count: number) => {
  let size = 1
  while (size < count * 2) size *= 2
  const first = new Int32Array(size).fill(-1)
  const next = new Int32Array(count)
  for (let row = count - 1; row >= 0; row--) {
    const slot = values[row] & (size - 1)
    next[row] = first[slot]
    first[slot] = row
  }
  return (value: number): number[] => {
    const rows: number[] = []
    for (let row = first[value & (size - 1)]; row >= 0; row = next[row]) if (values[row] === value) rows.push(row)
    return rows
  }
}

/** Indexes the rows of a file. */
export const createUnitTable = (rows: UnitRows): UnitTable => {
  const { text, count, sections, bounds, codes, eras, kinds, hashes, groups, groupOf } = rows
  const { nameStarts, nameEnds, ends } = rows
  const byHash = chain(hashes, count)
  const byCode = chain(codes, count)
  const made = new Array<UnitVersion | undefined>(count)
  const cells = (row: number): string[] => text.slice(nameEnds[row] + 1, ends[row]).split('\t')
  const sectionOf = (row: number) => {
    let at = 0
    while (row >= bounds[at + 1]) at++
    return sections[at]
  }
  const make = (row: number): UnitVersion => {
    const { level, digits, formerKind } = sectionOf(row)
    const name = text.slice(nameStarts[row], nameEnds[row])
    const former = formerKind === undefined ? undefined : cells(row)[formerKind]
    return {
      code: String(codes[row]).padStart(digits, '0'),
      level,
      kind: KINDS[String.fromCharCode(kinds[row]) as KindLetter],
      name,
      parent: groups[groupOf[row]].parent,
      eras: ERA_LISTS[eras[row]],
      key: nameKey(name),
      ...(former ? { formerKind: KINDS[former as KindLetter] } : {}),
    }
  }
  let byParent: Map<string, number[]> | undefined
  const underParents = (): Map<string, number[]> => {
    const found = new Map<string, number[]>()
    for (const { parent, from, to } of groups) {
      const list = found.get(parent) ?? []
      for (let row = from; row < to; row++) list.push(row)
      found.set(parent, list)
    }
    return found
  }
  return {
    count,
    unit: row => (made[row] ??= make(row)),
    cells,
    rowsLike: bare => byHash(nameHash(bare, 0, bare.length)),
    rowOf: (code, era) =>
      byCode(Number(code)).find(row => sectionOf(row).digits === code.length && eras[row] & (1 << ERAS.indexOf(era))) ??
      -1,
    rowsUnder: parent => (byParent ??= underParents()).get(parent) ?? [],
  }
}
