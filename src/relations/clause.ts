import type { Document, EntityType } from '../document.js'
import { lowerForms } from '../numbers/lower-forms.js'
import { hashText } from './feature-hash.js'
import type { Kinds } from './kinds.js'
import { outermostAt, sentenceAt } from './outermost.js'

/** What stands where in a text, prepared once so that the way between two entities is cheap to describe. */
export interface Clauses {
  readonly document: Document
  readonly kinds: Kinds
  /** Index of the sentence each token is in. */
  readonly sentenceOf: Int32Array
  /** Index of the outermost entity that covers a token, -1 outside. */
  readonly entityAt: Int32Array
  /** Hash of each token's form in lower case. */
  readonly hashes: Uint32Array
  /** Kind of the verb of taking, holding or leaving an office that covers a token, as a hash; zero outside and far from offices. */
  readonly verbKinds: Uint32Array
  /** 1 for each token of a verb of saying near an office. */
  readonly speech: Uint8Array
  /** Behind the bracket that closes the one a token opens, 0 for other tokens. */
  readonly closed: Int32Array
  /** Forms in lower case. */
  readonly forms: readonly string[]
}

export const clausesOf = (document: Document, kinds: Kinds): Clauses => {
  const sentenceOf = sentenceAt(document)
  const entityAt = outermostAt(document)
  const forms = lowerForms(document.tokens)
  const hashes = new Uint32Array(forms.length)
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashText(forms[at])
  const near = nearOffices(document)
  const verbKinds = verbKindsOf(forms, entityAt, near, kinds)
  const speech = speechOf(forms, entityAt, near, kinds)
  const closed = closedOf(forms, sentenceOf)
  return { document, kinds, verbKinds, speech, closed, sentenceOf, entityAt, hashes, forms }
}

/** Longest remark in brackets, in tokens. */
const REMARK = 40

const closedOf = (forms: readonly string[], sentenceOf: Int32Array): Int32Array => {
  const closed = new Int32Array(forms.length)
  let open = -1
  forms.forEach((form, at) => {
    if (form === '(') open = at
    else if (form === ')' && open >= 0) {
      if (at - open <= REMARK && sentenceOf[open] === sentenceOf[at]) closed[open] = at + 1
      open = -1
    }
  })
  return closed
}

/** Sentences before and after an office whose verbs may tell of it. */
const BEFORE_OFFICE = 2
const AFTER_OFFICE = 1

/** 1 for each token of the sentences around offices: a third of a text. */
const nearOffices = ({ tokens, sentences, entities }: Document): Uint8Array => {
  const near = new Uint8Array(tokens.length)
  let sentence = 0
  let filled = -1
  for (const { type, from } of entities) {
    if (type !== 'POSITION') continue
    while (sentence > 0 && sentences[sentence].from > from) sentence--
    while (sentence < sentences.length - 1 && sentences[sentence].to <= from) sentence++
    if (sentence === filled) continue
    filled = sentence
    const first = Math.max(0, sentence - BEFORE_OFFICE)
    const last = Math.min(sentences.length - 1, sentence + AFTER_OFFICE)
    near.fill(1, sentences[first].from, sentences[last].to)
  }
  return near
}

const verbKindsOf = (forms: readonly string[], entityAt: Int32Array, near: Uint8Array, kinds: Kinds): Uint32Array => {
  const verbKinds = new Uint32Array(forms.length)
  for (let at = 0; at < forms.length; ) {
    const verb = near[at] === 1 && entityAt[at] < 0 ? kinds.verb(forms, at) : undefined
    if (verb) verbKinds.fill(verb.kind, at, verb.to)
    at = verb ? verb.to : at + 1
  }
  return verbKinds
}

const speechOf = (forms: readonly string[], entityAt: Int32Array, near: Uint8Array, kinds: Kinds): Uint8Array => {
  const speech = new Uint8Array(forms.length)
  for (let at = 0; at < forms.length; ) {
    const to = near[at] === 1 && entityAt[at] < 0 ? kinds.speech(forms, at) : 0
    if (to > 0) speech.fill(1, at, to)
    at = to > 0 ? to : at + 1
  }
  return speech
}

/** The way from the end of one stretch to the beginning of a later one: words and marks as they are, entities as their type. */
export interface Way {
  /** Number of items, an entity counts one. */
  readonly length: number
  /** Hash of the whole sequence. */
  readonly hash: number
  /** Hash of the sequence with all plain words as one wild card. */
  readonly shape: number
  /** Kind of the last verb of office on it, zero without one. */
  readonly verb: number
  /** Whether a verb of saying stands on it. */
  readonly says: boolean
  /** Number of plain words, verbs of office, joints and honorifics left out. */
  readonly strange: number
  /** Hashes of the plain words and marks on it. */
  readonly words: readonly number[]
  readonly first: number
  readonly last: number
  readonly count: Readonly<Record<EntityType, number>>
  readonly commas: number
  readonly semicolons: number
  readonly brackets: number
}

const TYPE_HASH: Readonly<Record<EntityType, number>> = {
  PER: hashText('<PER>'),
  LOC: hashText('<LOC>'),
  ORG: hashText('<ORG>'),
  POSITION: hashText('<POSITION>'),
}
const PLAIN = new Set(
  (
    'gồm bao là có và cùng ông bà anh chị cô thầy đồng chí các tiến sĩ bác sĩ giáo sư kỹ luật ' +
    'ts ths gs pgs bs ks ls pgs.ts gs.ts gs. ts. pgs. bs. ths. ts.bs ths.bs gs.tskh pgs.ts. gs.ts. bsckii bscki nsnd nsưt'
  ).split(' '),
)

/** Whether a word, in small letters, says nothing of the way between two entities: joints and honorifics. */
export const isPlain = (form: string): boolean => PLAIN.has(form)

const COMMA = hashText(',')
const SEMICOLON = hashText(';')
const OPEN = hashText('(')
const CLOSE = hashText(')')
const WORD = hashText('<word>')
const EMPTY_WAY = hashText('<nothing>')
const LONGEST = 40

/** A remark in brackets is left out; longer ways are described by their first items only. */
export const wayBetween = (clauses: Clauses, from: number, to: number): Way => {
  const { document, entityAt, hashes, verbKinds, speech, closed, forms } = clauses
  const count = { PER: 0, LOC: 0, ORG: 0, POSITION: 0 }
  const words: number[] = []
  let length = 0
  let hash = 7
  let shape = 7
  let first = EMPTY_WAY
  let before = EMPTY_WAY
  let commas = 0
  let semicolons = 0
  let brackets = 0
  let verb = 0
  let strange = 0
  let says = false
  for (let at = from; at < to && length < LONGEST; length++) {
    if (closed[at] > 0 && closed[at] <= to) {
      at = closed[at]
      length--
      continue
    }
    const inside = entityAt[at]
    let item: number
    let shaped: number
    if (inside >= 0) {
      const entity = document.entities[inside]
      count[entity.type]++
      item = TYPE_HASH[entity.type]
      shaped = item
      at = Math.max(entity.to, at + 1)
    } else {
      item = hashes[at]
      words.push(item)
      const mark = document.tokens[at].kind !== 'syllable'
      shaped = mark ? item : WORD
      if (item === COMMA) commas++
      else if (item === SEMICOLON) semicolons++
      else if (item === OPEN) brackets++
      else if (item === CLOSE) brackets--
      says ||= speech[at] === 1
      if (verbKinds[at] !== 0) verb = verbKinds[at]
      else if (!mark && !isPlain(forms[at])) strange++
      at++
    }
    if (length === 0) first = item
    hash = Math.imul(hash ^ item, 0x01000193)
    if (shaped !== WORD || before !== WORD) shape = Math.imul(shape ^ shaped, 0x01000193)
    before = shaped
  }
  const end = to > from ? entityAt[to - 1] : -1
  const last = to <= from ? EMPTY_WAY : end >= 0 ? TYPE_HASH[document.entities[end].type] : hashes[to - 1]
  return { length, hash, shape, verb, says, strange, words, first, last, count, commas, semicolons, brackets }
}
