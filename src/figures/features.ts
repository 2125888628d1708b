import type { Figure } from '../document.js'
import { toNumber } from '../numbers/amount.js'
import type { Candidate } from './candidate.js'
import { feature, hashString, joinHashes } from './feature-hash.js'
import { type FigureText, isGlued } from './figure-text.js'

/** Names this set of features; a model made for another one is refused. */
export const FIGURE_FEATURES = 'figures-4'

const NONE = hashString('-')
const OUTSIDE = hashString('∅')
const START = hashString('^')

/** Small names (kinds, tags, units) hashed once. */
const names = new Map<string, number>()
const nameHash = (name: string | undefined): number => {
  if (name === undefined) return NONE
  let hash = names.get(name)
  if (hash === undefined) {
    hash = hashString(name)
    if (names.size < 4096) names.set(name, hash)
  }
  return hash
}

const bucket = (value: number): number => {
  if (!Number.isInteger(value)) return 100
  if (value < 10) return value
  if (value <= 31) return 31
  if (value < 100) return 99
  if (value < 1000) return 101
  return value < 10000 ? 102 : 103
}

const isCapital = (form: string | undefined): boolean => form !== undefined && form !== form.toLowerCase()

/** Hash of a word; numbers of one kind are all the same. */
const wordAt = ({ words, tokens }: FigureText, at: number): number => {
  const kind = tokens[at]?.kind
  if (kind === undefined) return OUTSIDE
  return kind === 'number' || kind === 'range' || kind === 'fraction' || kind === 'date'
    ? nameHash(kind)
    : hashString(words[at])
}

const phraseHash = (words: readonly string[], from: number, to: number): number => {
  let hash = START
  for (let i = from; i < to; i++) hash = joinHashes(hash, hashString(words[i]))
  return hash
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
  const kind = nameHash(settled)
  const unitName = nameHash(unit?.unit)
  const near = last !== undefined && sentenceEnds[last.from] === sentenceEnds[quantity.from] ? last : undefined
  const lastKind = nameHash(near?.kind)
  const [kindBefore, kindAfter] = [nameHash(tokens[from - 1]?.kind), nameHash(tokens[to]?.kind)]
  const [tagBefore, tagAfter] = [nameHash(wordTags[from - 1]), nameHash(wordTags[to])]
  const form = said === NONE ? shape : said
  return [
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
  ]
}

/** Features that tell whether the counted noun that begins at `start` goes on with token `at`. */
export const nounFeatures = (text: FigureText, start: number, at: number): number[] => {
  const { words, forms, wordTags, wordEnds, lexicon } = text
  const length = Math.min(at - start, 6)
  const own = wordAt(text, at)
  const last = at > start ? wordAt(text, at - 1) : START
  const second = at - 1 > start ? wordAt(text, at - 2) : START
  const next = wordAt(text, at + 1)
  const head = wordAt(text, start)
  const noun = lexicon.nouns.longest(words, start)
  const inLexicon = noun === undefined ? 0 : noun.to > at ? 2 : noun.to === at ? 1 : 0
  const group = nameHash(noun?.value)
  const begins = wordEnds[at] > 0
  const place = (begins ? 1 : 0) + (!begins && wordTags[at] !== undefined ? 2 : 0)
  const tag = nameHash(wordTags[at])
  const lastTag = at > start ? nameHash(wordTags[at - 1]) : START
  const capital = isCapital(forms[at]) ? 1 : 0
  const wordTo = begins ? wordEnds[at] : at + 1
  const word = begins ? phraseHash(words, at, wordTo) : NONE
  const nextWord = begins ? phraseHash(words, wordTo, Math.min(wordEnds[wordTo] || wordTo + 1, words.length)) : NONE
  const nextTag = begins ? nameHash(wordTags[wordTo]) : NONE
  let wordFrom = at - 1
  while (wordFrom > start && wordEnds[wordFrom] === 0) wordFrom--
  const lastWord = begins && at > start ? phraseHash(words, wordFrom, at) : NONE
  return [
    feature(100, word),
    feature(101, word, tag, length),
    feature(102, lastWord, word),
    feature(103, lastWord, tag),
    feature(104, lastTag, word),
    feature(105, nextWord, tag),
    feature(106, word, nextTag),
    feature(107, lastTag, tag, nextTag),
    feature(108, lastWord, tag, nextTag),
    feature(109, length),
    feature(110, own),
    feature(111, own, length),
    feature(112, last, length),
    feature(113, next),
    feature(114, last, own),
    feature(115, second, last, own),
    feature(116, own, next),
    feature(117, last, own, next),
    feature(118, inLexicon, length),
    feature(119, inLexicon, tag),
    feature(120, place, length),
    feature(121, tag, length),
    feature(122, lastTag, tag),
    feature(123, lastTag, tag, place, length),
    feature(124, tag, last),
    feature(125, capital, length),
    feature(126, capital, tag),
    feature(127, head, own),
    feature(128, head, tag, length),
    feature(129, tag, nameHash(wordTags[wordEnds[at] || at + 1])),
    feature(130, group, tag),
    feature(131, group, tag, inLexicon, nextTag),
    feature(132, group, own),
    feature(133, lastWord, capital),
    feature(134, lastWord, nextTag),
  ]
}
