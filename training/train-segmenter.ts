import { readFileSync, writeFileSync } from 'node:fs'
import { writeModel } from '../src/model/write.js'
import { FEATURES } from '../src/segment/features.js'
import { joinTokens } from '../src/segment/join-tokens.js'
import { readLexiconRows } from '../src/segment/lexicon-file.js'
import type { SegmenterModel } from '../src/segment/model.js'
import { type ChainWeights, emptyWeights, trainChain } from './chain-perceptron.js'
import { readUdVtb, type TreebankSentence } from './corpora/ud-vtb.js'
import { quantize } from './quantize.js'
import { type Score, scoreWords } from './score-words.js'
import { toSegmented, wordRanges } from './segmented-sentence.js'
import { buildTrainingLexicon, type ListedWord, toRuns } from './segmenter-data.js'

const LEXICON = 'data/lexicons/words.tsv'
const MODEL = 'data/models/segmenter.bin'
const SEEDS = [1, 2, 3]

/** The words that a list carries; what only the treebank has is left out, so that a part of it can be held back. */
export const readListedWords = (file: string = LEXICON): ListedWord[] => {
  const words: ListedWord[] = []
  readLexiconRows(readFileSync(file), file, ({ syllables, nameParts, evidence }) => {
    if (nameParts || evidence.dictionary || evidence.wiktionary || evidence.name)
      words.push({ syllables, nameParts, evidence })
  })
  return words
}

const mean = (weights: readonly ChainWeights[]): ChainWeights => {
  const sum = emptyWeights()
  for (const part of ['structural', 'lexical'] as const) {
    for (const one of weights) for (let i = 0; i < sum[part].length; i++) sum[part][i] += one[part][i] / weights.length
  }
  return sum
}

/** A segmenter that has seen these sentences: as they are, and once more in small letters. */
export const trainSegmenter = (
  sentences: readonly TreebankSentence[],
  listed: readonly ListedWord[],
): SegmenterModel => {
  const cased = sentences.map(({ text, words }) => toSegmented(text, words))
  const caseless = sentences.map(({ text, words }) => toSegmented(text.toLowerCase(), words))
  const { lexicon, without } = buildTrainingLexicon(listed, cased)
  const runs = toRuns([...cased, ...caseless], without)
  const weights = mean(SEEDS.map(seed => trainChain(runs, { seed })))
  const [structural, lexical] = quantize(weights.structural, weights.lexical)
  return { lexicon, structural, lexical }
}

/** Word F1 of a segmenter on raw text. */
export const evaluateSegmenter = (
  model: SegmenterModel,
  sentences: readonly TreebankSentence[],
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
  const { structural, lexical } = trainSegmenter(all, listed)
  const round = (value: number): number => Math.round(value * 100) / 100
  writeFileSync(
    MODEL,
    writeModel(
      {
        kind: 'segmenter',
        features: FEATURES,
        corpora: ['UD_Vietnamese-VTB train', 'UD_Vietnamese-VTB dev'],
        licence: 'CC BY-SA 4.0',
        seed: SEEDS[0],
        scores: { 'dev F1, trained on train': round(onDev.f1), 'five-fold F1': round(fiveFold) },
      },
      { structural, lexical },
    ),
  )
}

if (process.argv[1]?.endsWith('train-segmenter.ts')) main()
