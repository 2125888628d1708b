import { readFileSync } from 'node:fs'
import { type AnalyzerOptions, buildAnalyzer } from './analyzer.js'
import type { Document } from './document.js'
import { ModelError } from './errors.js'
import { createKeywords, type Keyword, type KeywordOptions } from './keywords.js'
import type { Analyzer, ReadData, RunOptions } from './pipeline.js'
import { createTextSegmenter } from './segment-text.js'

export * from './index.js'
export { createJsonlTransform } from './node-transform.js'

/** Reads a file of the package's `data/` folder. */
export const readData: ReadData = path => {
  try {
    return readFileSync(new URL(`../data/${path}`, import.meta.url))
  } catch (cause) {
    throw new ModelError(`cannot read data/${path} of the vietnlp package; install the package again`, { cause })
  }
}

let analyzer: Analyzer | undefined

/**
 * Everything that the text says, as data: tokens, sentences, words, entities, figures, times, references, appointments,
 * quotations. Models are read at the first call and kept. Never throws for a string; anything else is an `InputError`.
 */
export const analyze = (text: string, options?: RunOptions): Document => {
  analyzer ??= buildAnalyzer(readData)
  return analyzer(text, options)
}

/** Loads an analyzer with layers and knowledge of one's own. The analyzer itself is synchronous. */
export const loadAnalyzer = async (options?: AnalyzerOptions): Promise<Analyzer> => buildAnalyzer(readData, options)

/**
 * Cuts a text to words, faster than a whole document: `segment(text)` gives spans, `segment(text, { join: '_' })` the text with its
 * words marked line by line, `wordOffsets(text)` start and end of every word as numbers. `words` are words of your own.
 */
export const { segment, wordOffsets } = createTextSegmenter(readData)

let findKeywords: ReturnType<typeof createKeywords> | undefined

/** The words that tell what a document is about, the best first. A document needs words. */
export const keywords = (document: Document, options?: KeywordOptions): Keyword[] => {
  findKeywords ??= createKeywords(readData)
  return findKeywords(document, options)
}
