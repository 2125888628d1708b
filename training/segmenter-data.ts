import { type PackedNumbers, readNumberTable } from '../src/model/number-table.js'
import { createRun, FEATURE_COUNT, fillRun, gapFeatures } from '../src/segment/features.js'
import { type Evidence, wordClass } from '../src/segment/word-class.js'
import { CONTINUES, LONGEST, type WordLexicon } from '../src/segment/word-lexicon.js'
import { extendHash } from '../src/text/syllable-hash.js'
import type { LabelledRun } from './chain-perceptron.js'
import { createLexiconBuilder } from './lexicon-builder.js'
import type { SegmentedSentence } from './segmented-sentence.js'
import { countSpans, type SpanCounts } from './word-counts.js'

export type ListEvidence = Omit<Evidence, 'joined' | 'apart'>

/** What the lists say of a word, without the treebank. */
export interface ListedWord {
  readonly syllables: readonly number[]
  readonly nameParts: number
  readonly evidence: ListEvidence
}

export interface TrainingLexicon {
  readonly packed: PackedNumbers
  readonly lexicon: WordLexicon
  /** The lexicon as it would be had the treebank not held this sentence. */
  without(sentence: SegmentedSentence): WordLexicon
}

const NOTHING: ListEvidence = { dictionary: false, wiktionary: false, name: false, news: 0 }

export const spanOf = (syllables: readonly number[]): number => {
  let span = syllables[0]
  for (let n = 1; n < syllables.length; n++) span = extendHash(span, syllables[n])
  return span
}

/** Words of the treebank with two to four tokens that are not broken by a mark. */
const wordsOf = function* ({ tokens, joined }: SegmentedSentence): Generator<number[]> {
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1
    while (to < tokens.count && joined[to]) to++
    if (to - from > 1 && to - from <= LONGEST) yield [...tokens.hashes.subarray(from, to)]
    from = to
  }
}

/** Joins the lists with what the treebank's sentences count. */
export const buildTrainingLexicon = (
  listed: readonly ListedWord[],
  sentences: readonly SegmentedSentence[],
): TrainingLexicon => {
  const counts: SpanCounts = countSpans(sentences.map(({ tokens, joined }) => [tokens, joined]))
  const evidence = new Map<number, Evidence>()
  const builder = createLexiconBuilder()
  const add = (syllables: readonly number[], lists: ListEvidence): void => {
    const span = spanOf(syllables)
    const all = { ...lists, ...(counts.get(span) ?? { joined: 0, apart: 0 }) }
    evidence.set(span, all)
    builder.set(syllables, wordClass(all))
  }
  for (const { syllables, nameParts, evidence } of listed) {
    if (syllables.length === 1) builder.setNameParts(syllables[0], nameParts)
    else if (syllables.length <= LONGEST) add(syllables, evidence)
  }
  for (const sentence of sentences) {
    for (const syllables of wordsOf(sentence)) if (!evidence.has(spanOf(syllables))) add(syllables, NOTHING)
  }
  const packed = builder.pack()
  const lexicon: WordLexicon = { find: readNumberTable(packed) }
  return {
    packed,
    lexicon,
    without: sentence => {
      const own = countSpans([[sentence.tokens, sentence.joined]])
      return {
        find: span => {
          const found = lexicon.find(span)
          const mine = own.get(span)
          const all = evidence.get(span)
          if (!mine || !all) return found
          const joined = all.joined - mine.joined
          const unknown = joined === 0 && !all.dictionary && !all.wiktionary && !all.name && all.news === 0
          return (found & CONTINUES) | (unknown ? 0 : wordClass({ ...all, joined, apart: all.apart - mine.apart }))
        },
      }
    },
  }
}

/** Cuts sentences to runs of open gaps and takes their features. */
export const toRuns = (
  sentences: readonly SegmentedSentence[],
  lexiconOf: (sentence: SegmentedSentence) => WordLexicon,
): LabelledRun[] => {
  const runs: LabelledRun[] = []
  const run = createRun(1024)
  const out = new Int32Array(FEATURE_COUNT)
  for (const sentence of sentences) {
    const { tokens, joined } = sentence
    const lexicon = lexiconOf(sentence)
    for (let from = 0; from < tokens.count; ) {
      let to = from + 1
      while (to < tokens.count && tokens.open[to]) to++
      if (to - from > 1) {
        fillRun(run, tokens, from, to, lexicon)
        const features = new Int32Array((to - from - 1) * FEATURE_COUNT)
        for (let gap = 1; gap < to - from; gap++) {
          gapFeatures(run, gap, out)
          features.set(out, (gap - 1) * FEATURE_COUNT)
        }
        runs.push({ features, labels: joined.slice(from + 1, to) })
      }
      from = to
    }
  }
  return runs
}
