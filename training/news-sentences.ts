import { scan } from '../src/scan/scan.js'
import { joinTokens } from '../src/segment/join-tokens.js'
import type { SegmenterModel } from '../src/segment/model.js'
import { SHAPE } from '../src/syllables/shapes.js'
import { readTokenSyllables } from '../src/syllables/token-syllables.js'
import type { NewsArticle } from './corpora/news.js'
import { type SegmentedSentence, toSegmented, wordRanges } from './segmented-sentence.js'

/** Offsets of the paragraphs of a text. */
const paragraphs = function* (text: string): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (end > start) yield [start, end]
    start = end + 1
  }
}

/**
 * Paragraphs of annotated news with words: the segmenter's own, but for what the entities tell. A person's name is one word, a
 * place's name of capitalised syllables alone is one word, and no word crosses the ends of an entity.
 */
export const segmentNews = (model: SegmenterModel, articles: readonly NewsArticle[]): SegmentedSentence[] => {
  const sentences: SegmentedSentence[] = []
  for (const { text, entities } of articles) {
    for (const [start, end] of paragraphs(text)) {
      const table = scan(text.slice(start, end))
      const tokens = readTokenSyllables(table)
      const settled = new Int8Array(table.count)
      const at = (offset: number): number => {
        let i = 0
        while (i < table.count && table.starts[i] < offset) i++
        return i
      }
      for (const entity of entities) {
        if (entity.start < start || entity.end > end) continue
        const [from, to] = [at(entity.start - start), at(entity.end - start)]
        settled[from] = -1
        if (to < table.count) settled[to] = -1
      }
      for (const { type, start: first, end: last } of entities) {
        if (first < start || last > end) continue
        const [from, to] = [at(first - start), at(last - start)]
        const isName = tokens.shapes.subarray(from, to).every(shape => shape === SHAPE.title)
        if ((type === 'PER' && to - from < 6) || (type === 'LOC' && isName && to - from < 5)) {
          for (let i = from + 1; i < to; i++) settled[i] = tokens.open[i] ? 1 : 0
        }
      }
      sentences.push({ table, tokens, joined: joinTokens(model, tokens, settled) })
    }
  }
  return sentences
}

/** The same sentence in small letters. */
export const inSmallLetters = ({ table, joined }: SegmentedSentence): SegmentedSentence =>
  toSegmented(table.text.toLowerCase(), wordRanges(table, joined))
