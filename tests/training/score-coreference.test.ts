import { expect, it } from 'vitest'
import { scoreCoreference } from '../../training/score-coreference.js'

const chains = (...members: string[][]) => new Map(members.flatMap((chain, i) => chain.map(mention => [mention, i])))

it('scores B³ as in the paper: two of three chains wrongly joined', () => {
  // Bagga and Baldwin 1998, figure 1: 1-5, 6-7, 8-12; the system joins 6-7 with 8-12.
  const gold = chains(['1', '2', '3', '4', '5'], ['6', '7'], ['8', '9', 'A', 'B', 'C'])
  const system = chains(['1', '2', '3', '4', '5'], ['6', '7', '8', '9', 'A', 'B', 'C'])
  const { precision, recall } = scoreCoreference([{ gold, system }])
  expect(recall).toBe(1)
  // 5 mentions at 1, 2 at 2/7, 5 at 5/7.
  expect(precision).toBeCloseTo((5 + 2 * (2 / 7) + 5 * (5 / 7)) / 12, 12)
})

it('counts mentions that one side lacks as wrong there', () => {
  const { precision, recall, mentions } = scoreCoreference([{ gold: chains(['1', '2']), system: chains(['1'], ['3']) }])
  // Gold: mention 1 shares 1 of 2, mention 2 nothing. System: mention 1 all, mention 3 nothing.
  expect({ mentions, precision, recall }).toEqual({ mentions: 2, precision: 1 / 2, recall: 1 / 4 })
})
