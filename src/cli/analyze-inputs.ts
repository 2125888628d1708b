import type { AnalyzerOptions, Document, RunOptions } from '../index.js'
import { loadAnalyzer } from '../node.js'
import { createPool } from '../pool.js'
import { batchesInTime, lineLength } from '../stream/batches.js'
import { orderedMap } from '../stream/ordered-map.js'
import { togetherOrAlone } from '../stream/record.js'
import type { Format } from './formats.js'
import { type Input, readText } from './input.js'
import { write } from './output.js'
import { createProgress } from './progress.js'
import type { RunState } from './run-state.js'

export interface AnalysisOptions {
  readonly load: AnalyzerOptions
  /** Worker processes; none for 1. */
  readonly workers: number
  readonly run: RunOptions
}

/** An input and what became of it. */
interface Outcome {
  readonly input: Input
  readonly document?: Document
  readonly error?: unknown
}

/** An analysis of this process or of a pool, behind one face. */
interface Service {
  analyze(inputs: readonly Input[]): AsyncIterable<Outcome>
  close(): Promise<void>
}

const startPool = async ({ load, workers, run }: AnalysisOptions): Promise<Service> => {
  const pool = await createPool({ workers, ...load })
  const analyzeOne = async (input: Input): Promise<Outcome> => {
    try {
      return { input, document: await pool.analyze(await readText(input), run) }
    } catch (error) {
      return { input, error }
    }
  }
  return { analyze: inputs => orderedMap(inputs, 2 * workers, analyzeOne), close: pool.close }
}

/** An input with its text as the line that batches are made of, or why it could not be read. */
type Reading =
  | { readonly input: Input; readonly line: string }
  | { readonly input: Input; readonly line: { error: unknown } }

const readTexts = async function* (inputs: readonly Input[]): AsyncGenerator<Reading> {
  for (const input of inputs) {
    try {
      yield { input, line: await readText(input) }
    } catch (error) {
      yield { input, line: { error } }
    }
  }
}

const startHere = async ({ load, run }: AnalysisOptions): Promise<Service> => {
  const analyze = await loadAnalyzer(load)
  const analyzeTogether = function* (readings: readonly Reading[]): Generator<Outcome> {
    const texts = readings.flatMap(({ line }) => (typeof line === 'string' ? [line] : []))
    const documentOf = togetherOrAlone(
      analyze,
      texts,
      texts.map(() => run),
    )
    let done = 0
    for (const { input, line } of readings) {
      if (typeof line !== 'string') yield { input, error: line.error }
      else {
        try {
          yield { input, document: documentOf(done++) }
        } catch (error) {
          yield { input, error }
        }
      }
    }
  }
  return {
    analyze: async function* (inputs) {
      for await (const readings of batchesInTime(readTexts(inputs), ({ line }) => lineLength(line)))
        yield* analyzeTogether(readings)
    },
    close: async () => {},
  }
}

/** Analyzes whole inputs and writes them in a format. An input that fails is told, the others are written all the same. */
export const analyzeInputs = async (
  inputs: readonly Input[],
  options: AnalysisOptions,
  format: Format,
  state: RunState,
): Promise<void> => {
  const service = await (options.workers > 1 ? startPool(options) : startHere(options))
  const progress = createProgress('texts')
  try {
    if (format.begin) await write(format.begin)
    let index = 0
    for await (const { input, document, error } of service.analyze(inputs)) {
      if (document) {
        for (const chunk of format.item(document, input.name, index)) await write(chunk)
        index += 1
      } else state.failed(error)
      progress.done()
    }
    if (format.end) await write(format.end)
  } finally {
    progress.end()
    await service.close()
  }
}
