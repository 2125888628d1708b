import { rawNewsLines } from '../corpora/raw-news.js'
import { readWordLists } from '../corpora/word-lists.js'

export type Part = 'train' | 'dev' | 'test'

/** An article of the raw news: lines without blank ones between them. */
export interface Article {
  readonly part: Part
  readonly text: string
}

/** Of a hundred articles one goes to dev and one to test, told by a hash of the first line: the same on every machine. */
const partOf = (firstLine: string): Part => {
  let hash = 0x811c9dc5
  for (let i = 0; i < firstLine.length; i++) hash = Math.imul(hash ^ firstLine.charCodeAt(i), 0x01000193)
  const slot = (hash >>> 0) % 100
  return slot === 0 ? 'test' : slot === 1 ? 'dev' : 'train'
}

export const articles = function* (): Generator<Article> {
  let lines: string[] = []
  for (const line of rawNewsLines()) {
    if (line.trim()) lines.push(line)
    else if (lines.length) {
      yield { part: partOf(lines[0]), text: lines.join('\n') }
      lines = []
    }
  }
  if (lines.length) yield { part: partOf(lines[0]), text: lines.join('\n') }
}

/** How often each word of the lists is learnt, so that rare ones pass for features that are seen. */
const REPEATS = 3

/** The words of several syllables in the word lists, as articles of one line a word. */
export const wordListArticles = function* (): Generator<Article> {
  const lines = readWordLists()
    .map(({ word }) => word)
    .filter(word => word.includes(' '))
  for (let round = 0; round < REPEATS; round++) {
    for (let at = 0; at < lines.length; at += 100) yield { part: 'train', text: lines.slice(at, at + 100).join('\n') }
  }
}
