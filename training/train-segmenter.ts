import { writeFileSync } from 'node:fs'
import type { PackedNumbers } from '../src/model/number-table.js'
import { writeModel } from '../src/model/write.js'
import { FEATURES } from '../src/segment/features.js'
import { joinTokens } from '../src/segment/join-tokens.js'
import { type SegmenterModel, toSegmenterModel } from '../src/segment/model.js'
import { packWeights } from '../src/segment/packed-weights.js'
import { type ChainWeights, emptyWeights, type LabelledRun, trainChain } from './chain-perceptron.js'
import { readLexiconRows } from './corpora/lexicon-rows.js'
import { type MarkedSentence, readMarked } from './corpora/marked-text.js'
import { type NewsArticle, readNews } from './corpora/news.js'
import { readUdVtb, type TreebankSentence } from './corpora/ud-vtb.js'
import { inSmallLetters, segmentNews } from './news-sentences.js'
import { quantize } from './quantize.js'
import { type Score, scoreWords } from './score-words.js'
import { toSegmented, wordRanges } from './segmented-sentence.js'
import { buildTrainingLexicon, type ListedWord, type TrainingLexicon, toRuns } from './segmenter-data.js'

const MODEL = 'data/models/segmenter.bin'
const SEEDS = [1, 2, 3]
/** Sentences of our own outside of the news, in tests/gold/. */
const KINDS = ['headlines', 'law', 'social', 'subtitles', 'tables']
/** Prose of our own in training/words/, cut by a segmenter and mended by hand: kinder to a segmenter than sentences marked from nothing. */
const MENDED = ['dialogue', 'expository']

/** The words that a list carries; what only the treebank has is left out, so that a part of it can be held back. */
export const readListedWords = (): ListedWord[] =>
  readLexiconRows().filter(
    ({ nameParts, evidence: { dictionary, wiktionary, name } }) => nameParts > 0 || dictionary || wiktionary || name,
  )

const mean = (weights: readonly ChainWeights[]): ChainWeights => {
  const sum = emptyWeights()
  for (const part of ['structural', 'lexical'] as const) {
    for (const one of weights) for (let i = 0; i < sum[part].length; i++) sum[part][i] += one[part][i] / weights.length
  }
  return sum
}

/** Smaller weights of syllables decide nothing and cost room. */
const LEAST_LEXICAL = 3
/** How often a sentence of the treebank is read for one reading of the news. */
const TREEBANK_WEIGHT = 3

/** A segmenter with its lexicon as a model holds it. */
export interface TrainedSegmenter extends SegmenterModel {
  readonly packed: PackedNumbers
  /** The weights after a closed and after a joined gap, one after the other. */
  readonly pairs: Int8Array<ArrayBuffer>
}

const toModel = (
  { lexicon, packed }: TrainingLexicon,
  runs: readonly LabelledRun[],
  seeds: readonly number[],
): TrainedSegmenter => {
  const weights = mean(seeds.map(seed => trainChain(runs, { seed })))
  const [pairs, all] = quantize(weights.structural, weights.lexical)
  const lexical = all.map(weight => (Math.abs(weight) < LEAST_LEXICAL ? 0 : weight))
  return { ...toSegmenterModel(lexicon, packWeights(pairs), lexical), packed, pairs }
}

/**
 * A segmenter that has seen these sentences, as they are and in small letters. It is trained twice: the first one segments annotated
 * news, where the entities put its names right; the second learns from the sentences and from that news.
 */
export const trainSegmenter = (
  sentences: readonly TreebankSentence[],
  listed: readonly ListedWord[],
  news: readonly NewsArticle[] = readNews('train'),
): TrainedSegmenter => {
  const cased = sentences.map(({ text, words }) => toSegmented(text, words))
  const lexicon = buildTrainingLexicon(listed, cased)
  const treebank = toRuns([...cased, ...cased.map(inSmallLetters)], lexicon.without)
  const first = toModel(lexicon, treebank, SEEDS.slice(0, 1))
  const named = segmentNews(first, news)
  const runs = toRuns([...named, ...named.map(inSmallLetters)], () => lexicon.lexicon)
  for (let i = 0; i < TREEBANK_WEIGHT; i++) runs.push(...treebank)
  return toModel(lexicon, runs, SEEDS)
}

/** Word F1 of a segmenter on raw text. */
export const evaluateSegmenter = (
  model: SegmenterModel,
  sentences: readonly MarkedSentence[],
  write = (text: string) => text,
): Score =>
  scoreWords(
    sentences.map(({ text, words }) => {
      const { table, tokens } = toSegmented(write(text), [])
      return [words, wordRanges(table, joinTokens(model, tokens))]
    }),
  )

const show = (name: string, { precision, recall, f1 }: Score): void =>
  console.log(`${name.padEnd(34)} P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`)

const main = (): void => {
  const listed = readListedWords()
  const [train, dev] = [readUdVtb('train'), readUdVtb('dev')]
  const trainOnly = trainSegmenter(train, listed)
  const onDev = evaluateSegmenter(trainOnly, dev)
  show('dev, trained on train', onDev)
  show(
    'dev in small letters',
    evaluateSegmenter(trainOnly, dev, text => text.toLowerCase()),
  )
  show(
    'dev in capitals',
    evaluateSegmenter(trainOnly, dev, text => text.toUpperCase()),
  )
  for (const kind of KINDS)
    show(`${kind}, out of domain`, evaluateSegmenter(trainOnly, readMarked(`tests/gold/words-${kind}.txt`)))
  for (const kind of MENDED)
    show(`${kind}, mended by hand`, evaluateSegmenter(trainOnly, readMarked(`training/words/${kind}.txt`)))
  const all = [...train, ...dev]
  const folds = [0, 1, 2, 3, 4].map(fold => {
    const held = (_: unknown, i: number): boolean => Math.floor(i / 20) % 5 === fold
    const score = evaluateSegmenter(
      trainSegmenter(
        all.filter((s, i) => !held(s, i)),
        listed,
      ),
      all.filter(held),
    )
    show(`fold ${fold + 1} of 5`, score)
    return score.f1
  })
  const fiveFold = folds.reduce((sum, f1) => sum + f1, 0) / folds.length
  console.log(`five-fold mean F1 ${fiveFold.toFixed(2)}`)
  const { pairs, lexical, packed } = trainSegmenter(all, listed)
  const round = (value: number): number => Math.round(value * 100) / 100
  writeFileSync(
    MODEL,
    writeModel(
      {
        kind: 'segmenter',
        features: FEATURES,
        corpora: ['UD_Vietnamese-VTB train', 'UD_Vietnamese-VTB dev', 'annotated news train'],
        licence: 'CC BY-SA 4.0',
        seed: SEEDS[0],
        scores: { 'dev F1, trained on train': round(onDev.f1), 'five-fold F1': round(fiveFold) },
      },
      { structural: pairs, lexical, low: packed.low, high: packed.high, classes: packed.values },
    ),
  )
}

if (process.argv[1]?.endsWith('train-segmenter.ts')) main()
