import { rawNewsLines } from '../corpora/raw-news.js'

export type Part = 'train' | 'dev' | 'test'

/** Kinds of the prose that was written to be learnt from (`training/prose`). */
export const PROSE = ['dialogue', 'encyclopedia', 'essay', 'story'] as const

/**
 * Where a text comes from. `speech` and `numbers` are drawn from the news; `words` are lists of words, a line each, which say nothing of
 * the texts that words stand in.
 */
export type Source = 'news' | 'speech' | 'numbers' | 'treebank' | 'wesnoth' | (typeof PROSE)[number] | 'words'

const OTHER_TEXT: ReadonlySet<Source> = new Set<Source>(['treebank', 'wesnoth', ...PROSE])

/** True of whole texts that are no news. */
export const isOtherText = (source: Source): boolean => OTHER_TEXT.has(source)

/** An article of the raw news: lines without blank ones between them. */
export interface Article {
  readonly part: Part
  readonly text: string
  readonly source: Source
  /** How often it is learnt in a round. */
  readonly repeats: number
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
      yield { part: partOf(lines[0]), text: lines.join('\n'), source: 'news', repeats: 1 }
      lines = []
    }
  }
  if (lines.length) yield { part: partOf(lines[0]), text: lines.join('\n'), source: 'news', repeats: 1 }
}
