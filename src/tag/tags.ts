import type { Upos } from '../document.js'

/** Universal tags by the number that the model knows them by. */
export const TAGS: readonly Upos[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]

/** Stands for the tag before the first word. */
export const NO_TAG = TAGS.length
