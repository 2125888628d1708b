import { ABBREVIATIONS_FILE } from '../lexicon/abbreviations.js'
import { PLACE_NAMES_FILE } from '../lexicon/gazetteer/place-names.js'
import { HONORIFICS_FILE } from '../lexicon/honorifics.js'
import { NAMES_FILE } from '../lexicon/names.js'
import { ORGANIZATION_VERBS_FILE } from '../lexicon/organization-verbs.js'
import { ORGANIZATIONS_FILE } from '../lexicon/organizations.js'
import { PLACE_NOUNS_FILE } from '../lexicon/place-nouns.js'
import { POSITIONS_FILE } from '../lexicon/positions.js'
import { REFERENCE_KINDS_FILE } from '../lexicon/reference-kinds.js'
import { WORDS_BETWEEN_NAMES_FILE } from '../lexicon/words-between-names.js'

export const ENTITIES_FILE = 'models/entities.bin'
export const CLASSES_FILE = 'models/classes.bin'

/** Files below `data/` that the recognizer reads. */
export const entityData = [
  ENTITIES_FILE,
  CLASSES_FILE,
  POSITIONS_FILE,
  ORGANIZATIONS_FILE,
  ORGANIZATION_VERBS_FILE,
  ABBREVIATIONS_FILE,
  HONORIFICS_FILE,
  PLACE_NOUNS_FILE,
  NAMES_FILE,
  PLACE_NAMES_FILE,
  REFERENCE_KINDS_FILE,
  WORDS_BETWEEN_NAMES_FILE,
] as const
