import { parseTsv } from '../tsv.js'
import { gazetteerData } from './gazetteer.js'
import { type OtherKind, otherPlacesData, readOtherPlaces } from './other-places.js'
import { sharedGazetteer } from './shared-gazetteer.js'
import type { Level } from './unit.js'

const AMBIGUOUS = 'lexicons/ambiguous-places.tsv'

/** Data files of {@link placeNames}. */
export const placeNameData = [...gazetteerData, ...otherPlacesData, AMBIGUOUS] as const

/** A name that some place bears, once, with all that bears it. */
export interface PlaceName {
  /** As written in the tables: NFC, old tone style (`Hòa Bình`). */
  readonly name: string
  /** What bears the name: levels of units, kinds of other places. */
  readonly classes: readonly (Level | OtherKind)[]
  /** Number of different units of that name, over all eras. */
  readonly units: number
  /** Also written as an ordinary word (`hòa bình`, `anh`). */
  readonly word: boolean
  /** Also the end of personal names (`Nguyễn Thanh Bình`). */
  readonly person: boolean
  /** Only a number (`Phường 7`): a name only behind its type word. */
  readonly numeric: boolean
}

/** Names that are words or parts of personal names too, by {@link PlaceName.name}, as counted in news. */
export const readAmbiguousNames = (
  read: (path: string) => Uint8Array,
): Map<string, { word: boolean; person: boolean }> =>
  new Map(
    parseTsv(read(AMBIGUOUS), AMBIGUOUS, ['name', 'as']).map(row => [
      row.name,
      { word: row.as.includes('word'), person: row.as.includes('person') },
    ]),
  )

/** Every known name of a place: units of all eras, other places, countries, foreign cities, aliases and abbreviations. */
export const placeNames = (read: (path: string) => Uint8Array): PlaceName[] => {
  const found = new Map<string, { classes: Set<Level | OtherKind>; codes: Set<string>; word: boolean }>()
  const entry = (name: string) => {
    let made = found.get(name)
    if (!made) found.set(name, (made = { classes: new Set(), codes: new Set(), word: false }))
    return made
  }
  for (const unit of sharedGazetteer(read).all()) {
    const { classes, codes } = entry(unit.name)
    classes.add(unit.level)
    codes.add(`${unit.eras.includes('2025b') && unit.level === 'commune'}${unit.code}`)
  }
  for (const place of readOtherPlaces(read)) {
    const made = entry(place.name)
    made.classes.add(place.kind)
    if (place.flags.includes('word')) made.word = true
  }
  const ambiguous = readAmbiguousNames(read)
  return [...found].map(([name, { classes, codes, word }]) => ({
    name,
    classes: [...classes],
    units: codes.size,
    word: word || (ambiguous.get(name)?.word ?? false),
    person: ambiguous.get(name)?.person ?? false,
    numeric: /^\d+$/.test(name),
  }))
}
