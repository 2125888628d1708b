import { checkRunOptions, type RunOptions } from '../pipeline.js'
import { batchesOf, lineLength } from './batches.js'
import { createLineSplitter, type Line, type LineOptions } from './line-splitter.js'
import { analyzeBatch, checkAnalyze, type LineAnalyzer } from './record.js'
import { recordChunks } from './stringify-record.js'

/**
 * A web stream from JSONL to JSONL: bytes or text in, text out.
 *
 * ```ts
 * response.body.pipeThrough(createJsonlStream(analyze)).pipeThrough(new TextEncoderStream())
 * ```
 */
export const createJsonlStream = (
  analyze: LineAnalyzer,
  options: RunOptions & LineOptions = {},
): TransformStream<Uint8Array | string, string> => {
  checkAnalyze(analyze, 'createJsonlStream')
  checkRunOptions(options, ['longestLine'])
  const splitter = createLineSplitter(options)
  const { referenceDate } = options
  const run = referenceDate === undefined ? {} : { referenceDate }
  let number = 0
  const write = (lines: readonly Line[], controller: TransformStreamDefaultController<string>): void => {
    for (const batch of batchesOf(lines, lineLength)) {
      const numbered = batch.map(line => ({ number: ++number, line }))
      for (const record of analyzeBatch(analyze, numbered, run)) {
        for (const chunk of recordChunks(record)) controller.enqueue(chunk)
      }
    }
  }
  return new TransformStream({
    transform: (chunk, controller) => write(splitter.push(chunk), controller),
    flush: controller => write(splitter.end(), controller),
  })
}
