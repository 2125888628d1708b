import { readData } from '../../src/node.js'
import { quotations } from '../../src/relations/quotations.js'
import { quotationMarks, readQuotationCases } from '../relations/quotation-cases.js'
import { scoreQuotations } from '../score-quotations.js'
import { type Evaluation, fromCounts } from './row.js'

/** Quotations in the project's own sentences, entities given: exact place and kind, with the speaker or without. */
export const evaluateQuotations: Evaluation = () => {
  const step = quotations(readData)
  const texts = readQuotationCases().map(({ document, gold }) => ({
    gold,
    system: quotationMarks(step.run(document, {})),
  }))
  return (['place', 'speaker'] as const).map(row => ({
    layer: 'quotations',
    corpus: 'own sentences',
    measure: row === 'place' ? 'place and kind' : 'place, kind and speaker',
    ...fromCounts(scoreQuotations(texts, row)),
  }))
}
