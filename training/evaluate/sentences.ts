import { sentences } from '../../src/node.js'
import { readUdVtb } from '../corpora/ud-vtb.js'
import { type Evaluation, fromCounts } from './row.js'

/** Sentences of the treebank that are joined to one paragraph. */
const PARAGRAPH = 10

/** Sentence ends found in paragraphs of ten treebank sentences joined by a space. Nothing was trained. */
export const evaluateSentences: Evaluation = () => {
  const texts = [...readUdVtb('train'), ...readUdVtb('dev')].map(sentence => sentence.text)
  let gold = 0
  let system = 0
  let right = 0
  for (let i = 0; i < texts.length; i += PARAGRAPH) {
    const paragraph = texts.slice(i, i + PARAGRAPH)
    const ends = new Set<number>()
    let at = -1
    for (const text of paragraph) ends.add((at += text.length + 1))
    const found = sentences(paragraph.join(' '))
    gold += ends.size
    system += found.length
    right += found.filter(sentence => ends.has(sentence.end)).length
  }
  return [
    { layer: 'sentences', corpus: 'ud-vtb, ten a paragraph', measure: 'ends', ...fromCounts({ gold, system, right }) },
  ]
}
