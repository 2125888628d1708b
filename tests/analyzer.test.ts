import { describe, expect, test } from 'vitest'
import { joinSteps, LAYERS, STEPS, type StepMakers, stepsFor } from '../src/analyzer.js'
import { stepMakers } from '../src/build-analyzer.js'
import type { Layer } from '../src/document.js'
import { createAnalyzer, type Step } from '../src/pipeline.js'

const step = (name: string, needs: readonly Layer[], fills: readonly Layer[]): Step => ({
  name,
  needs,
  fills,
  run: document => document,
})

describe('createAnalyzer', () => {
  test('refuses a step that needs what no earlier step fills', () => {
    const wrong = [
      step('tokenize', [], ['tokens']),
      step('tag', ['words'], ['words']),
      step('segment', ['tokens'], ['words']),
    ]
    expect(() => createAnalyzer(wrong)).toThrow('step "tag" needs words, which no earlier step fills')
  })
})

describe('batch', () => {
  const order: string[] = []
  const noting = (name: string, fills: readonly Layer[]): Step => ({
    ...step(name, [], fills),
    run: (document, { referenceDate = '' }) => {
      order.push(`${name} ${document.text.slice(0, 3)} ${referenceDate}`.trim())
      return document
    },
  })
  const analyze = createAnalyzer([noting('a', ['tokens']), noting('b', ['words'])])
  const run = (...given: Parameters<typeof analyze.batch>): string[] => {
    order.length = 0
    expect(analyze.batch(...given).map(({ text }) => text)).toEqual(given[0])
    return order
  }

  test('every step goes through some texts before the next one comes', () => {
    expect(run(['Một', 'Hai'])).toEqual(['a Một', 'a Hai', 'b Một', 'b Hai'])
    expect(run([])).toEqual([])
  })

  test('no more texts at once than about a dozen articles', () => {
    const long = `Dài${'x'.repeat(65_536)}`
    expect(run(['Một', long, 'Hai'])).toEqual(['a Một', 'a Dài', 'b Một', 'b Dài', 'a Hai', 'b Hai'])
  })

  test('options are those of all texts or of each', () => {
    const [one, two] = [{ referenceDate: '2025-01-01' }, { referenceDate: '2025-01-02' }]
    expect(run(['Một', 'Hai'], one).slice(0, 2)).toEqual(['a Một 2025-01-01', 'a Hai 2025-01-01'])
    expect(run(['Một', 'Hai'], [one, two]).slice(2)).toEqual(['b Một 2025-01-01', 'b Hai 2025-01-02'])
  })
})

describe('stepsFor', () => {
  test('all layers by default, in pipeline order', () => {
    expect(stepsFor()).toEqual(STEPS)
  })

  test('a layer brings the steps it stands on', () => {
    for (const layer of LAYERS) {
      const names = stepsFor([layer]).map(entry => entry.name)
      expect(names[0]).toBe('tokenize')
      for (const entry of stepsFor([layer])) for (const name of entry.requires) expect(names).toContain(name)
    }
  })

  test('every step has a maker in the file of its part, and every maker a step', async () => {
    const parts = [...new Set(STEPS.map(({ part }) => part))]
    const made: Record<string, string[]> = {}
    for (const part of parts) {
      const exported: Record<string, StepMakers> = await import(`../src/steps/${part}.ts`)
      made[part] = Object.values(exported).flatMap(makers => Object.keys(makers))
    }
    expect(made).toEqual(
      Object.fromEntries(parts.map(part => [part, STEPS.filter(step => step.part === part).map(({ name }) => name)])),
    )
    expect(Object.keys(stepMakers).sort()).toEqual(STEPS.map(({ name }) => name).sort())
  })

  test('a step whose code is missing is a PipelineError that names it', () => {
    const read = () => new Uint8Array()
    expect(() => joinSteps({}, read, { layers: ['tokens'] })).toThrow('step "tokenize" is not loaded')
  })

  test('an unknown layer is an InputError that lists what there is', () => {
    expect(() => stepsFor(['entity' as Layer])).toThrow(/unknown layer "entity"; there are tokens/)
  })
})
