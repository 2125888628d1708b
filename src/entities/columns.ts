import { dictionary } from '../dictionary.js'
import type { Token } from '../document.js'
import { collectEvidence } from './evidence.js'
import { type FormFacts, type FormTable, SHAPE } from './forms.js'
import { findHeads } from './heads.js'
import type { Inventory } from './inventory.js'
import { LAYERS, type LayerName, layerValue, ORGANIZATION_CLASS, SMALL_PLACE } from './layers.js'
import { findRegions } from './regions.js'
import { extendWord, type WordFacts, type WordTable } from './word-facts.js'

/** Where a token stands in a match of a list. */
export const PLACE_IN_MATCH = { first: 0, inside: 1, last: 2, single: 3 } as const

interface Range {
  readonly from: number
  readonly to: number
}

/** What columns are made of: a document, or a part of one. */
export interface ColumnSource {
  readonly tokens: readonly Pick<Token, 'kind' | 'form'>[]
  readonly sentences: readonly Range[]
  readonly words: readonly Range[]
}

/**
 * Facts of a document by token, which features are made of. `tags[layer][i]` is 0 outside of matches, else
 * `1 + 4 * value + place in the match`.
 */
export interface Columns {
  readonly count: number
  readonly facts: readonly FormFacts[]
  readonly outside: FormFacts
  readonly tags: Readonly<Record<LayerName, Int32Array>>
  /** First token and end of the run of capitalised tokens that a token stands in; -1 outside. */
  readonly runFrom: Int32Array
  readonly runTo: Int32Array
  /** First token and end of the sentence. */
  readonly sentenceFrom: Int32Array
  readonly sentenceTo: Int32Array
  /** 1 in quotation marks, 2 in brackets, 3 in a line of capitals. */
  readonly zone: Uint8Array
  /** The words of the document and the first token of each. */
  readonly words: readonly WordFacts[]
  readonly wordFrom: Int32Array
  readonly outsideWord: WordFacts
  /** Number of the word that a token is in, -1 for none, and where the token stands in it, see {@link PLACE_IN_MATCH}. */
  readonly wordOf: Int32Array
  readonly wordPlace: Uint8Array
  /** What the rest of the text says of the form, see {@link collectEvidence}. */
  readonly evidence: Int32Array
  /** First token and end of every stretch that is looked at, see {@link findRegions}. */
  readonly regions: Int32Array
  /** What the tokens of regions may belong to, see {@link findHeads}. */
  readonly heads: Int32Array
}

/** True for a token that is written like a part of a name. */
export const isCapitalised = (shape: number): boolean =>
  shape === SHAPE.capital ||
  shape === SHAPE.capitals ||
  shape === SHAPE.letter ||
  shape === SHAPE.mixed ||
  shape === SHAPE.foreignCapital ||
  shape === SHAPE.abbreviation

/** Mean of the capital classes (see word-classes.ts) of syllables that have a capital more often than not, and of such as may have one. */
const OFTEN_CAPITAL = 4.5
const SOMETIMES_CAPITAL = 2.5

/** Whether the syllables of a name of several have capitals otherwise, by the mean of their classes. */
const hasCapitals = (facts: readonly FormFacts[], from: number, to: number, least: number): boolean => {
  let capital = 0
  for (let i = from; i < to; i++) capital += facts[i].capital
  return to - from > 1 && capital >= least * (to - from)
}

/** Whether a match of a list holds, seen the capitals: names of places and organizations have them, nouns need not. */
const holds = (layer: LayerName, value: number, facts: readonly FormFacts[], from: number, to: number): boolean => {
  // hà nội, and not hạnh phúc, which is a commune, too
  if (layer === 'place') return isCapitalised(facts[to - 1].shape) || hasCapitals(facts, from, to, OFTEN_CAPITAL)
  if (layer === 'organization') {
    if (value === ORGANIZATION_CLASS.abbreviation) return facts[to - 1].shape !== SHAPE.lower
    if (value === ORGANIZATION_CLASS.name) return isCapitalised(facts[from].shape)
  }
  return true
}

/** The tags, and 1 for the tokens of what may be a place in small letters: `biên hòa`, `hạnh phúc`. */
const matchLists = (
  facts: readonly FormFacts[],
  { phrases }: Inventory,
): { tags: Columns['tags']; smallPlaces: Uint8Array } => {
  const count = facts.length
  const tags = Object.fromEntries(LAYERS.map(layer => [layer, new Int32Array(count)])) as Record<LayerName, Int32Array>
  const smallPlaces = new Uint8Array(count)
  const hashAt = (at: number): number => facts[at].lowerHash
  const free = LAYERS.map(() => 0)
  for (let i = 0; i < count; i++) {
    const found = facts[i].begins ? phrases.matches(hashAt, i, count) : 0
    if (found === 0) continue
    for (let l = 0; l < LAYERS.length; l++) {
      if (i < free[l]) continue
      const layer = LAYERS[l]
      for (let m = found - 1; m >= 0; m--) {
        const to = phrases.ends[m]
        const value = layerValue(phrases.values[m], layer)
        if (value === 0) continue
        if (!holds(layer, value, facts, i, to)) {
          if (layer === 'place' && hasCapitals(facts, i, to, SOMETIMES_CAPITAL)) smallPlaces.fill(1, i, to)
          continue
        }
        const small = layer === 'place' && !isCapitalised(facts[to - 1].shape)
        const base = 1 + 4 * (small ? SMALL_PLACE : value)
        for (let k = i; k < to; k++) {
          tags[layer][k] = base + (to - i === 1 ? 3 : k === i ? 0 : k === to - 1 ? 2 : 1)
        }
        free[l] = to
        break
      }
    }
  }
  return { tags, smallPlaces }
}

const QUOTE = /^["“”«»'‘’]$/
const CLOSING = dictionary<string>({ '(': ')', '[': ']' })

/** Tokens that quotation marks or brackets may be apart. */
const ZONE_LIMIT = 60

const markZones = (document: ColumnSource, facts: readonly FormFacts[], zone: Uint8Array): void => {
  for (const { from, to } of document.sentences) {
    let capitals = 0
    let lower = 0
    for (let i = from; i < to; i++) {
      const { shape } = facts[i]
      if (shape === SHAPE.capitals) capitals++
      else if (shape === SHAPE.lower || shape === SHAPE.capital || shape === SHAPE.foreignLower) lower++
    }
    if (capitals >= 2 && capitals > 2 * lower) zone.fill(3, from, to)
    else {
      for (let i = from; i < to; i++) {
        if (facts[i].shape !== SHAPE.mark) continue
        const form = facts[i].lower
        const bracket = CLOSING[form]
        if (!bracket && !QUOTE.test(form)) continue
        let end = i + 1
        const limit = Math.min(to, i + ZONE_LIMIT)
        while (end < limit && !(bracket ? facts[end].lower === bracket : QUOTE.test(facts[end].lower))) end++
        if (end < limit) {
          zone.fill(bracket ? 2 : 1, i + 1, end)
          i = end
        }
      }
    }
  }
}

type WordColumns = Pick<Columns, 'words' | 'wordFrom' | 'wordOf' | 'wordPlace'>

const readWords = ({ words, tokens }: ColumnSource, facts: readonly FormFacts[], table: WordTable): WordColumns => {
  const wordFrom = new Int32Array(words.length)
  const wordOf = new Int32Array(tokens.length).fill(-1)
  const wordPlace = new Uint8Array(tokens.length)
  const { first, inside, last, single } = PLACE_IN_MATCH
  const found = words.map(({ from, to }, w) => {
    wordFrom[w] = from
    if (to - from === 1) {
      const own = facts[from]
      wordOf[from] = w
      wordPlace[from] = single
      if (own.word === undefined) own.word = table.of(extendWord(0, own.low) || 1)
      return own.word
    }
    let hash = 0
    for (let i = from; i < to; i++) {
      hash = extendWord(hash, facts[i].low)
      wordOf[i] = w
      wordPlace[i] = i === from ? first : i === to - 1 ? last : inside
    }
    return table.of(hash || 1)
  })
  return { words: found, wordFrom, wordOf, wordPlace }
}

/** The form `offset` places from token `i`, or what stands for the end of the sentence. */
export const factsAt = (
  { facts, outside, sentenceFrom, sentenceTo }: Columns,
  i: number,
  offset: number,
): FormFacts => {
  const k = i + offset
  return k >= sentenceFrom[i] && k < sentenceTo[i] ? facts[k] : outside
}

/** The word `distance` places from that of token `i`, or what stands for the end of the sentence. */
export const wordBeside = (columns: Columns, i: number, distance: number): WordFacts => {
  const { words, wordFrom, wordOf, outsideWord, sentenceFrom, sentenceTo } = columns
  const w = wordOf[i] + distance
  if (wordOf[i] < 0 || w < 0 || w >= words.length) return outsideWord
  const from = wordFrom[w]
  return from >= sentenceFrom[i] && from < sentenceTo[i] ? words[w] : outsideWord
}

/** What columns are made from besides the document. */
export interface ColumnKnowledge {
  readonly forms: FormTable
  readonly words: WordTable
  readonly inventory: Inventory
}

/** Builds the columns of a document that has tokens, sentences and words. */
export const createColumns = (document: ColumnSource, { forms, words, inventory }: ColumnKnowledge): Columns => {
  const count = document.tokens.length
  const facts = document.tokens.map(forms.of)
  const runFrom = new Int32Array(count).fill(-1)
  const runTo = new Int32Array(count).fill(-1)
  const sentenceFrom = new Int32Array(count)
  const sentenceTo = new Int32Array(count)
  const zone = new Uint8Array(count)
  const { tags, smallPlaces } = matchLists(facts, inventory)
  for (const { from, to } of document.sentences) {
    sentenceFrom.fill(from, from, to)
    sentenceTo.fill(to, from, to)
    for (let i = from; i < to; ) {
      let end = i
      while (end < to && isCapitalised(facts[end].shape)) end++
      if (end === i) {
        i++
        continue
      }
      // titles and the common word that a sentence begins with stand before the name, not in it
      let name = i
      while (name < end - 1 && (tags.honorific[name] || tags.position[name])) name++
      if (name === i && i === from && i < end - 1 && facts[i].capital > 0 && facts[i].capital < 3) name++
      runFrom.fill(i, i, name)
      runTo.fill(name, i, name)
      runFrom.fill(name, name, end)
      runTo.fill(end, name, end)
      i = end
    }
  }
  markZones(document, facts, zone)
  const runs = { facts, tags, runFrom, runTo, sentenceFrom, sentenceTo }
  const evidence = collectEvidence(runs)
  const regions = findRegions({ ...runs, evidence, smallPlaces })
  return {
    count,
    outside: forms.outside,
    ...runs,
    ...readWords(document, facts, words),
    outsideWord: words.outside,
    zone,
    evidence,
    regions,
    heads: findHeads({ ...runs, regions }),
  }
}
