import { InputError } from '../errors.js'
import { createLineSplitter, type Line, type LineOptions } from './line-splitter.js'

/** Chunks of anything that streams: a file, standard input, the body of a response. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

const isStream = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)

/** The lines of a stream, one at a time: no more than a chunk and a line are held. */
export const readLines = async function* (chunks: Chunks, options: LineOptions = {}): AsyncGenerator<Line> {
  // A string would come letter by letter.
  if (typeof chunks === 'string' || !isStream(chunks)) {
    throw new InputError('readLines takes a stream of bytes or text, such as a file or [text]')
  }
  const splitter = createLineSplitter(options)
  for await (const chunk of chunks) yield* splitter.push(chunk)
  yield* splitter.end()
}
