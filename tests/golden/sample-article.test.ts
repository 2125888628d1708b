import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { RowLayer } from '../../src/display/rows.js'
import { analyze, toRows, toSegmentedText } from '../../src/node.js'

const golden = 'tests/golden/sample-article.txt'
const layers: readonly RowLayer[] = ['entities', 'appointments', 'figures', 'times', 'references', 'quotations']

/** One line an item, so that a diff shows what moved: `UPDATE=1 npx vitest run tests/golden` writes it anew. */
const described = (text: string): string => {
  const document = analyze(text)
  const sections = layers.map(layer => {
    const lines = toRows(document, layer).map(row =>
      Object.entries(row)
        .filter(([name]) => name !== 'end' && !(layer === 'appointments' && name === 'text'))
        .map(([name, value]) => `${name}=${value}`)
        .join(' | '),
    )
    return [`## ${layer}`, ...lines].join('\n')
  })
  return `${[...sections, `## words\n${toSegmentedText(document).trimEnd()}`].join('\n\n')}\n`
}

it('analyzes the sample article as recorded', () => {
  const found = described(readFileSync('examples/sample-article.txt', 'utf8'))
  if (process.env['UPDATE']) writeFileSync(golden, found)
  expect(found).toBe(readFileSync(golden, 'utf8'))
})
