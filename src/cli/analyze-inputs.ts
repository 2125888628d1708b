import type { Analyzer, AnalyzerOptions, RunOptions } from '../index.js'
import { loadAnalyzer } from '../node.js'
import { createPool } from '../pool.js'
import { orderedMap } from '../stream/ordered-map.js'
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

/** An analysis of this process or of a pool, behind one face. */
export interface Service {
  analyze(text: string): Promise<ReturnType<Analyzer>>
  readonly width: number
  close(): Promise<void>
}

const startService = async ({ load, workers, run }: AnalysisOptions): Promise<Service> => {
  if (workers > 1) {
    const pool = await createPool({ workers, ...load })
    return { analyze: text => pool.analyze(text, run), width: 2 * workers, close: pool.close }
  }
  const analyze = await loadAnalyzer(load)
  return { analyze: async text => analyze(text, run), width: 1, close: async () => {} }
}

/** Analyzes whole inputs and writes them in a format. An input that fails is told, the others are written all the same. */
export const analyzeInputs = async (
  inputs: readonly Input[],
  options: AnalysisOptions,
  format: Format,
  state: RunState,
): Promise<void> => {
  const service = await startService(options)
  const progress = createProgress('texts')
  const results = orderedMap(inputs, service.width, async input => {
    try {
      return { input, document: await service.analyze(await readText(input)) }
    } catch (error) {
      return { input, error }
    }
  })
  try {
    if (format.begin) await write(format.begin)
    let index = 0
    for await (const { input, document, error } of results) {
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
