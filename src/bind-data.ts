import { buildAnalyzer } from './analyzer.js'
import type { Document } from './document.js'
import { createKeywords, type Keyword, type KeywordOptions } from './keywords.js'
import type { Analyzer, ReadData, RunOptions } from './pipeline.js'
import { createPlaces, type Places } from './places/create-places.js'
import { createRestorer, type Restorer } from './restore/restorer.js'
import type { SegmenterOptions } from './segment/segmenter.js'
import { createTextSegmenter, type ExplainedGap, type TextSegmenter } from './segment-text.js'

/** The functions that need data, bound to it. Models are read at the first call and kept. */
export interface BoundFunctions {
  /**
   * Everything that the text says, as data: tokens, sentences, words, entities, figures, times, references, appointments,
   * quotations. Never throws for a string; anything else is an `InputError`.
   */
  readonly analyze: (text: string, options?: RunOptions) => Document
  /**
   * Cuts a text to words, faster than a whole document: `segment(text)` gives spans, `segment(text, { join: '_' })` the text with
   * its words marked line by line. `words` are words of your own.
   */
  readonly segment: TextSegmenter
  /** Start and end of every word, pairwise. */
  readonly wordOffsets: (text: string, options?: SegmenterOptions) => Int32Array
  /** Why the words are what they are: every gap where two tokens might be one word, with its score and features. */
  readonly explainWords: (text: string, options?: SegmenterOptions) => ExplainedGap[]
  /** The words that tell what a document is about, the best first. A document needs words. */
  readonly keywords: (document: Document, options?: KeywordOptions) => Keyword[]
  /** Administrative units of a name: `findUnits('Hoàng Mai', { level: 'district' })`. */
  readonly findUnits: Places['findUnits']
  /** The unit of a code on a map: `unit('17104', '2025a')`. */
  readonly unit: Places['unit']
  /** The parts of an address with their units. */
  readonly parseAddress: Places['parseAddress']
  /** An address with what it is today. */
  readonly convertAddress: Places['convertAddress']
  /** What became of an old unit, or what one of today was made of. */
  readonly unitHistory: Places['history']
  /**
   * Adds marks to text typed without them: `nghi quyet cua Dang bo` → `nghị quyết của Đảng bộ`; with `{ alternatives: true }` also
   * what each syllable may be.
   */
  readonly restoreDiacritics: Restorer
}

export const bindData = (read: ReadData): BoundFunctions => {
  let analyzer: Analyzer | undefined
  let boundPlaces: Places | undefined
  const knownPlaces = () => (boundPlaces ??= createPlaces(read))
  let findKeywords: ReturnType<typeof createKeywords> | undefined
  return {
    analyze: (text, options) => {
      analyzer ??= buildAnalyzer(read)
      return analyzer(text, options)
    },
    ...createTextSegmenter(read),
    restoreDiacritics: createRestorer(read),
    keywords: (document, options) => {
      findKeywords ??= createKeywords(read)
      return findKeywords(document, options)
    },
    findUnits: (name, options) => knownPlaces().findUnits(name, options),
    unit: (code, era) => knownPlaces().unit(code, era),
    parseAddress: (address, options) => knownPlaces().parseAddress(address, options),
    convertAddress: (address, options) => knownPlaces().convertAddress(address, options),
    unitHistory: (code, era) => knownPlaces().history(code, era),
  }
}
