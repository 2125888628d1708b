import { readFileSync } from 'node:fs'
import { numberToWords } from '../../src/numbers/number-to-words.js'
import { wesnothLines } from '../corpora/wesnoth.js'
import { readWordLists } from '../corpora/word-lists.js'
import { type Article, articles, PROSE, type Source } from './articles.js'

/*
 * What the news has little of and other kinds of text much: people who speak of themselves and to one another, numbers in words,
 * stories, words that stand in dictionaries and seldom in papers. Some is drawn from the news and lists at hand, some is told by a game,
 * some was written for this.
 */

const LINES = 100

/** Lines as articles that are learnt as often as is said. */
const inArticles = function* (source: Source, lines: readonly string[], repeats: number): Generator<Article> {
  for (let at = 0; at < lines.length; at += LINES) {
    yield { part: 'train', text: lines.slice(at, at + LINES).join('\n'), source, repeats }
  }
}

const SENTENCE_END = /(?<=[.!?…]["”']?)\s+/u
const SPEAKERS =
  /(?<![\p{L}\p{M}])(?:tôi|em|mình|tớ|mày|tao|cháu|con|bố|mẹ|ba|má|cậu|chúng ta|chúng tôi|chúng mình|bọn|nhé|ạ|à|đâu|thế|đấy|nó)(?![\p{L}\p{M}])/giu
/** A word of speech may stand in any sentence; two seldom do by chance. */
const LEAST_SPEAKERS = 2
const SPEECH_REPEATS = 3
const QUOTED = /[“"]([^“”"\n]{20,400})[”"]/gu

const trainingLines = function* (): Generator<string> {
  for (const { part, text } of articles()) if (part === 'train') yield* text.split('\n')
}

/** What the news quotes, and sentences in which somebody speaks. */
const speechArticles = function* (): Generator<Article> {
  const lines: string[] = []
  for (const line of trainingLines()) {
    for (const [, quoted] of line.matchAll(QUOTED)) lines.push(quoted.trim())
    for (const sentence of line.replace(QUOTED, '').split(SENTENCE_END)) {
      if ((sentence.match(SPEAKERS)?.length ?? 0) >= LEAST_SPEAKERS) lines.push(sentence.replace(/^["“”'\s]+/u, ''))
    }
  }
  yield* inArticles('speech', lines, SPEECH_REPEATS)
}

const trainingSentences = function* (): Generator<string> {
  for (const line of trainingLines()) yield* line.split(SENTENCE_END)
}

const NUMBER = /(?<![\p{L}\d.,/:+-])\d{1,4}(?= \p{Ll})/gu
/** Every so many sentences with a number get it in words. */
const SPELLED = 4

/** Sentences of the news with their whole numbers in words: papers write `27 ngày`, stories `hai mươi bảy ngày`. */
const spelledNumberArticles = function* (): Generator<Article> {
  const lines: string[] = []
  let seen = 0
  for (const sentence of trainingSentences()) {
    const spelled = sentence.replace(NUMBER, digits => (digits.startsWith('0') ? digits : numberToWords(digits)))
    if (spelled !== sentence && seen++ % SPELLED === 0) lines.push(spelled)
  }
  yield* inArticles('numbers', lines, 1)
}

const TREEBANK_REPEATS = 5

/** Sentences of a part of the treebank: reports, many told as stories; marks put back to the words they follow. */
export const treebankSentences = (part: 'train' | 'dev'): string[] =>
  readFileSync(new URL(`../../../shared/corpora/ud-vtb/${part}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line =>
      (JSON.parse(line) as { text: string }).text.replace(/ ([,.!?;:)\]…])/g, '$1').replace(/([([]) /g, '$1'),
    )

const treebankArticles = (): Generator<Article> => inArticles('treebank', treebankSentences('train'), TREEBANK_REPEATS)

const WESNOTH_REPEATS = 4

const wesnothArticles = (): Generator<Article> => inArticles('wesnoth', wesnothLines('train'), WESNOTH_REPEATS)

const PROSE_REPEATS = 8

/** Prose written to be learnt from; what is in `training/gold` is never. */
const proseArticles = function* (): Generator<Article> {
  for (const kind of PROSE) {
    const lines = readFileSync(new URL(`../prose/${kind}.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
    yield* inArticles(kind, lines, PROSE_REPEATS)
  }
}

/** How often each word of the lists is learnt, so that rare ones pass for features that are seen. */
const WORD_REPEATS = 10

/** The words of several syllables in the word lists, a line each. */
const wordListArticles = function* (): Generator<Article> {
  const words = readWordLists()
    .map(({ word }) => word)
    .filter(word => word.includes(' '))
  yield* inArticles('words', words, WORD_REPEATS)
}

/** All of it. */
export const otherKinds = function* (): Generator<Article> {
  yield* speechArticles()
  yield* spelledNumberArticles()
  yield* treebankArticles()
  yield* wesnothArticles()
  yield* proseArticles()
  yield* wordListArticles()
}
