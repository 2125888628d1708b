import { cellList } from '../cells.js'
import { parseTsv } from '../tsv.js'
import type { OtherKind } from './other-places.js'
import type { Level } from './unit.js'

/** Collected from the gazetteer by training/build-places.ts: reading it takes a tenth of the time of collecting. */
export const PLACE_NAMES_FILE = 'places/names.tsv'

/** Names of places that are borne by the same kinds of places. */
export interface PlaceNames {
  /** What bears these names: levels of units, kinds of other places. */
  readonly classes: readonly (Level | OtherKind)[]
  /** As written in the tables: NFC, old tone style (`Hòa Bình`). Names that are only a number (`Phường 7`) are left out. */
  readonly names: readonly string[]
}

/** Every known name of a place: units of all eras, other places, countries, foreign cities, aliases and abbreviations. */
export const readPlaceNames = (source: Uint8Array | string): PlaceNames[] =>
  parseTsv(source, PLACE_NAMES_FILE, ['classes', 'names']).map(({ classes, names }) => ({
    classes: cellList(classes) as readonly (Level | OtherKind)[],
    names: cellList(names),
  }))
