import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPhraseTable, hashForm, LONGEST_PHRASE } from '../../src/lexicon/phrase-table.js'
import { createPhraseTrie } from '../../src/lexicon/phrase-trie.js'

const hashes = (phrase: string): number[] => phrase.split(' ').map(hashForm)

describe('phrase table', () => {
  test('finds the phrases that begin at a place, the shortest first', () => {
    const table = createPhraseTable(1)
    for (const [phrase, value] of [
      ['vinh', 1],
      ['thành phố vinh', 2],
      ['thành phố', 3],
    ] as const) {
      table.add(hashes(phrase), value, Math.max)
    }
    const text = hashes('ở thành phố vinh')
    const at = (i: number): number => text[i]
    expect(table.matches(at, 0, text.length)).toBe(0)
    expect(table.matches(at, 1, text.length)).toBe(2)
    expect([...table.ends.subarray(0, 2), ...table.values.subarray(0, 2)]).toEqual([3, 4, 3, 2])
    expect(table.matches(at, 1, 3)).toBe(1)
  })

  test('knows what phrases begin with', () => {
    const table = createPhraseTable(1)
    table.add(hashes('thành phố vinh'), 1, Math.max)
    expect(['thành', 'phố', 'vinh'].map(form => table.begins(hashForm(form)))).toEqual([true, false, false])
  })

  test('joins the values of a phrase that comes again', () => {
    const table = createPhraseTable(1)
    table.add(hashes('hòa bình'), 1, (a, b) => a | b)
    table.add(hashes('hòa bình'), 4, (a, b) => a | b)
    const text = hashes('hòa bình')
    table.matches(i => text[i], 0, 2)
    expect(table.values[0]).toBe(5)
  })

  test('agrees with the trie on any phrases and text, while it grows', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'dd')
    const phrase = fc.array(word, { minLength: 1, maxLength: LONGEST_PHRASE })
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 600 }), fc.array(word, { maxLength: 40 }), (phrases, text) => {
        const table = createPhraseTable(1)
        const trie = createPhraseTrie<number>()
        phrases.forEach((forms, i) => {
          table.add(forms.map(hashForm), i + 1, (_, added) => added)
          trie.add(forms, i + 1)
        })
        const numbers = text.map(hashForm)
        for (let from = 0; from < text.length; from++) {
          const found = table.matches(i => numbers[i], from, text.length)
          const expected = trie.matches(text, from)
          expect(found).toBe(expected.length)
          const pairs = expected.map((_, n) => ({ from, to: table.ends[n], value: table.values[n] }))
          expect(pairs).toEqual(expected)
        }
      }),
      { numRuns: 60 },
    )
  })
})
