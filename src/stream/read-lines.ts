import { checkOptions, kindOf } from '../check-options.js'
import { InputError } from '../errors.js'
import { batchesInTime, batchesOf, lineLength } from './batches.js'
import { createLineSplitter, type Line, type LineOptions } from './line-splitter.js'

/** Chunks of anything that streams: a file, standard input, the body of a response. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/** Lines as they come, or all of them. */
export type Lines = AsyncIterable<Line> | Iterable<Line>

/** The lines of a stream, one at a time, or those together that came together. */
export interface LineReader extends AsyncIterableIterator<Line> {
  /** The lines that the next chunk completes, or what is left of those of the last; none at the end. */
  nextBatch(): Promise<readonly Line[]>
}

const isStream = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)

/** Refuses what gives no lines, one text among it, naming who takes them. */
export const checkLines = (lines: unknown, caller: string): void => {
  if (isStream(lines)) return
  const given = typeof lines === 'string' ? 'one string' : kindOf(lines)
  throw new InputError(`${caller} takes lines, such as readLines(stream) or an array, not ${given}`)
}

/** A reader of lines that come in groups. No more than one group is held. */
export const createLineReader = (groups: AsyncGenerator<readonly Line[]>): LineReader => {
  let lines: readonly Line[] = []
  let at = 0
  const fill = async (): Promise<void> => {
    while (at === lines.length) {
      const group = await groups.next()
      if (group.done) return
      lines = group.value
      at = 0
    }
  }
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      if (at === lines.length) await fill()
      return at < lines.length ? { done: false, value: lines[at++] } : { done: true, value: undefined }
    },
    async return() {
      at = lines.length
      await groups.return(undefined)
      return { done: true, value: undefined }
    },
    async nextBatch() {
      await fill()
      const batch = lines.slice(at)
      at = lines.length
      return batch
    },
  }
}

/** The lines of a stream by the chunk that completes them. */
export const linesByChunk = async function* (
  chunks: Chunks,
  options: LineOptions = {},
): AsyncGenerator<readonly Line[]> {
  // A string would come letter by letter.
  if (typeof chunks === 'string' || !isStream(chunks)) {
    throw new InputError('readLines takes a stream of bytes or text, such as a file or [text]')
  }
  const splitter = createLineSplitter(options)
  for await (const chunk of chunks) yield splitter.push(chunk)
  yield splitter.end()
}

/** The lines of a stream, one at a time: no more than a chunk and a line are held. */
export const readLines = (chunks: Chunks, options: LineOptions = {}): LineReader => {
  checkOptions(options, ['longestLine'], '{ longestLine: 1000000 }', 'readLines')
  return createLineReader(linesByChunk(chunks, options))
}

const isReader = (lines: Lines): lines is LineReader => 'nextBatch' in lines

const readerBatches = async function* (reader: LineReader): AsyncGenerator<Line[]> {
  try {
    for (;;) {
      const lines = await reader.nextBatch()
      if (lines.length === 0) return
      yield* batchesOf(lines, lineLength)
    }
  } finally {
    await reader.return?.()
  }
}

const oneByOne = async function* (lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  for await (const line of lines) yield [line]
}

/**
 * Lines in groups worth an analysis at once. Those of a {@link readLines} are together when they came together, and nothing is read
 * ahead. A source that gives one line after the other cannot tell which these are: it is read line by line, or with `ahead` as long as
 * a few milliseconds allow, when whoever asks reads ahead anyhow.
 */
export const lineBatches = (lines: Lines, { ahead = false } = {}): AsyncIterable<Line[]> | Iterable<Line[]> => {
  if (isReader(lines)) return readerBatches(lines)
  if (Symbol.iterator in lines) return batchesOf(lines, lineLength)
  return ahead ? batchesInTime(lines, lineLength) : oneByOne(lines)
}
