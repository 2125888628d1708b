import { expect, it } from 'vitest'
import { unmark } from '../../training/corpora/marked-entities.js'
import { scoreQuotations } from '../../training/score-quotations.js'

it('counts places and kinds, with the speaker or without', () => {
  const gold = [
    { start: 0, end: 5, direct: true, speaker: 'An' },
    { start: 9, end: 20, direct: false, speaker: '-' },
  ]
  const system = [
    { start: 0, end: 5, direct: true, speaker: 'Bình' },
    { start: 9, end: 20, direct: false, speaker: '-' },
    { start: 30, end: 33, direct: true, speaker: '-' },
  ]
  // Two of three places right, two of two found; with speakers one of three and one of two.
  expect(scoreQuotations([{ gold, system }], 'place')).toMatchObject({
    right: 2,
    precision: 2 / 3,
    recall: 1,
    f1: 4 / 5,
  })
  expect(scoreQuotations([{ gold, system }], 'speaker')).toMatchObject({ right: 1, precision: 1 / 3, recall: 1 / 2 })
})

it('reads marked texts', () => {
  expect(unmark('Ông [PER An] ở [ORG UBND [LOC xã Tri Lễ]]:\\n{về thôi}')).toEqual({
    text: 'Ông An ở UBND xã Tri Lễ:\nvề thôi',
    entities: [
      { type: 'PER', start: 4, end: 6, nested: false },
      { type: 'LOC', start: 14, end: 23, nested: true },
      { type: 'ORG', start: 9, end: 23, nested: false },
    ],
    braces: [{ start: 25, end: 32 }],
  })
})
