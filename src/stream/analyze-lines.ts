import { checkRunOptions, type RunOptions } from '../pipeline.js'
import { checkLines, type Lines, lineBatches } from './read-lines.js'
import { analyzeBatch, checkAnalyze, type LineAnalyzer, type LineRecord, numberLines } from './record.js'

/**
 * Analyzes JSONL: every line is `{"id"?, "text", "referenceDate"?}`, every record stands where its line stood, and a bad line
 * gives an error record and the run goes on. The lines that a chunk of {@link readLines} completes, and those of a list, are analyzed
 * together, about a dozen articles at once; nothing is read ahead, so the reader sets the pace, and a line that comes alone is answered
 * at once.
 *
 * ```ts
 * for await (const record of analyzeLines(analyze, readLines(process.stdin))) …
 * ```
 */
export const analyzeLines = async function* (
  analyze: LineAnalyzer,
  lines: Lines,
  options: RunOptions = {},
): AsyncGenerator<LineRecord> {
  checkAnalyze(analyze, 'analyzeLines')
  checkLines(lines, 'analyzeLines')
  checkRunOptions(options)
  for await (const batch of numberLines(lineBatches(lines))) yield* analyzeBatch(analyze, batch, options)
}
