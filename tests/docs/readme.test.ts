import { describe, expect, it } from 'vitest'
import * as vietnlp from '../../src/node.js'
import { blocksOf, pageOf, runExamples } from './examples.js'

const page = pageOf('README.md')

describe('README.md', () => {
  it('shows what the command line prints', () => {
    const shown = blocksOf(page, '').filter(block => block.startsWith('$ echo "'))
    expect(shown).toHaveLength(1)
    for (const block of shown) {
      const [, text, output] = block.match(/^\$ echo "(.*)" \| npx vietnlp analyze\n(.*)$/s)!
      expect(vietnlp.toTable(vietnlp.analyze(`${text}\n`), { width: 140 })).toBe(output)
    }
  })

  it('gives the results that it promises', async () => {
    const { results, promised } = await runExamples(blocksOf(page, 'js'), vietnlp)
    expect(results.length).toBeGreaterThan(4)
    expect(results).toEqual(promised)
  })
})
