import { ModelError } from '../../errors.js'
import type { Target } from './unit.js'
import { readUnitRows, type Section } from './unit-rows.js'
import { createUnitTable, type UnitTable } from './unit-table.js'

const CORE: readonly Section[] = [
  { level: 'province', digits: 2, usual: 0, eras: 'digit', formerKind: 1 },
  { level: 'district', digits: 3, usual: 1, eras: 'mark' },
  { level: 'commune', digits: 5, usual: 3, eras: 'present', formerKind: 1 },
]
const COMMUNES: readonly Section[] = [{ level: 'commune', digits: 5, usual: 3, eras: 'mark' }]

/** Provinces and districts of all eras and the communes of today, which are the last section. */
export interface CoreUnits extends UnitTable {
  /** Row of the first commune. */
  readonly firstCommune: number
  /** What became of a province or district, where the file says it of the unit itself. */
  targets(row: number): readonly Target[] | undefined
}

export const decodeCore = (bytes: Uint8Array): CoreUnits => {
  const rows = readUnitRows(bytes, 'core', CORE)
  const table = createUnitTable(rows)
  const [, firstDistrict, firstCommune] = rows.bounds
  return {
    ...table,
    firstCommune,
    targets(row) {
      const became = row < firstCommune ? table.cells(row)[row < firstDistrict ? 0 : 1] : ''
      return became ? became.split(',').map((code, _, all) => ({ code, partial: all.length > 1 })) : undefined
    },
  }
}

/** Where the land of a commune went: the number of a commune of today, in the order of the core file. */
export interface Heir {
  readonly rank: number
  readonly partial: boolean
}

/** Communes of before 1 July 2025. */
export interface OldUnits extends UnitTable {
  /** By row; empty where nobody knows. Rows that went to the same communes share one list. */
  readonly heirs: readonly (readonly Heir[])[]
}

/** A cell is the steps from the heir before; an empty one says: the same as the row before, `-`: not known. */
const readHeirs = (table: UnitTable, present: number): (readonly Heir[])[] => {
  let rank = 0
  let last: readonly Heir[] = []
  return Array.from({ length: table.count }, (_, row) => {
    const cell = table.cells(row)[1] ?? ''
    if (cell === '-') return []
    if (cell !== '') {
      last = cell.split(',').map(part => {
        const partial = part.endsWith('~')
        rank += Number(partial ? part.slice(0, -1) : part)
        if (!(rank >= 0 && rank < present)) {
          throw new ModelError(`places/communes.txt points at commune ${rank} of ${present}`)
        }
        return { rank, partial }
      })
    }
    return last
  })
}

/** Reads the old communes, `present` being the number of communes of today. */
export const decodeCommunes = (bytes: Uint8Array, present: number): OldUnits => {
  const table = createUnitTable(readUnitRows(bytes, 'communes', COMMUNES))
  let heirs: (readonly Heir[])[] | undefined
  return {
    ...table,
    get heirs() {
      return (heirs ??= readHeirs(table, present))
    },
  }
}
