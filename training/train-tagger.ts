import { readFileSync, writeFileSync } from 'node:fs'
import { type PackedNumbers, readNumberTable } from '../src/model/number-table.js'
import { writeModel } from '../src/model/write.js'
import { joinTokens } from '../src/segment/join-tokens.js'
import { readSegmenter, type SegmenterModel } from '../src/segment/model.js'
import { FEATURES } from '../src/tag/features.js'
import { habitOf } from '../src/tag/habits.js'
import { readTagger } from '../src/tag/model.js'
import { createTagScorer } from '../src/tag/tag-scorer.js'
import { tagWords } from '../src/tag/tag-words.js'
import { TAGS } from '../src/tag/tags.js'
import { readTreebankTags } from '../src/tag/treebank-tags.js'
import { readWordColumns } from '../src/tag/word-columns.js'
import { rawNewsLines } from './corpora/raw-news.js'
import { readUdVtb, type TreebankSentence } from './corpora/ud-vtb.js'
import { packNumbers, unpackNumbers } from './pack-numbers.js'
import { quantize } from './quantize.js'
import { type Score, scoreWords } from './score-words.js'
import { toSegmented, wordRanges } from './segmented-sentence.js'
import { countTags, withHabits } from './tag-habits.js'
import { trainTags } from './tag-perceptron.js'
import { toTagged } from './tagged-sentence.js'
import { readListedWords, trainSegmenter } from './train-segmenter.js'
import { learnTreebankTags } from './treebank-tags.js'
import { clusterWords } from './word-clusters.js'

const MODEL = 'data/models/tagger.bin'
const SEEDS = [1, 2, 3, 4, 5]

/** Every so many lines of the raw news are read for clusters. */
const NEWS_STEP = 6

/** Clusters of words of the raw news. They know nothing of tags, so they may be the same for every part that is held back. */
export const newsClusters = (): Map<number, number> => {
  const lines = function* (): Generator<string> {
    let i = 0
    for (const line of rawNewsLines()) if (i++ % NEWS_STEP === 0) yield line
  }
  const segmenter = readSegmenter(path => readFileSync(`data/${path}`))
  return clusterWords(segmenter, lines(), { words: 16_000, contexts: 250, clusters: 120, rounds: 6 })
}

/** The clusters of the tagger that is shipped: making them anew takes minutes. */
export const shippedClusters = (): Map<number, number> => {
  const clusters = new Map<number, number>()
  const { knowledge } = readTagger(path => readFileSync(`data/${path}`))
  for (const [word, value] of unpackNumbers(knowledge)) if (value & 0xff) clusters.set(word, value & 0xff)
  return clusters
}

export interface TrainedTagger {
  readonly weights: Int8Array<ArrayBuffer>
  readonly packed: PackedNumbers
  readonly treebank: ReturnType<typeof learnTreebankTags>
}

/** A tagger that has seen these sentences: the mean over several orders of reading. */
export const trainTagger = (
  sentences: readonly TreebankSentence[],
  clusters: ReadonlyMap<number, number>,
): TrainedTagger => {
  const tagged = sentences.map(sentence => toTagged(sentence, word => clusters.get(word) ?? 0))
  const counts = countTags(tagged)
  const runs = SEEDS.map(seed =>
    trainTags(
      tagged.map(sentence => withHabits(sentence, counts)),
      { seed },
    ),
  )
  const [weights] = quantize(runs[0].map((_, i) => runs.reduce((sum, one) => sum + one[i], 0)))
  const knowledge = new Map(clusters)
  for (const [word, tags] of counts) knowledge.set(word, (clusters.get(word) ?? 0) | (habitOf(tags) << 8))
  return { weights, packed: packNumbers(knowledge), treebank: learnTreebankTags(tagged) }
}

/** Shares of right tags over the treebank's own words, in per cent: universal ones, and the treebank's own. */
export const tagAccuracies = (
  { weights, packed, treebank }: TrainedTagger,
  sentences: readonly TreebankSentence[],
): { readonly upos: number; readonly xpos: number } => {
  const knowledge = readNumberTable(packed)
  const treebankTags = readTreebankTags(treebank.names, treebank.exceptions)
  const score = createTagScorer(weights)
  let upos = 0
  let xpos = 0
  let all = 0
  for (const sentence of sentences) {
    const { words, tags: gold, treebankTags: own } = toTagged(sentence, knowledge)
    const tags = new Uint8Array(words.count)
    tagWords(score, words, 0, words.count, tags)
    for (let w = 0; w < words.count; w++) {
      if (tags[w] === gold[w]) upos++
      // A mark without a tag of its own is its tag; in the treebank that is all that begins with no letter.
      const found = treebankTags(words.hashes[w], tags[w])
      if (found === own[w] || (found === '' && !/\p{L}/u.test(own[w]))) xpos++
    }
    all += words.count
  }
  return { upos: (100 * upos) / all, xpos: (100 * xpos) / all }
}

/** Share of right universal tags over the treebank's own words, in per cent. */
export const tagAccuracy = (tagger: TrainedTagger, sentences: readonly TreebankSentence[]): number =>
  tagAccuracies(tagger, sentences).upos

/** F1 of words with their tags on raw text: both the word and its tag must be right. */
export const scoreTaggedWords = (
  segmenter: SegmenterModel,
  { weights, packed }: TrainedTagger,
  sentences: readonly TreebankSentence[],
): Score => {
  const score = createTagScorer(weights)
  const knowledge = readNumberTable(packed)
  return scoreWords(
    sentences.map(({ text, words }) => {
      const { table, tokens } = toSegmented(text, [])
      const found = wordRanges(table, joinTokens(segmenter, tokens))
      const ranges: { from: number; to: number }[] = []
      for (let i = 0, w = 0; i < table.count; i++) {
        if (table.ends[i] !== found[w].end) continue
        ranges.push({ from: w > 0 ? ranges[w - 1].to : 0, to: i + 1 })
        w++
      }
      const columns = readWordColumns(table, tokens, ranges, knowledge)
      const tags = new Uint8Array(columns.count)
      tagWords(score, columns, 0, columns.count, tags)
      const system = found.map((range, w) => ({ ...range, upos: TAGS[tags[w]], xpos: '' }))
      return [words, system] as const
    }),
    (gold, system) => gold.upos === system.upos,
  )
}

const main = (): void => {
  const [train, dev] = [readUdVtb('train'), readUdVtb('dev')]
  const clusters = newsClusters()
  const trainOnly = trainTagger(train, clusters)
  const onDev = tagAccuracy(trainOnly, dev)
  console.log(`UPOS on dev, gold words, trained on train: ${onDev.toFixed(2)}`)
  const onRaw = scoreTaggedWords(trainSegmenter(train, readListedWords()), trainOnly, dev).f1
  console.log(`UPOS on dev, raw text, trained on train: F1 ${onRaw.toFixed(2)}`)
  const all = [...train, ...dev]
  let fiveFold = 0
  let trainFolds = { upos: 0, xpos: 0 }
  for (let fold = 0; fold < 5; fold++) {
    const held = (_: unknown, i: number): boolean => Math.floor(i / 20) % 5 === fold
    const tagger = trainTagger(
      all.filter((s, i) => !held(s, i)),
      clusters,
    )
    const heldBack = all.filter(held)
    const { upos } = tagAccuracies(tagger, heldBack)
    const ofTrain = tagAccuracies(
      tagger,
      heldBack.filter(({ id }) => id.startsWith('train')),
    )
    console.log(`fold ${fold + 1} of 5: ${upos.toFixed(2)}, its part of train ${ofTrain.upos.toFixed(2)}`)
    fiveFold += upos / 5
    trainFolds = { upos: trainFolds.upos + ofTrain.upos / 5, xpos: trainFolds.xpos + ofTrain.xpos / 5 }
  }
  console.log(`five-fold mean: ${fiveFold.toFixed(2)}`)
  console.log(`– sentences of train: UPOS ${trainFolds.upos.toFixed(2)}, XPOS ${trainFolds.xpos.toFixed(2)}`)
  const round = (value: number): number => Math.round(value * 100) / 100
  const { weights, packed, treebank } = trainTagger(all, clusters)
  writeFileSync(
    MODEL,
    writeModel(
      {
        kind: 'tagger',
        features: FEATURES,
        labels: TAGS,
        treebankTags: treebank.names,
        corpora: ['UD_Vietnamese-VTB train', 'UD_Vietnamese-VTB dev', 'raw news (clusters)'],
        licence: 'CC BY-SA 4.0',
        seed: SEEDS[0],
        scores: {
          'UPOS on dev, gold words, trained on train': round(onDev),
          'UPOS F1 on dev, raw text, trained on train': round(onRaw),
          'UPOS five-fold': round(fiveFold),
          'UPOS five-fold, sentences of train': round(trainFolds.upos),
          'XPOS five-fold, sentences of train': round(trainFolds.xpos),
        },
      },
      {
        weights,
        low: packed.low,
        high: packed.high,
        knowledge: packed.values,
        treebankLow: treebank.exceptions.low,
        treebankHigh: treebank.exceptions.high,
        treebank: treebank.exceptions.values,
      },
    ),
  )
}

if (process.argv[1]?.endsWith('train-tagger.ts')) main()
