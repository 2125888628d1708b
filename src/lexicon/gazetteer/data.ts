/** Data files the gazetteer reads: the first at once, the second at the first question about a commune of before July 2025. */
export const gazetteerData = ['places/core.txt', 'places/communes.txt'] as const

/** Data files of places that are no units. */
export const otherPlacesData = ['lexicons/places.tsv', 'lexicons/territories.tsv'] as const
