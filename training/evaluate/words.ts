import { readUdVtb } from '../corpora/ud-vtb.js'
import { evaluateSegmenter, readListedWords, trainSegmenter } from '../train-segmenter.js'
import { shippedClusters, tagAccuracy, trainTagger } from '../train-tagger.js'
import type { Evaluation } from './row.js'

/** Word F1 on raw text and accuracy of the tags of gold words of the treebank's dev part, by models trained on its train part alone (the shipped ones saw both). */
export const evaluateWords: Evaluation = () => {
  const segmenter = trainSegmenter(readUdVtb('train'), readListedWords())
  const score = evaluateSegmenter(segmenter, readUdVtb('dev'))
  const gold = readUdVtb('dev').reduce((sum, { words }) => sum + words.length, 0)
  const corpus = 'ud-vtb/dev, trained on train'
  return [
    { layer: 'words', corpus, measure: 'words', gold, ...score },
    {
      layer: 'words',
      corpus,
      measure: 'UPOS of gold words',
      gold,
      value: tagAccuracy(trainTagger(readUdVtb('train'), shippedClusters()), readUdVtb('dev')),
    },
  ]
}
