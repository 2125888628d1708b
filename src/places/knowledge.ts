import { type Aliases, createAliases } from '../lexicon/gazetteer/aliases.js'
import { readAmbiguousNames } from '../lexicon/gazetteer/ambiguous-names.js'
import type { Gazetteer } from '../lexicon/gazetteer/gazetteer.js'
import { type OtherPlace, readOtherPlaces } from '../lexicon/gazetteer/other-places.js'
import { sharedGazetteer } from '../lexicon/gazetteer/shared-gazetteer.js'
import type { Unit } from '../lexicon/gazetteer/unit.js'
import type { CandidateSet } from './candidates.js'
import { type MapWords, readMapWords } from './map-words.js'

/** What is known of places: the units, their other names, places that are no units, names that are words or persons too. */
export interface PlaceKnowledge {
  readonly gazetteer: Gazetteer
  readonly aliases: Aliases
  readonly others: ReadonlyMap<string, readonly OtherPlace[]>
  /** Candidates by reading, kept from text to text: the same names come again and again. */
  readonly candidates: Map<string, CandidateSet>
  /** Records of units by era and code, likewise. */
  readonly records: Map<string, Unit>
  readonly mapWords: MapWords
  readonly ambiguous: ReadonlyMap<string, { readonly word: boolean; readonly person: boolean }>
}

/** Reads it all; `read` gives the bytes of a file below `data/`. */
export const readPlaceKnowledge = (read: (path: string) => Uint8Array): PlaceKnowledge => {
  const places = readOtherPlaces(read)
  const others = new Map<string, OtherPlace[]>()
  for (const place of places) others.set(place.key, [...(others.get(place.key) ?? []), place])
  return {
    gazetteer: sharedGazetteer(read),
    candidates: new Map(),
    records: new Map(),
    mapWords: readMapWords(read),
    aliases: createAliases(places),
    others,
    ambiguous: readAmbiguousNames(read),
  }
}
