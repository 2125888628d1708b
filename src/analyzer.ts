import type { Layer } from './document.js'
import { entityData } from './entities/entity-model.js'
import { entityRecognizer } from './entities/recognizer.js'
import type { EntityRule, GazetteerEntry } from './entities/user-knowledge.js'
import { InputError } from './errors.js'
import { figureData, figureFinder } from './figures/figure-finder.js'
import { figureLinker } from './figures/figure-linker.js'
import { referenceData, referenceFinder } from './figures/reference-finder.js'
import { type Analyzer, createAnalyzer, type ReadData, type Step } from './pipeline.js'
import { placeData } from './places/knowledge.js'
import { placeLinker } from './places/place-linker.js'
import { appointmentData, appointments } from './relations/appointments.js'
import { coreference, coreferenceData } from './relations/coreference.js'
import { quotationData, quotations } from './relations/quotations.js'
import { segmentData } from './segment/model.js'
import { segmenter } from './segment/segmenter.js'
import { tagData } from './tag/model.js'
import { tagger } from './tag/tagger.js'
import { timeFinder } from './times/time-finder.js'
import { tokenizer } from './tokenize/tokenizer.js'

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

/** A line of {@link STEPS}. */
export interface StepEntry {
  readonly name: string
  readonly fills: readonly Layer[]
  /** Names of the steps whose output this one reads, nearest first; theirs follow from them. */
  readonly requires: readonly string[]
  /** Files below `data/` that `create` reads. */
  readonly data: readonly string[]
  create(read: ReadData, options: AnalyzerOptions): Step
}

/** The pipeline: which steps, in which order, which data each needs. */
export const STEPS: readonly StepEntry[] = [
  { name: 'tokenize', fills: ['tokens', 'sentences'], requires: [], data: [], create: () => tokenizer() },
  {
    name: 'segment',
    fills: ['words'],
    requires: ['tokenize'],
    data: segmentData,
    create: (read, { words = [] }) => segmenter(read, { words }),
  },
  {
    name: 'tag',
    fills: ['words'],
    requires: ['segment'],
    data: tagData,
    create: (read, { xpos = false }) => tagger(read, { xpos }),
  },
  {
    name: 'entities',
    fills: ['entities'],
    requires: ['segment'],
    data: entityData,
    create: (read, { gazetteers = [], rules = [] }) => entityRecognizer(read, { gazetteers, rules }),
  },
  {
    name: 'places',
    fills: ['entities'],
    requires: ['entities'],
    data: placeData,
    create: read => placeLinker(read),
  },
  {
    name: 'coreference',
    fills: ['entities'],
    requires: ['entities'],
    data: coreferenceData,
    create: read => coreference(read),
  },
  { name: 'times', fills: ['times'], requires: ['tokenize'], data: [], create: () => timeFinder() },
  {
    name: 'references',
    fills: ['references'],
    requires: ['tokenize'],
    data: referenceData,
    create: read => referenceFinder(read),
  },
  {
    name: 'figures',
    fills: ['figures'],
    requires: ['references', 'times', 'tag'],
    data: figureData,
    create: read => figureFinder(read),
  },
  {
    name: 'figure-links',
    fills: ['figures'],
    requires: ['figures', 'coreference', 'times'],
    data: [],
    create: () => figureLinker(),
  },
  {
    name: 'appointments',
    fills: ['appointments'],
    requires: ['times', 'coreference'],
    data: appointmentData,
    create: read => appointments(read),
  },
  {
    name: 'quotations',
    fills: ['quotations'],
    requires: ['appointments'],
    data: quotationData,
    create: read => quotations(read),
  },
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

const stepsOf = (options: AnalyzerOptions): readonly StepEntry[] => {
  if (typeof options !== 'object' || options === null) {
    throw new InputError(`options must be an object such as { layers: ['words'] }, not ${typeof options}`)
  }
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

/** An analyzer over data that is at hand. */
export const buildAnalyzer = (read: ReadData, options: AnalyzerOptions = {}): Analyzer =>
  createAnalyzer(stepsOf(options).map(entry => entry.create(read, options)))
