import { describe, expect, it } from 'vitest'
import { buildAnalyzer, entityExplainer, readData } from '../../src/node.js'

describe('entityExplainer', () => {
  const explain = entityExplainer(readData)
  const document = buildAnalyzer(readData, { layers: ['entities'] })('Ông Lê Văn Thành là Bí thư Thị ủy Hoàng Mai.')

  it('tells label, forms, lists and probability of every token', () => {
    const person = explain(document, 0)
    expect(person).toMatchObject({ text: 'Lê Văn Thành', type: 'PER' })
    expect(person.tokens.map(({ label }) => label)).toEqual(['begin PER', 'inside PER', 'end PER'])
    const [first] = person.tokens
    expect(first.forms.find(({ offset }) => offset === -1)).toMatchObject({ form: 'ông' })
    expect(first.probability).toBeGreaterThan(0.5)
    expect(first.candidates[0].label).toBe('begin PER')
    const office = explain(document, 1)
    expect(office.tokens[0].lists).toContain('position')
  })
  it('refuses an index that is no entity', () => {
    expect(() => explain(document, 99)).toThrow(/none of index 99/)
  })
})
