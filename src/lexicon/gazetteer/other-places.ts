import { LexiconError } from '../../errors.js'
import { parseTsv } from '../tsv.js'
import { otherPlacesData } from './data.js'
import { nameKey } from './name-key.js'

export const OTHER_KINDS = [
  'alias',
  'nickname',
  'historic',
  'region',
  'water',
  'island',
  'mountain',
  'site',
  'country',
  'city',
] as const
export type OtherKind = (typeof OTHER_KINDS)[number]

/** A place that is no administrative unit, or another name of one. */
export interface OtherPlace {
  readonly name: string
  readonly key: string
  readonly kind: OtherKind
  /** What it is a name of or what it became, units with type word (`tỉnh Bà Rịa - Vũng Tàu`); codes of countries. */
  readonly of: readonly string[]
  readonly flags: readonly string[]
}

/** Reads the other places: own names and aliases, then the names of countries and territories. */
export const readOtherPlaces = (read: (path: string) => Uint8Array): OtherPlace[] => {
  const places: OtherPlace[] = []
  const known = new Set<string>()
  for (const file of otherPlacesData) {
    for (const row of parseTsv(read(file), file, ['form', 'kind', 'of', 'flags'])) {
      const kind = OTHER_KINDS.find(one => one === row.kind)
      if (!kind)
        throw new LexiconError(`${file}:${row.line}: kind "${row.kind}", expected one of ${OTHER_KINDS.join(', ')}`)
      const key = nameKey(row.form)
      if (key === '') throw new LexiconError(`${file}:${row.line}: no form`)
      if (known.has(`${key} ${kind}`)) continue
      known.add(`${key} ${kind}`)
      const cells = (cell: string) => (cell === '' ? [] : cell.split('|'))
      places.push({ name: row.form, key, kind, of: cells(row.of), flags: cells(row.flags) })
    }
  }
  return places
}
