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
 * (a step that only adds fields to items of a layer, as `tag` does to words, names that layer in both lists).
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
export type Analyzer = (text: string, options?: RunOptions) => Document

/** Joins steps to an analyzer. Throws {@link PipelineError} when a step needs a layer that no earlier step fills. */
export const createAnalyzer = (steps: readonly Step[]): Analyzer => {
  if (!Array.isArray(steps))
    throw new InputError('createAnalyzer takes a list of steps: createAnalyzer([tokenizer(), …])')
  const filled = new Set<Layer>()
  for (const step of steps) {
    for (const layer of step.needs) {
      if (!filled.has(layer)) {
        throw new PipelineError(`step "${step.name}" needs ${layer}, which no earlier step fills`)
      }
    }
    for (const layer of step.fills) filled.add(layer)
  }
  return (text, options = NO_OPTIONS) => {
    checkRunOptions(options)
    let document = createDocument(text)
    for (const step of steps) document = step.run(document, options)
    return document
  }
}

/**
 * Gives the bytes of a file below `data/` (`models/segmenter.bin`, `lexicons/positions.tsv`). Synchronous: a browser fetches the
 * files that the wanted layers name before it builds the steps.
 */
export type ReadData = (path: string) => Uint8Array
