import { columns } from '../display/columns.js'
import { explainWords } from '../node.js'

const FEATURES = 5

/** One line a gap: the tokens around it (`_` where they are one word), the score, and the features that weigh most. */
export const explainGapTable = (text: string): string => {
  const rows = explainWords(text).map(({ left, right, joined, score, features }) => [
    `${left}${joined ? '_' : ' '}${right}`,
    String(score),
    features
      .slice(0, FEATURES)
      .map(({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight}`)
      .join('; '),
  ])
  return `${columns(rows, 200).join('\n')}\n`
}
