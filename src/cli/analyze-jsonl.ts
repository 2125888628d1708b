import { analyzeLines } from '../index.js'
import { loadAnalyzer } from '../node.js'
import { createPool } from '../pool.js'
import { recordChunks } from '../stream/stringify-record.js'
import type { AnalysisOptions } from './analyze-inputs.js'
import { type Input, linesOf } from './input.js'
import { write } from './output.js'
import { createProgress } from './progress.js'
import type { RunState } from './run-state.js'

/** Analyzes JSONL, a line out for every line in, in order. Holds the lines of a chunk, or some batches of lines with a pool. */
export const analyzeJsonl = async (
  inputs: readonly Input[],
  { load, workers, run }: AnalysisOptions,
  state: RunState,
): Promise<void> => {
  const progress = createProgress('lines')
  const lines = linesOf(inputs, state.failed)
  try {
    if (workers > 1) {
      const pool = await createPool({ workers, ...load })
      try {
        for await (const { jsonl, records, errors } of pool.analyzeToBytes(lines, run)) {
          for (let i = 0; i < errors; i++) state.failed()
          await write(jsonl)
          progress.done(records)
        }
      } finally {
        await pool.close()
      }
      return
    }
    for await (const record of analyzeLines(await loadAnalyzer(load), lines, run)) {
      if ('error' in record) state.failed()
      for (const chunk of recordChunks(record)) await write(chunk)
      progress.done()
    }
  } finally {
    progress.end()
  }
}
