import { InputError } from '../errors.js'
import { checkRunOptions, type RunOptions } from '../pipeline.js'
import { batches } from './batches.js'
import type { Line } from './line-splitter.js'
import { analyzeBatch, type LineAnalyzer, type LineRecord, numberLines } from './record.js'

/**
 * Analyzes JSONL: every line is `{"id"?, "text", "referenceDate"?}`, every record stands where its line stood, and a bad line
 * gives an error record and the run goes on. Lines that come together are analyzed together, about a dozen articles at once; no more are
 * held, so the reader sets the pace, and a line that comes alone is answered at once.
 *
 * ```ts
 * for await (const record of analyzeLines(analyze, readLines(process.stdin))) …
 * ```
 */
export const analyzeLines = async function* (
  analyze: LineAnalyzer,
  lines: AsyncIterable<Line> | Iterable<Line>,
  options: RunOptions = {},
): AsyncGenerator<LineRecord> {
  if (typeof lines === 'string') {
    throw new InputError('analyzeLines takes lines, such as readLines(stream) or an array, not one string')
  }
  checkRunOptions(options)
  for await (const batch of batches(numberLines(lines))) yield* analyzeBatch(analyze, batch, options)
}
