import { checkOptions, NO_OPTIONS } from './check-options.js'
import { createDocument, type Document, type Layer } from './document.js'
import { InputError, PipelineError } from './errors.js'

/** What may differ from text to text. */
export interface RunOptions {
  /** ISO date (`2025-09-10`) the text was written on: resolves `hôm nay`, `năm ngoái`; tells which map of units holds. */
  readonly referenceDate?: string
}

/**
 * One step of the analysis. It returns the document with the layers of `fills` added and touches no other
 * (a step that only adds fields to items of a layer, as `tag` does to words, names that layer in both lists). It keeps nothing of a
 * document for a later step: other documents may come in between.
 */
export interface Step {
  readonly name: string
  readonly needs: readonly Layer[]
  readonly fills: readonly Layer[]
  run(document: Document, options: RunOptions): Document
}

const RUN_OPTIONS: readonly (keyof RunOptions)[] = ['referenceDate']

/** Throws `InputError` for anything but {@link RunOptions}, whose names may be joined by those of the caller. */
export const checkRunOptions = (options: object, more: readonly string[] = []): void => {
  if (options !== NO_OPTIONS) checkOptions(options, [...RUN_OPTIONS, ...more], "{ referenceDate: '2025-09-10' }")
}

/** A text in, a document out. Never throws for a string, but for options that are none. */
export type AnalyzeText = (text: string, options?: RunOptions) => Document

/** What {@link createAnalyzer} makes: analyzes one text, or several at once. */
export interface Analyzer extends AnalyzeText {
  /**
   * The documents of several texts, in their order, as if each had been analyzed by itself, sooner the shorter they are: every step
   * goes through some texts before the next one comes, with its model in the processor's caches. `options` are those of all texts,
   * or a list with those of each. Throws `InputError` for a text that is no string.
   */
  readonly batch: (texts: readonly string[], options?: RunOptions | readonly RunOptions[]) => Document[]
}

/** Characters of text that a step goes through before the next one comes: about a dozen articles. More bring no more. */
const GROUP = 64 * 1024

/** Numbers of the texts at which groups of about {@link GROUP} characters end. */
const groupEnds = (texts: readonly string[]): number[] => {
  const ends: number[] = []
  let characters = 0
  for (let i = 0; i < texts.length; i++) {
    characters += texts[i].length
    if (characters < GROUP && i < texts.length - 1) continue
    ends.push(i + 1)
    characters = 0
  }
  return ends
}

const isList = (options: RunOptions | readonly RunOptions[]): options is readonly RunOptions[] => Array.isArray(options)

/** The options of each text. Throws {@link InputError} for anything but texts and options. */
const optionsOfTexts = (
  texts: readonly string[],
  options: RunOptions | readonly RunOptions[],
): ((i: number) => RunOptions) => {
  if (!Array.isArray(texts)) throw new InputError('analyze.batch takes a list of texts: analyze.batch([text, …])')
  for (let i = 0; i < texts.length; i++) {
    const text: unknown = texts[i]
    if (typeof text !== 'string')
      throw new InputError(`text ${i} of the list must be a string, not ${text === null ? 'null' : typeof text}`)
  }
  if (!isList(options)) {
    checkRunOptions(options)
    return () => options
  }
  if (options.length !== texts.length)
    throw new InputError(`the list of options has ${options.length} items, that of texts ${texts.length}`)
  const each = Array.from(options, one => one ?? NO_OPTIONS)
  for (const one of each) checkRunOptions(one)
  return i => each[i]
}

const checkStep = (step: Step, i: number): void => {
  if (typeof step?.run === 'function' && Array.isArray(step.needs) && Array.isArray(step.fills)) return
  throw new InputError(`createAnalyzer: item ${i} is no step such as tokenizer() makes, with needs, fills and run`)
}

/** Joins steps to an analyzer. Throws {@link PipelineError} when a step needs a layer that no earlier step fills. */
export const createAnalyzer = (steps: readonly Step[]): Analyzer => {
  if (!Array.isArray(steps))
    throw new InputError('createAnalyzer takes a list of steps: createAnalyzer([tokenizer(), …])')
  steps.forEach(checkStep)
  const filled = new Set<Layer>()
  for (const step of steps) {
    for (const layer of step.needs) {
      if (!filled.has(layer)) {
        throw new PipelineError(`step "${step.name}" needs ${layer}, which no earlier step fills`)
      }
    }
    for (const layer of step.fills) filled.add(layer)
  }
  const analyze: AnalyzeText = (text, options = NO_OPTIONS) => {
    checkRunOptions(options)
    let document = createDocument(text)
    for (const step of steps) document = step.run(document, options)
    return document
  }
  const batch: Analyzer['batch'] = (texts, options = NO_OPTIONS) => {
    const optionsOf = optionsOfTexts(texts, options)
    const all: Document[] = []
    for (const end of groupEnds(texts)) {
      const from = all.length
      let documents = texts.slice(from, end).map(createDocument)
      for (const step of steps) documents = documents.map((document, i) => step.run(document, optionsOf(from + i)))
      for (const document of documents) all.push(document)
    }
    return all
  }
  return Object.assign(analyze, { batch })
}

/**
 * Gives the bytes of a file below `data/` (`models/segmenter.bin`, `lexicons/positions.tsv`). Synchronous: a browser fetches the
 * files that the wanted layers name before it builds the steps.
 */
export type ReadData = (path: string) => Uint8Array
