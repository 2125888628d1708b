import { InputError } from '../errors.js'
import { type Analyzer, checkRunOptions, type RunOptions } from '../pipeline.js'
import type { Line } from './line-splitter.js'
import { analyzeLine, type LineRecord } from './record.js'

/**
 * Analyzes JSONL: every line is `{"id"?, "text", "referenceDate"?}`, every record stands where its line stood, and a bad line
 * gives an error record and the run goes on. One line is held at a time, so the reader sets the pace.
 *
 * ```ts
 * for await (const record of analyzeLines(analyze, readLines(process.stdin))) …
 * ```
 */
export const analyzeLines = async function* (
  analyze: Analyzer,
  lines: AsyncIterable<Line> | Iterable<Line>,
  options: RunOptions = {},
): AsyncGenerator<LineRecord> {
  if (typeof lines === 'string') {
    throw new InputError('analyzeLines takes lines, such as readLines(stream) or an array, not one string')
  }
  checkRunOptions(options)
  let number = 0
  for await (const line of lines) yield analyzeLine(analyze, line, ++number, options)
}
