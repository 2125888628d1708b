import type { Token } from '../document.js'
import { hashForm } from '../lexicon/phrase-table.js'
import type { Inventory } from './inventory.js'
import type { FormClass } from './word-classes.js'
import type { WordFacts } from './word-facts.js'

/** What is true of a form wherever it stands. Computed once per form. */
export interface FormFacts extends FormClass {
  readonly lower: string
  /** Hash of the lower-case form, for the phrases of the lexicons. */
  readonly lowerHash: number
  /** Hash of the lower-case form, digits folded: `1.234` and `5.678` are one. */
  readonly low: number
  /** Hash of the form as written. */
  readonly form: number
  /** Number of {@link SHAPE}. */
  readonly shape: number
  /** Hash of the last two and three letters; 0 for what is no run of letters. */
  readonly suffix2: number
  readonly suffix3: number
  /** Class of the part of a name (see {@link Inventory}), 0 for none. */
  readonly namePart: number
  /** Whether it is written in small letters and no name goes through it (see {@link Inventory}). */
  readonly between: boolean
  /** Whether a phrase of the lists begins with it. */
  readonly begins: boolean
  /** The facts of the form as a word by itself, once they were asked for. */
  word: WordFacts | undefined
  /** Number of the form, from 1, never given twice by a table. */
  readonly id: number
}

export const SHAPE = {
  lower: 0,
  capital: 1,
  letter: 2,
  capitals: 3,
  mixed: 4,
  foreignCapital: 5,
  foreignLower: 6,
  number: 7,
  mark: 8,
  abbreviation: 9,
  other: 10,
} as const

const FOLDED_DIGITS = /\d/g
const VIETNAMESE =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aăâeêioôơuưy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/
/** Names such as `H'Lan`, `K'Brèo`, `O'Neill`. */
const APOSTROPHE_NAME = /^\p{Lu}['’ʼ]\p{L}+$/u
const CURLY_APOSTROPHE = /[’ʼ]/g
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Longer forms are known by their beginning. */
const LONGEST = 64

const shortened = (form: string): string => (form.length > LONGEST ? form.slice(0, LONGEST) : form)

/** A form in small letters with straight apostrophes and digits folded: `1.234` and `5.678` are one. */
export const foldForm = (form: string): string =>
  shortened(form).toLowerCase().replace(CURLY_APOSTROPHE, "'").replace(FOLDED_DIGITS, '0')

/** True for what can be a syllable of Vietnamese by its letters. */
const isVietnamese = (lower: string): boolean =>
  lower.length <= 7 && VIETNAMESE.test(lower.normalize('NFD').replace(TONES, '').normalize('NFC'))

const shapeOf = ({ kind, form }: Pick<Token, 'kind' | 'form'>, lower: string): number => {
  if (kind === 'punctuation') return SHAPE.mark
  if (kind === 'abbreviation') return SHAPE.abbreviation
  if (kind === 'syllable') {
    if (form === lower) return isVietnamese(lower) ? SHAPE.lower : SHAPE.foreignLower
    const upper = form.toUpperCase()
    if (form === upper) return form.length === 1 ? SHAPE.letter : SHAPE.capitals
    if (APOSTROPHE_NAME.test(form)) return SHAPE.foreignCapital
    if (form[0] === upper[0] && form.slice(1) === lower.slice(1)) {
      return isVietnamese(lower) ? SHAPE.capital : SHAPE.foreignCapital
    }
    return SHAPE.mixed
  }
  return /^\d/.test(form) ? SHAPE.number : SHAPE.other
}

/** Forms kept at most between texts, so that a hostile text cannot fill the memory. */
const LIMIT = 60_000
/** Longer forms are rare and not kept: a longer slice would keep its whole text in memory. */
const LONGEST_KEPT = 12

/** A look-up from tokens to the facts of their forms, with a bounded memory. */
export interface FormTable {
  of(token: Pick<Token, 'kind' | 'form'>): FormFacts
  /** Stands for what is beyond the sentence. */
  readonly outside: FormFacts
}

export const createFormTable = (
  { nameParts, between, phrases }: Pick<Inventory, 'nameParts' | 'between' | 'phrases'>,
  classOf: (hash: number) => FormClass | undefined,
): FormTable => {
  const memory = new Map<string, FormFacts>()
  let last = 1
  const outside = {
    id: last,
    lower: '',
    lowerHash: 1,
    low: 1,
    form: 1,
    shape: 15,
    suffix2: 0,
    suffix3: 0,
    namePart: 0,
    between: false,
    begins: false,
    word: undefined,
    fine: 0,
    middle: 0,
    coarse: 0,
    capital: 0,
  }
  const of = (token: Pick<Token, 'kind' | 'form'>): FormFacts => {
    const found = memory.get(token.form)
    if (found) return found
    const lower = shortened(token.form).toLowerCase()
    const lowerHash = hashForm(lower)
    const low = hashForm(foldForm(token.form))
    const shape = shapeOf(token, lower)
    const letters = token.kind === 'syllable'
    const known = classOf(hashForm(shortened(token.form).replace(FOLDED_DIGITS, '0'))) ?? classOf(low)
    const facts: FormFacts = {
      id: ++last,
      lower,
      lowerHash,
      low,
      form: hashForm(shortened(token.form)),
      shape,
      suffix2: letters ? hashForm(lower.slice(-2)) : 0,
      suffix3: letters ? hashForm(lower.slice(-3)) : 0,
      namePart: nameParts.get(lower) ?? 0,
      between: between.has(token.form),
      begins: phrases.begins(lowerHash),
      word: undefined,
      fine: known?.fine ?? 0,
      middle: known?.middle ?? 0,
      coarse: known?.coarse ?? 0,
      capital: known?.capital ?? 0,
    }
    if (token.form.length > LONGEST_KEPT) return facts
    if (memory.size >= LIMIT) memory.clear()
    memory.set(token.form, facts)
    return facts
  }
  return { of, outside }
}
