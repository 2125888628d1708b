import { readUdVtb } from '../corpora/ud-vtb.js'
import { evaluateSegmenter, readListedWords, trainSegmenter } from '../train-segmenter.js'
import type { Evaluation } from './row.js'

/** Word F1 on raw text of the treebank's dev part, by a segmenter trained on its train part alone (the shipped one saw both). */
export const evaluateWords: Evaluation = () => {
  const segmenter = trainSegmenter(readUdVtb('train'), readListedWords())
  const score = evaluateSegmenter(segmenter, readUdVtb('dev'))
  const gold = readUdVtb('dev').reduce((sum, { words }) => sum + words.length, 0)
  return [{ layer: 'words', corpus: 'ud-vtb/dev, trained on train', measure: 'words', gold, ...score }]
}
