import { checkOptions } from './check-options.js'
import type { Layer } from './document.js'
import { entityData } from './entities/data.js'
import type { EntityRule, GazetteerEntry } from './entities/user-knowledge.js'
import { InputError, PipelineError } from './errors.js'
import { figureData, referenceData } from './figures/data.js'
import { type Analyzer, createAnalyzer, type ReadData, type Step } from './pipeline.js'
import { placeData } from './places/data.js'
import { appointmentData, coreferenceData, quotationData } from './relations/data.js'
import { segmentData } from './segment/model.js'
import { tagData } from './tag/model.js'

/** What to analyze and with what knowledge of one's own. */
export interface AnalyzerOptions {
  /** Layers wanted, all by default; the layers they stand on are filled too. */
  readonly layers?: readonly Layer[]
  /** Words of your own, which win over the segmenter. */
  readonly words?: readonly string[]
  /** Give each word the treebank's own tag (UD VTB: `Nc`, `Nu`, `V` …) as `xpos`. Default false. */
  readonly xpos?: boolean
  /** Names of your own with their types, which win over the recognizer. */
  readonly gazetteers?: readonly GazetteerEntry[]
  /** Patterns of your own with their types, which win over the recognizer. */
  readonly rules?: readonly EntityRule[]
}

/** Code that comes together: a folder or more of steps, made by the file of this name in `steps/`. */
export type Part = 'words' | 'names' | 'times' | 'figures' | 'relations'

/** A line of {@link STEPS}. */
export interface StepEntry {
  readonly name: string
  readonly part: Part
  readonly fills: readonly Layer[]
  /** Names of the steps whose output this one reads, nearest first; theirs follow from them. */
  readonly requires: readonly string[]
  /** Files below `data/` that it reads. */
  readonly data: readonly string[]
}

/** The pipeline: which steps, in which order, which data each needs. It knows their code by name only, so that a page can wait for it. */
export const STEPS: readonly StepEntry[] = [
  { name: 'tokenize', part: 'words', fills: ['tokens', 'sentences'], requires: [], data: [] },
  { name: 'segment', part: 'words', fills: ['words'], requires: ['tokenize'], data: segmentData },
  { name: 'tag', part: 'words', fills: ['words'], requires: ['segment'], data: tagData },
  { name: 'entities', part: 'names', fills: ['entities'], requires: ['segment'], data: entityData },
  { name: 'places', part: 'names', fills: ['entities'], requires: ['entities'], data: placeData },
  { name: 'coreference', part: 'names', fills: ['entities'], requires: ['entities'], data: coreferenceData },
  { name: 'times', part: 'times', fills: ['times'], requires: ['tokenize'], data: [] },
  { name: 'references', part: 'figures', fills: ['references'], requires: ['tokenize'], data: referenceData },
  { name: 'figures', part: 'figures', fills: ['figures'], requires: ['references', 'times', 'tag'], data: figureData },
  {
    name: 'figure-links',
    part: 'figures',
    fills: ['figures'],
    requires: ['figures', 'coreference', 'times'],
    data: [],
  },
  {
    name: 'appointments',
    part: 'relations',
    fills: ['appointments'],
    requires: ['times', 'coreference'],
    data: appointmentData,
  },
  { name: 'quotations', part: 'relations', fills: ['quotations'], requires: ['appointments'], data: quotationData },
]

/** All layers in the order in which they are filled. */
export const LAYERS: readonly Layer[] = [...new Set(STEPS.flatMap(step => step.fills))]

/** The steps that fill the wanted layers, with all they require, in pipeline order. */
export const stepsFor = (layers: readonly Layer[] = LAYERS): readonly StepEntry[] => {
  const unknown = layers.filter(layer => !LAYERS.includes(layer))
  if (unknown.length) {
    throw new InputError(
      `unknown layer ${unknown.map(layer => `"${layer}"`).join(', ')}; there are ${LAYERS.join(', ')}`,
    )
  }
  const wanted = new Set<string>()
  const want = (entry: StepEntry): void => {
    if (wanted.has(entry.name)) return
    wanted.add(entry.name)
    for (const name of entry.requires) want(STEPS.find(step => step.name === name)!)
  }
  for (const entry of STEPS) if (entry.fills.some(layer => layers.includes(layer))) want(entry)
  return STEPS.filter(entry => wanted.has(entry.name))
}

const LISTS = ['layers', 'words', 'gazetteers', 'rules'] as const

/** Names of the options of an analyzer, and of where its data comes from. */
const OPTIONS = [...LISTS, 'xpos', 'base', 'fetch'] as const

/** Throws `InputError` for anything but options of an analyzer, whose names may be joined by those of the caller. */
export const checkAnalyzerOptions = (options: object, more: readonly string[] = []): void =>
  checkOptions(options, [...OPTIONS, ...more], "{ layers: ['words'] }")

/** The steps that an analyzer with these options is made of. Throws `InputError` for unknown options and those of the wrong type. */
export const stepsOf = (options: AnalyzerOptions): readonly StepEntry[] => {
  checkAnalyzerOptions(options)
  for (const name of LISTS) {
    const list: unknown = options[name]
    if (list !== undefined && !Array.isArray(list))
      throw new InputError(`\`${name}\` must be an array, not ${typeof list}`)
  }
  return stepsFor(options.layers)
}

/** Files below `data/` that an analyzer with these options reads. */
export const dataFor = (options: AnalyzerOptions = {}): readonly string[] => [
  ...new Set(stepsOf(options).flatMap(entry => entry.data)),
]

/** Makes a step of its data. */
export type StepMaker = (read: ReadData, options: AnalyzerOptions) => Step

/** Makers by the names of their steps. */
export type StepMakers = Readonly<Record<string, StepMaker>>

/** Joins the steps of the wanted layers to an analyzer. Throws `PipelineError` when the code of one is not there. */
export const joinSteps = (makers: StepMakers, read: ReadData, options: AnalyzerOptions): Analyzer =>
  createAnalyzer(
    stepsOf(options).map(({ name }) => {
      const make = makers[name]
      if (make) return make(read, options)
      throw new PipelineError(
        `step "${name}" is not loaded: in a browser \`await loadAnalyzer({ base: "/vietnlp/data/" })\` with its layer comes first`,
      )
    }),
  )
