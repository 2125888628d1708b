import { describe, expect, it } from 'vitest'
import { GOLD_PARAGRAPHS, HARD_PARAGRAPHS, readEntityCorpus, WRITTEN } from '../../training/corpora/entity-corpus.js'

describe.each([...WRITTEN, ...GOLD_PARAGRAPHS, HARD_PARAGRAPHS])('paragraphs of %s', name => {
  const texts = readEntityCorpus(name)

  it('are many', () => expect(texts.length).toBeGreaterThan(80))

  it('have marks that are whole, and only places within other names', () => {
    const wrong = texts.flatMap(({ id, text, entities }) => [
      ...(/[[\]{}]/.test(text) ? [`${id} a bracket`] : []),
      ...entities
        .filter(({ start, end, type, nested }) => {
          const surface = text.slice(start, end)
          return surface === '' || surface !== surface.trim() || (nested && type !== 'LOC')
        })
        .map(({ start, end }) => `${id} ${start}-${end}`),
    ])
    expect(wrong).toEqual([])
  })
})

it('keeps the paragraphs to test with apart from those to learn from', () => {
  const learnt = new Set(WRITTEN.flatMap(readEntityCorpus).map(({ text }) => text))
  expect(
    [...GOLD_PARAGRAPHS, HARD_PARAGRAPHS].flatMap(readEntityCorpus).filter(({ text }) => learnt.has(text)),
  ).toEqual([])
})
