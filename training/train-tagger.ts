import { writeFileSync } from 'node:fs'
import { writeModel } from '../src/model/write.js'
import { FEATURES } from '../src/tag/features.js'
import { tagWords } from '../src/tag/tag-words.js'
import { TAGS } from '../src/tag/tags.js'
import { readUdVtb, type TreebankSentence } from './corpora/ud-vtb.js'
import { quantize } from './quantize.js'
import { trainTags } from './tag-perceptron.js'
import { toTagged } from './tagged-sentence.js'

const MODEL = 'data/models/tagger.bin'
const SEEDS = [1, 2, 3]

/** Weights of a tagger that has seen these sentences: the mean over several orders of reading. */
export const trainTagger = (sentences: readonly TreebankSentence[]): Int8Array<ArrayBuffer> => {
  const tagged = sentences.map(toTagged)
  const runs = SEEDS.map(seed => trainTags(tagged, { seed }))
  return quantize(runs[0].map((_, i) => runs.reduce((sum, weights) => sum + weights[i], 0)))[0]
}

/** Share of right tags over the treebank's own words, in per cent. */
export const tagAccuracy = (weights: Int8Array, sentences: readonly TreebankSentence[]): number => {
  let right = 0
  let all = 0
  for (const { words, tags: gold } of sentences.map(toTagged)) {
    const tags = new Uint8Array(words.count)
    tagWords(weights, words, 0, words.count, tags)
    for (let w = 0; w < words.count; w++) if (tags[w] === gold[w]) right++
    all += words.count
  }
  return (100 * right) / all
}

const main = (): void => {
  const [train, dev] = [readUdVtb('train'), readUdVtb('dev')]
  const onDev = tagAccuracy(trainTagger(train), dev)
  console.log(`UPOS on dev, gold words, trained on train: ${onDev.toFixed(2)}`)
  const all = [...train, ...dev]
  let fiveFold = 0
  for (let fold = 0; fold < 5; fold++) {
    const held = (_: unknown, i: number): boolean => Math.floor(i / 20) % 5 === fold
    const accuracy = tagAccuracy(trainTagger(all.filter((s, i) => !held(s, i))), all.filter(held))
    console.log(`fold ${fold + 1} of 5: ${accuracy.toFixed(2)}`)
    fiveFold += accuracy / 5
  }
  console.log(`five-fold mean: ${fiveFold.toFixed(2)}`)
  const round = (value: number): number => Math.round(value * 100) / 100
  writeFileSync(
    MODEL,
    writeModel(
      {
        kind: 'tagger',
        features: FEATURES,
        labels: TAGS,
        corpora: ['UD_Vietnamese-VTB train', 'UD_Vietnamese-VTB dev'],
        licence: 'CC BY-SA 4.0',
        seed: SEEDS[0],
        scores: { 'UPOS on dev, trained on train': round(onDev), 'UPOS five-fold': round(fiveFold) },
      },
      { weights: trainTagger(all) },
    ),
  )
}

if (process.argv[1]?.endsWith('train-tagger.ts')) main()
