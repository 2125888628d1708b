import { Transform } from 'node:stream'
import { checkRunOptions, type RunOptions } from './pipeline.js'
import { batchesOf, lineLength } from './stream/batches.js'
import { createLineSplitter, type Line, type LineOptions } from './stream/line-splitter.js'
import { analyzeBatch, checkAnalyze, type LineAnalyzer } from './stream/record.js'
import { recordChunks } from './stream/stringify-record.js'

/** What goes wrong is an error of the stream: thrown, it would end the process. */
const attempt = (write: () => void, done: (error?: Error) => void): void => {
  let failure: Error | undefined
  try {
    write()
  } catch (error) {
    failure = error as Error
  }
  done(failure)
}

/**
 * A Node stream from JSONL to JSONL, for `pipeline(createReadStream(…), createJsonlTransform(analyze), createWriteStream(…))`.
 */
export const createJsonlTransform = (analyze: LineAnalyzer, options: RunOptions & LineOptions = {}): Transform => {
  checkAnalyze(analyze, 'createJsonlTransform')
  checkRunOptions(options, ['longestLine'])
  const splitter = createLineSplitter(options)
  const { referenceDate } = options
  const run = referenceDate === undefined ? {} : { referenceDate }
  let number = 0
  const write = (stream: Transform, lines: readonly Line[]): void => {
    for (const batch of batchesOf(lines, lineLength)) {
      const numbered = batch.map(line => ({ number: ++number, line }))
      for (const record of analyzeBatch(analyze, numbered, run)) {
        for (const chunk of recordChunks(record)) stream.push(chunk)
      }
    }
  }
  return new Transform({
    decodeStrings: false,
    transform(chunk: Uint8Array | string, _encoding, done) {
      attempt(() => write(this, splitter.push(chunk)), done)
    },
    flush(done) {
      attempt(() => write(this, splitter.end()), done)
    },
  })
}
