import { APPOINTMENT_VERBS_FILE } from '../lexicon/appointment-verbs.js'
import { ORGANIZATIONS_FILE } from '../lexicon/organizations.js'
import { POSITIONS_FILE } from '../lexicon/positions.js'

export const RELATION_MODEL = 'models/relations.bin'
export const ELLIPTIC_HEADS = 'lexicons/elliptic-heads.tsv'
export const OFFICE_ORGANS = 'lexicons/office-organs.tsv'
export const SAME_NAMES = 'lexicons/same-names.tsv'
export const SUCCESSION_WORDS = 'lexicons/succession-words.tsv'
export const SPEECH_VERBS = 'lexicons/speech-verbs.tsv'

/** Files below `data/` that coreference reads. */
export const coreferenceData = [SAME_NAMES] as const

/** Files below `data/` that appointments read. */
export const appointmentData = [
  RELATION_MODEL,
  ELLIPTIC_HEADS,
  OFFICE_ORGANS,
  POSITIONS_FILE,
  ORGANIZATIONS_FILE,
  APPOINTMENT_VERBS_FILE,
  SUCCESSION_WORDS,
  SPEECH_VERBS,
] as const

/** Files below `data/` that quotations read. */
export const quotationData = [SPEECH_VERBS] as const
