import type { Document } from '../src/document.js'
import { readFigureLexicon } from '../src/figures/figure-lexicon.js'
import { referenceFinder } from '../src/figures/reference-finder.js'
import { createAnalyzer, type ReadData } from '../src/pipeline.js'
import { segmenter } from '../src/segment/segmenter.js'
import { tagger } from '../src/tag/tagger.js'
import { timeFinder } from '../src/times/time-finder.js'
import { tokenizer } from '../src/tokenize/tokenizer.js'
import { type NewsArticle, readNews } from './corpora/news.js'
import { type FigureExamples, figureExamples, joinExamples } from './figure-examples.js'

/** An article of the news corpus, analyzed up to the step that finds figures. */
export interface FigureArticle extends NewsArticle {
  readonly document: Document
  examples(): FigureExamples
}

/** Analyzes a text up to the step that finds figures. */
export const figureAnalyzer = (read: ReadData): ((text: string) => Document) =>
  createAnalyzer([tokenizer(), segmenter(read), tagger(read), timeFinder(), referenceFinder(read)])

/** The articles of a part. Half of their examples are made without words, so that the model works without them too. */
export const figureCorpus = (part: 'train' | 'dev', read: ReadData): FigureArticle[] => {
  const lexicon = readFigureLexicon(read)
  const analyze = figureAnalyzer(read)
  return readNews(part).map(article => {
    const document = analyze(article.text)
    return {
      ...article,
      document,
      examples: () =>
        joinExamples(
          [document, { ...document, words: [] }].map(each => figureExamples(each, article.figures, lexicon)),
        ),
    }
  })
}
