import { toNumber } from '../numbers/amount.js'
import { feature, hashString, nameHash } from './feature-hash.js'
import { type FigureText, hashAt } from './figure-text.js'
import type { Quantity } from './read-quantity.js'
import { repeatsOf, wordEnd, wordHash } from './repeats.js'

const START = hashString('^')
const END = hashString('$')
const MAX_LENGTH = 6
const LIST_WINDOW = 6

const isCapital = ({ forms, words }: FigureText, at: number): number => (forms[at] !== words[at] ? 1 : 0)

/** How many there are, roughly: few of a kind are often spelled out behind their noun (`hai xã Bình An, Bình Minh`). */
const sizeOf = ({ value }: Quantity): number => {
  const number = toNumber(value)
  if (number === 1) return 1
  if (number <= 6) return 2
  return number < 100 ? 3 : 4
}

/** Whether a list goes on behind `at`, and with a capital: 0 no, 1 by `và`, 2 by a comma, 3 and 4 the same before a capital. */
const listAfter = (text: FigureText, at: number, end: number): number => {
  for (let i = at; i < Math.min(end - 1, at + LIST_WINDOW); i++) {
    const word = text.words[i]
    if (word === 'và' || word === ',' || word === '-') return (word === 'và' ? 1 : 2) + 2 * isCapital(text, i + 1)
    if (text.tokens[i].kind === 'punctuation') return 0
  }
  return 0
}

const REST_WINDOW = 5

/** Words from `at` to the next mark, time or end of the sentence, up to five. */
const restOf = (text: FigureText, at: number, end: number): number => {
  let words = 0
  for (let i = at; i < end && words < REST_WINDOW; i = wordEnd(text, i), words++) {
    if (text.tokens[i].kind === 'punctuation' || text.claimed[i] !== 0) return words
  }
  return words
}

/** Tokens where the words of a noun begin, the last one being the word in question. */
export type NounWords = readonly number[]

/**
 * Features that tell whether the counted noun that begins at `begins[0]` goes on with the word that begins at the last of `begins`.
 * `end` is the end of the sentence.
 */
export const nounFeatures = (text: FigureText, quantity: Quantity, begins: NounWords, end: number): number[] => {
  const { words, wordTags, lexicon, tokens } = text
  const count = begins.length - 1
  const start = begins[0]
  const at = begins[count]
  const to = wordEnd(text, at)
  const isFirst = count === 0
  const length = Math.min(count, 5)
  const syllables = Math.min(to - at, 3)
  const tag = nameHash(wordTags[at])
  const own = wordHash(text, at, to)
  const lastFrom = isFirst ? at : begins[count - 1]
  const last = isFirst ? START : wordHash(text, lastFrom, at)
  const lastTag = isFirst ? START : nameHash(wordTags[lastFrom])
  const second = count > 1 ? wordHash(text, begins[count - 2], lastFrom) : START
  const head = isFirst ? START : wordHash(text, start, begins[1])
  const nextTo = to < end ? wordEnd(text, to) : to
  const next = to < end ? wordHash(text, to, nextTo) : END
  const nextTag = to < end ? nameHash(wordTags[to]) : END
  const farTag = nextTo < end ? nameHash(wordTags[nextTo]) : END
  const capital = isCapital(text, at)
  const headCapital = isCapital(text, start)
  const nextCapital = to < end ? isCapital(text, to) : 0
  const noun = lexicon.nouns.longest(words, start)
  const inLexicon = noun === undefined ? 0 : noun.to > at ? 2 : noun.to === at ? 1 : 0
  const group = nameHash(noun?.value)
  const size = sizeOf(quantity)
  const list = listAfter(text, to, end)
  const rest = restOf(text, to, end)
  const firstSyllable = hashAt(text, at)
  const lastSyllable = hashAt(text, to - 1)
  const syllableBefore = isFirst ? START : hashAt(text, at - 1)
  const features = [
    feature(100, length),
    feature(101, own),
    feature(102, own, tag, length),
    feature(103, last, own),
    feature(104, last, tag),
    feature(105, lastTag, own),
    feature(106, next, tag),
    feature(107, own, nextTag),
    feature(108, lastTag, tag, nextTag),
    feature(109, tag, nextTag, farTag),
    feature(110, last, tag, nextTag),
    feature(111, tag, length),
    feature(112, lastTag, tag),
    feature(113, lastTag * 8 + syllables, tag, length),
    feature(114, capital, length, headCapital),
    feature(115, capital, tag),
    feature(116, head, own),
    feature(117, head, tag, length),
    feature(118, group, tag),
    feature(119, group, tag, inLexicon, nextTag),
    feature(120, group, own),
    feature(121, inLexicon, length),
    feature(122, inLexicon, tag),
    feature(123, last, capital),
    feature(124, second, last, own),
    feature(125, nameHash(tokens[at].kind)),
    feature(126, last, length),
    feature(127, own, next),
    feature(128, last, nextTag),
    feature(129, syllables, length, tag),
    feature(130, Math.min(at - start, MAX_LENGTH), tag),
    feature(131, list, capital, size),
    feature(132, list * 2 + capital, size, tag, length),
    feature(133, size, tag),
    feature(134, size, capital, lastTag),
    feature(135, size, tag, nextTag),
    feature(136, nextCapital, capital, tag),
    feature(137, nextCapital, capital, lastTag),
    feature(138, tag, nextTag, farTag, lastTag),
    feature(139, own, nextTag, farTag),
    feature(140, next),
    feature(141, next, lastTag),
    feature(142, next, length),
    feature(143, last, next),
    feature(144, group, last, tag),
    feature(145, firstSyllable, nextTag),
    feature(146, syllableBefore, tag),
    feature(147, firstSyllable, tag),
    feature(148, lastSyllable, tag),
    feature(170, rest, tag),
    feature(171, rest, tag, length),
  ]
  if (!isFirst) addRepeats(features, text, [last, own, next], [lastTag, tag, nextTag], length)
  return features
}

/** What the rest of the text says of the pair: words that stand together again are a term. */
const addRepeats = (
  features: number[],
  text: FigureText,
  [last, own, next]: readonly number[],
  [lastTag, tag, nextTag]: readonly number[],
  length: number,
): void => {
  const repeats = repeatsOf(text)
  const pairs = Math.min(repeats.pair(last, own) - 1, 3)
  const lasts = repeats.word(last) - 1
  const owns = Math.min(repeats.word(own) - 1, 3)
  const share = pairs === 0 ? (lasts > 0 ? 9 : 10) : Math.round((4 * pairs) / Math.max(lasts, 1))
  const after = next === END ? 9 : Math.min(repeats.pair(own, next) - 1, 3)
  features.push(
    feature(150, pairs),
    feature(151, pairs, tag),
    feature(152, pairs, lastTag, tag),
    feature(153, pairs, share),
    feature(154, share, tag, Math.min(lasts, 3)),
    feature(155, pairs, length),
    feature(156, pairs, tag, nextTag),
    feature(157, owns, pairs, tag),
    feature(158, pairs, after, tag),
    feature(159, after, tag, nextTag),
  )
}
