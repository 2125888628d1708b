import { AMBIGUOUS_NAMES_FILE } from '../lexicon/gazetteer/ambiguous-names.js'
import { gazetteerData, otherPlacesData } from '../lexicon/gazetteer/data.js'

export const MAP_WORDS = 'lexicons/map-words.tsv'
export const UNIT_CHANGES = 'lexicons/unit-changes.tsv'

/** Files below `data/` that linking places reads. */
export const placeData = [...gazetteerData, ...otherPlacesData, AMBIGUOUS_NAMES_FILE, MAP_WORDS] as const

/** Files below `data/` that look-up, addresses and history read. */
export const placesData = [...placeData, UNIT_CHANGES] as const
