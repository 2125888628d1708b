import { type Analyzer, checkRunOptions, type RunOptions } from '../pipeline.js'
import { createLineSplitter, type Line, type LineOptions } from './line-splitter.js'
import { analyzeLine } from './record.js'
import { recordChunks } from './stringify-record.js'

/**
 * A web stream from JSONL to JSONL: bytes or text in, text out.
 *
 * ```ts
 * response.body.pipeThrough(createJsonlStream(analyze)).pipeThrough(new TextEncoderStream())
 * ```
 */
export const createJsonlStream = (
  analyze: Analyzer,
  options: RunOptions & LineOptions = {},
): TransformStream<Uint8Array | string, string> => {
  checkRunOptions(options, ['longestLine'])
  const splitter = createLineSplitter(options)
  const { referenceDate } = options
  const run = referenceDate === undefined ? {} : { referenceDate }
  let number = 0
  const write = (lines: readonly Line[], controller: TransformStreamDefaultController<string>): void => {
    for (const line of lines) {
      for (const chunk of recordChunks(analyzeLine(analyze, line, ++number, run))) controller.enqueue(chunk)
    }
  }
  return new TransformStream({
    transform: (chunk, controller) => write(splitter.push(chunk), controller),
    flush: controller => write(splitter.end(), controller),
  })
}
