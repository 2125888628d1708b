import { columns } from '../display/columns.js'
import { buildAnalyzer, entityExplainer, readData, type TokenExplanation } from '../node.js'

const signed = (weight: number): string => `${weight > 0 ? '+' : ''}${weight.toFixed(1)}`

const percent = (probability: number): string => `${(100 * probability).toFixed(1)} %`

/** Parts that weigh most stand first; what weighs next to nothing is left out. */
const PARTS = 5
const LEAST = 0.2

const partsOf = ({ forms, words, context }: TokenExplanation): string => {
  const named = [
    ...forms.map(({ offset, form, weight }) => ({ name: `form ${offset}: ${form}`, weight })),
    ...words.map(({ offset, weight }) => ({ name: `word ${offset}`, weight })),
    { name: 'context', weight: context },
  ]
  return named
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, PARTS)
    .map(({ name, weight }) => `${name} ${signed(weight)}`)
    .join('; ')
}

const rowOf = (token: TokenExplanation): string[] => {
  const second = token.candidates.find(({ label }) => label !== token.label)
  return [
    `  ${token.form}`,
    `${token.label} ${percent(token.probability)}`,
    second ? `or ${second.label} ${percent(second.probability)}` : '',
    partsOf(token),
    [...token.lists.map(list => `list ${list}`), ...token.evidence].join(', '),
  ]
}

/**
 * Every entity with its confidence and a line a token: the label and how probable, the next best, what weighs for it (in log-odds),
 * the lists the token is in, and what the rest of the text says of it. Nested places come from a search of their own and are left out.
 */
export const explainEntityTable = (text: string): string => {
  const document = buildAnalyzer(readData, { layers: ['entities'] })(text)
  const explain = entityExplainer(readData)
  const lines = document.entities.flatMap(({ type, text: name, parent, confidence = 0 }, index) =>
    parent === undefined
      ? [`${type} ${name} ${percent(confidence)}`, ...columns(explain(document, index).tokens.map(rowOf), 200)]
      : [],
  )
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
