import { describe, expect, it } from 'vitest'
import {
  featureNumber,
  fillHistoryContexts,
  hashFold,
  hashForm,
  NO_CASE,
  START,
  TEMPLATES,
} from '../../src/restore/features.js'
import { candidatesOf, type RestorerModel } from '../../src/restore/model.js'
import { createSearch } from '../../src/restore/search.js'

/** A model that knows only how well one syllable follows another. */
const modelOf = (pairs: Readonly<Record<string, number>>): RestorerModel => {
  const weights = new Map<number, number>()
  const contexts = new Int32Array(TEMPLATES)
  for (const [pair, weight] of Object.entries(pairs)) {
    const [before, form] = pair.split(' ')
    fillHistoryContexts(contexts, before === '^' ? START : hashForm(before), 0, 0)
    weights.set(featureNumber(hashForm(form), contexts[1]), weight)
  }
  return {
    candidates: new Map(),
    leanings: new Map(),
    addScores(scores, candidates, context) {
      candidates.forEach((candidate, i) => {
        scores[i] += weights.get(featureNumber(candidate, context)) ?? 0
      })
    },
  }
}

const read = (model: RestorerModel, choices: readonly (readonly string[])[], isMarked = false) => {
  const length = choices.length + 4
  const line = {
    from: 2,
    to: 2 + choices.length,
    candidates: Array.from({ length }, (_, at) => (choices[at - 2] ? candidatesOf(choices[at - 2]) : undefined)),
    formHashes: new Int32Array(length).fill(START),
    foldHashes: new Int32Array(length).fill(hashFold('x')),
    patterns: new Uint8Array(length).fill(NO_CASE),
    typed: Int32Array.from({ length }, (_, at) => choices[at - 2]?.indexOf('la') ?? -1),
    register: 2,
    isMarked,
  }
  const chosen = new Int32Array(length).fill(-1)
  createSearch(model).read(line, chosen)
  return choices.map((forms, i) => forms[chosen[i + 2]])
}

describe('the search', () => {
  it('takes the likeliest choice', () => {
    expect(
      read(modelOf({ '^ là': 2, 'là má': 3 }), [
        ['la', 'là'],
        ['ma', 'má'],
      ]),
    ).toEqual(['là', 'má'])
  })

  it('takes back a choice that what follows makes unlikely', () => {
    const model = modelOf({ '^ là': 0.5, 'là mà': 0.1, 'lá mạ': 6 })
    expect(
      read(model, [
        ['là', 'lá'],
        ['mà', 'mạ', 'ma', 'má'],
      ]),
    ).toEqual(['lá', 'mạ'])
  })

  it('adds marks to a line with marks only where the plain syllable can hardly stand', () => {
    expect(read(modelOf({ '^ là': 2 }), [['la', 'là']], true)).toEqual([undefined])
    expect(read(modelOf({ '^ là': 9 }), [['la', 'là']], true)).toEqual(['là'])
  })
})
