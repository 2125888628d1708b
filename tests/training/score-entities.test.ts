import { describe, expect, it } from 'vitest'
import { type LabelledSpan, scoreEntities } from '../../training/score-entities.js'

const span = (start: number, end: number, type: LabelledSpan['type'], nested = false): LabelledSpan => ({
  start,
  end,
  type,
  nested,
})

describe('scoreEntities', () => {
  it('counts a span as right only when borders and type agree', () => {
    const gold = [span(0, 5, 'PER'), span(8, 20, 'ORG'), span(14, 20, 'LOC', true)]
    const system = [span(0, 5, 'LOC'), span(8, 20, 'ORG'), span(14, 20, 'LOC', true)]
    const scores = scoreEntities([{ gold, system }])
    expect(scores.all).toMatchObject({ gold: 2, system: 2, right: 1, f1: 0.5 })
    expect(scores.PER).toMatchObject({ gold: 1, system: 0, right: 0 })
    expect(scores.nested.f1).toBe(1)
  })
  it('counts a span given twice once', () => {
    const scores = scoreEntities([{ gold: [span(0, 5, 'PER')], system: [span(0, 5, 'PER'), span(0, 5, 'PER')] }])
    expect(scores.PER).toMatchObject({ system: 2, right: 1, precision: 0.5 })
  })
  it('is zero, not NaN, without spans', () => {
    expect(scoreEntities([]).all.f1).toBe(0)
  })
})
