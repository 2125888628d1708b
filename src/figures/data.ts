import { REFERENCE_KINDS_FILE } from '../lexicon/reference-kinds.js'

export const FIGURE_MODEL = 'models/figures.bin'
export const UNITS = 'lexicons/units.tsv'
export const CURRENCIES = 'lexicons/currencies.tsv'
export const APPROXIMATORS = 'lexicons/approximators.tsv'
export const ORDINAL_HEADS = 'lexicons/ordinal-heads.tsv'
export const COUNTED_NOUNS = 'lexicons/counted-nouns.tsv'
export const REFERENCE_ISSUERS = 'lexicons/reference-issuers.tsv'

/** Files below `data/` that finding figures reads. */
export const figureData = [UNITS, CURRENCIES, APPROXIMATORS, ORDINAL_HEADS, COUNTED_NOUNS, FIGURE_MODEL] as const

/** Files below `data/` that finding references reads. */
export const referenceData = [REFERENCE_KINDS_FILE, REFERENCE_ISSUERS] as const
