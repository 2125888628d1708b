import { InputError } from './errors.js'
import { loadAnalyzer } from './node.js'
import type { Analyzer, RunOptions } from './pipeline.js'
import { unpackOptions } from './pool-options.js'
import { analyzeBatch, type ErrorRecord, type NumberedLine } from './stream/record.js'
import { documentChunks, recordChunks } from './stream/stringify-record.js'

/** A line of JSONL and its number, or why there is none to read. */
export type PoolLine =
  | { readonly number: number; readonly line: string }
  | { readonly number: number; readonly error: ErrorRecord['error'] }

/** What the pool sends to a worker: which analyzer, and lines of JSONL or one text. */
export interface PoolTask {
  /** JSON of `AnalyzerOptions`: also the key under which the worker keeps the analyzer. */
  readonly load: string
  readonly options: RunOptions
  readonly lines?: readonly PoolLine[]
  readonly text?: string
}

/**
 * What a worker sends back: records of the lines, or the document of the text, as JSON. Bytes, because the other process has
 * little to do with them, while every document has to pass through it: as strings they would cross with two bytes a character.
 */
export interface PoolResult {
  readonly json: Uint8Array
  /** How many of the records tell an error. */
  readonly errors: number
}

const analyzers = new Map<string, Promise<Analyzer>>()

const analyzerFor = (load: string): Promise<Analyzer> => {
  const known = analyzers.get(load) ?? loadAnalyzer(unpackOptions(load))
  analyzers.set(load, known)
  return known
}

const encode = (chunks: readonly string[]): Uint8Array => Buffer.concat(chunks.map(chunk => Buffer.from(chunk)))

const fromPoolLine = (one: PoolLine): NumberedLine =>
  'line' in one ? one : { number: one.number, line: Object.assign(new InputError(one.error.message), one.error) }

/** Runs in the worker. */
const runTask = async ({ load, options, lines = [], text }: PoolTask): Promise<PoolResult> => {
  const analyze = await analyzerFor(load)
  if (text !== undefined) return { json: encode([...documentChunks(analyze(text, options))]), errors: 0 }
  let errors = 0
  const chunks: string[] = []
  for (const record of analyzeBatch(analyze, lines.map(fromPoolLine), options)) {
    if ('error' in record) errors += 1
    chunks.push(...recordChunks(record))
  }
  return { json: encode(chunks), errors }
}

export default runTask
