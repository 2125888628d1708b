import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  appointments,
  buildAnalyzer,
  coreference,
  createAnalyzer,
  dataFor,
  entityRecognizer,
  figureData,
  figureFinder,
  figureLinker,
  placeLinker,
  quotations,
  type ReadData,
  readData,
  referenceData,
  referenceFinder,
  type Step,
  segmentData,
  segmenter,
  tagData,
  tagger,
  timeFinder,
  tokenizer,
} from '../src/node.js'
import { root } from './built.js'

const text = readFileSync(join(root, 'examples/sample-article.txt'), 'utf8')

/** A `read` that has only these files. */
const only =
  (paths: readonly string[]): ReadData =>
  path => {
    if (!paths.includes(path)) throw new Error(`${path} is not in the list`)
    return readData(path)
  }

const nameSteps = (read: ReadData): Step[] => [
  tokenizer(),
  segmenter(read),
  tagger(read),
  entityRecognizer(read),
  placeLinker(read),
  coreference(read),
  timeFinder(),
]
const figureSteps = (read: ReadData): Step[] => [referenceFinder(read), figureFinder(read)]

describe('a pipeline by hand', () => {
  it('of all public steps gives what buildAnalyzer gives, with and without a date', () => {
    const analyze = createAnalyzer([
      ...nameSteps(readData),
      ...figureSteps(readData),
      figureLinker(),
      appointments(readData),
      quotations(readData),
    ])
    const whole = buildAnalyzer(readData)
    const document = analyze(text)
    for (const layer of [document.times, document.references, document.figures, document.quotations])
      expect(layer.length).toBeGreaterThan(0)
    expect(document.figures.some(({ subject, base }) => subject !== undefined && base !== undefined)).toBe(true)
    expect(document).toEqual(whole(text))
    const options = { referenceDate: '2025-09-10' }
    expect(analyze(text, options)).toEqual(whole(text, options))
  })

  it('reads what the lists of its data name', () => {
    for (const [list, make] of [
      [referenceData, referenceFinder],
      [figureData, figureFinder],
    ] as const) {
      expect(() => make(only(list))).not.toThrow()
      for (const path of list) expect(() => make(only(list.filter(other => other !== path)))).toThrow(path)
    }
    for (const [layer, make] of [
      ['appointments', appointments],
      ['quotations', quotations],
    ] as const)
      expect(() => make(only(dataFor({ layers: [layer] })))).not.toThrow()
    expect(() => nameSteps(only(dataFor({ layers: ['entities'] }).concat(tagData)))).not.toThrow()
  })

  it('finds figures without names, and without words', () => {
    const figures = createAnalyzer([
      tokenizer(),
      segmenter(only(segmentData)),
      tagger(only(tagData)),
      timeFinder(),
      ...figureSteps(only([...referenceData, ...figureData])),
    ])
    const amounts = buildAnalyzer(readData, { layers: ['figures'] })(text).figures.map(figure => figure.text)
    expect(figures(text).figures.map(figure => figure.text)).toEqual(amounts)
    const bare = createAnalyzer([tokenizer(), timeFinder(), ...figureSteps(readData)])
    expect(bare(text).figures.length).toBeGreaterThan(amounts.length * 0.9)
  })
})
