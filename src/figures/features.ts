import type { Figure } from '../document.js'
import { toNumber } from '../numbers/amount.js'
import type { Candidate } from './candidate.js'
import { feature, hashString, joinHashes, nameHash } from './feature-hash.js'
import { type FigureText, hashAt, isGlued } from './figure-text.js'

/** Names this set of features; a model made for another one is refused. */
export const FIGURE_FEATURES = 'figures-7'

const NONE = hashString('-')
const OUTSIDE = hashString('∅')
const START = hashString('^')

const bucket = (value: number): number => {
  if (!Number.isInteger(value)) return 100
  if (value < 10) return value
  if (value <= 31) return 31
  if (value < 100) return 99
  if (value < 1000) return 101
  if (value >= 1950 && value < 2050) return 104
  return value < 10000 ? 102 : 103
}

const isCapital = (form: string | undefined): boolean => form !== undefined && form !== form.toLowerCase()

/** Hash of a word; numbers of one kind are all the same. */
const wordAt = (text: FigureText, at: number): number =>
  at >= 0 && at < text.tokens.length ? hashAt(text, at) : OUTSIDE

const phraseHash = (words: readonly string[], from: number, to: number): number => {
  let hash = START
  for (let i = from; i < to; i++) hash = joinHashes(hash, hashString(words[i]))
  return hash
}

const AMOUNT_WINDOW = 12

/** Adds the words before a large number without a unit: they tell amounts of money from people and things. */
const addAmountContext = (
  features: number[],
  { words, tokens, sentenceEnds }: FigureText,
  { from, quantity, unit }: Candidate,
  kind: number,
): void => {
  if (unit || quantity.scale === 0) return
  for (let i = from - 1; i >= 0 && i >= from - AMOUNT_WINDOW && sentenceEnds[i] === sentenceEnds[from]; i--) {
    if (tokens[i].kind === 'syllable') features.push(feature(50, kind, hashString(words[i])))
  }
}

/**
 * Features that tell whether a number is a figure and of what kind: a count, an ordinal, a score, an amount of money, a ratio, or what
 * its unit says. `last` is the figure before it.
 */
export const kindFeatures = (
  text: FigureText,
  candidate: Candidate,
  settled: string | undefined,
  last: Figure | undefined,
): number[] => {
  const { from, to, quantity, modifier, ordinal, unit } = candidate
  const { forms, words, tokens, lexicon, wordTags, claimed, sentenceEnds } = text
  const shape = nameHash(quantity.shape)
  const [p1, p2, p3] = [wordAt(text, from - 1), wordAt(text, from - 2), wordAt(text, from - 3)]
  const [n1, n2, n3] = [wordAt(text, to), wordAt(text, to + 1), wordAt(text, to + 2)]
  const noun = lexicon.nouns.longest(words, to)
  const nounLength = noun ? noun.to - to : 0
  const size = bucket(toNumber(quantity.value))
  const head = ordinal ? phraseHash(words, ordinal.from, quantity.from) : NONE
  const said = quantity.shape === 'word' ? phraseHash(words, quantity.from, to) : NONE
  const nextCapital = isCapital(forms[to]) && tokens[to]?.kind === 'syllable' ? 1 : 0
  const glued = isGlued(text, quantity.from) ? nameHash(tokens[quantity.from - 1].kind) : NONE
  const gluedAfter = isGlued(text, to) ? n1 : NONE
  const first = from === 0 || sentenceEnds[from - 1] !== sentenceEnds[from] ? 1 : 0
  const beforeCapital = isCapital(forms[from - 1]) && !first && tokens[from - 1]?.kind === 'syllable' ? 1 : 0
  const vague = quantity.least ? 2 : quantity.vague ? 1 : 0
  const scaled = quantity.scale > 0 ? 1 : 0
  const modifierWord = from < quantity.from ? hashString(words[from]) : NONE
  const ownCapital = isCapital(forms[quantity.from]) ? 1 : 0
  const kind = nameHash(settled)
  const unitName = nameHash(unit?.unit)
  const near = last !== undefined && sentenceEnds[last.from] === sentenceEnds[quantity.from] ? last : undefined
  const lastKind = nameHash(near?.kind)
  const [kindBefore, kindAfter] = [nameHash(tokens[from - 1]?.kind), nameHash(tokens[to]?.kind)]
  const [tagBefore, tagAfter] = [nameHash(wordTags[from - 1]), nameHash(wordTags[to])]
  const form = said === NONE ? shape : said
  const features = [
    feature(0, kind),
    feature(1, kind, unitName),
    feature(2, kind, unitName, said),
    feature(3, kind, vague),
    feature(4, kind, unitName, n1),
    feature(5, n1, n2, n3),
    feature(6, said, n1, n2),
    feature(7, said, p1, n1),
    feature(8, noun ? wordAt(text, noun.to) : NONE, said),
    feature(9, Math.min(text.sentenceNumbers[quantity.from], 3), form),
    feature(10, lastKind, shape),
    feature(11, lastKind, near ? wordAt(text, near.to) : NONE, said),
    feature(12, lastKind, nameHash(near?.unit), scaled + (noun ? 2 : 0), kind),
    feature(13, near ? Math.min(from - near.to, 4) : 9, lastKind, shape, kindAfter),
    feature(14, shape),
    feature(15, shape, size),
    feature(16, said),
    feature(17, scaled, shape),
    feature(18, head),
    feature(19, head, shape),
    feature(20, nameHash(modifier), vague),
    feature(21, p1),
    feature(22, p1, shape),
    feature(23, p2, p1),
    feature(24, p3, p2, p1),
    feature(25, n1),
    feature(26, n1, shape),
    feature(27, n1, n2),
    feature(28, p1, n1),
    feature(29, said, n1),
    feature(30, said, p1),
    feature(31, beforeCapital, shape, size),
    feature(32, nextCapital, shape),
    feature(33, beforeCapital, nextCapital, shape),
    feature(34, glued),
    feature(35, gluedAfter),
    feature(36, nounLength, shape),
    feature(37, nounLength, p1),
    feature(38, kindBefore, kindAfter, shape),
    feature(39, kindBefore, size),
    feature(40, tagAfter, shape),
    feature(41, tagBefore, shape),
    feature(42, tagBefore, tagAfter, shape),
    feature(43, claimed[from - 1] ?? 0, claimed[to] ?? 0, shape),
    feature(44, first, shape),
    feature(45, modifierWord, said),
    feature(46, modifierWord, shape, tagAfter),
    feature(47, ownCapital, nextCapital, beforeCapital, kindBefore),
    feature(48, size, beforeCapital, nameHash(tokens[quantity.from]?.kind)),
    feature(49, size, p1),
  ]
  addAmountContext(features, text, candidate, kind)
  return features
}
