import type { Document } from '../src/document.js'
import { readFigureLexicon } from '../src/figures/figure-lexicon.js'
import type { ReadData } from '../src/pipeline.js'
import { readAnnotatedBlocks } from './corpora/annotated-blocks.js'
import { type Example, figureExamples } from './figure-examples.js'

const ANNOTATIONS = 'training/annotations/counted-nouns.tsv'

/** Questions about the nouns that were annotated in the raw news, with words and without, as of the articles. */
export const countedNounExamples = (read: ReadData, analyze: (text: string) => Document): Example[] => {
  const lexicon = readFigureLexicon(read)
  return readAnnotatedBlocks(ANNOTATIONS).flatMap(({ text, annotation }) => {
    const gold = annotation.split(' ').map(item => {
      const [start, noun, end] = item.split('-').map(Number)
      return { start, end, kind: 'count', noun: text.slice(noun, end) }
    })
    const document = analyze(text)
    return [document, { ...document, words: [] }].flatMap(each => figureExamples(each, gold, lexicon).nouns)
  })
}
