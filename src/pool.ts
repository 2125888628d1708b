import { availableParallelism } from 'node:os'
import type Tinypool from 'tinypool'
import { type AnalyzerOptions, checkAnalyzerOptions } from './analyzer.js'
import type { Document } from './document.js'
import { InputError, PoolError, VietnlpError } from './errors.js'
import { checkRunOptions, type RunOptions } from './pipeline.js'
import { packOptions } from './pool-options.js'
import type { PoolLine, PoolResult, PoolTask } from './pool-worker.js'
import { orderedMap } from './stream/ordered-map.js'
import { checkLines, type Lines, lineBatches } from './stream/read-lines.js'
import { errorRecord, type LineRecord, lineError, type NumberedLine, numberLines } from './stream/record.js'

export interface PoolOptions extends AnalyzerOptions {
  /** Worker processes; as many as the machine runs at once by default. */
  readonly workers?: number
}

/** Some records that follow one another: JSONL in UTF-8, as a worker wrote it. */
export interface RecordBatch {
  readonly jsonl: Uint8Array
  readonly records: number
  /** How many of the records tell an error. */
  readonly errors: number
}

export interface Pool {
  readonly workers: number
  /** Analyzes one text in a free worker. Throws {@link PoolError} when two workers died over it. */
  analyze(text: string, options?: RunOptions): Promise<Document>
  /** Analyzes JSONL as the function of the same name does, in the order of the lines. */
  analyzeLines(lines: Lines, options?: RunOptions): AsyncGenerator<LineRecord>
  /** The same with each record as the worker wrote it, a line of JSON with its line end: for when nobody looks inside. */
  analyzeJsonl(lines: Lines, options?: RunOptions): AsyncGenerator<string>
  /** The same with records as bytes, some hundred at once: the cheapest way from lines to a file. */
  analyzeToBytes(lines: Lines, options?: RunOptions): AsyncGenerator<RecordBatch>
  /** Ends the workers. */
  close(): Promise<void>
}

/** A line as it can cross to another process: an error would not arrive as it is. */
const toPoolLine = ({ number, line }: NumberedLine): PoolLine =>
  typeof line === 'string' ? { number, line } : { number, error: errorRecord(number, lineError(line)).error }

const poolBatches = async function* (lines: Lines): AsyncGenerator<PoolLine[]> {
  for await (const batch of numberLines(lineBatches(lines, { ahead: true }))) yield batch.map(toPoolLine)
}

/**
 * Every core has a worker, so threads that help with the garbage of one would take their time from another. Documents die young: with
 * more room than 16 MB for what is new, fewer are copied before they do.
 */
const WORKER_FLAGS = ['--single-threaded-gc', '--max-semi-space-size=32']

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const LINE_FEED = 0x0a

const died = (cause: unknown): PoolError =>
  new PoolError(`two workers in a row died over this document (${(cause as Error)?.message ?? cause})`, { cause })

/**
 * Starts again when workers die before they take a task: nothing else would make the pool replace them. When that happens
 * too often the pool is given up, and the error says why.
 */
const keepAlive = (pool: Tinypool, ping: PoolTask, allowed: number): { readonly broken: PoolError | undefined } => {
  let deaths = 0
  let broken: PoolError | undefined
  pool.on('error', cause => {
    deaths += 1
    if (deaths > allowed) {
      broken = new PoolError('worker processes cannot be started: each ended at once', { cause })
      void pool.destroy()
    } else {
      pool.run(ping).then(
        () => {
          deaths = 0
        },
        () => {},
      )
    }
  })
  return {
    get broken() {
      return broken
    },
  }
}

/**
 * A pool of worker processes for big jobs. Results come in the order of the input and the input is read no faster than
 * results are taken. A worker that dies (out of memory, killed) is replaced and its documents are tried once more, each
 * alone; one that ends a worker again is reported and the others go on.
 */
export const createPool = async (options: PoolOptions = {}): Promise<Pool> => {
  checkAnalyzerOptions(options, ['workers'])
  const { workers = availableParallelism(), ...load } = options
  if (!Number.isInteger(workers) || workers < 1)
    throw new InputError(`workers must be a whole number from 1, not ${workers}`)
  const { default: Pool } = await import('tinypool').catch((cause: unknown) => {
    throw new PoolError('vietnlp/pool needs the package tinypool, which comes with vietnlp: npm install tinypool@2', {
      cause,
    })
  })
  const pool = new Pool({
    filename: new URL('./pool-worker.js', import.meta.url).href,
    // Processes, not threads: one that is killed or runs out of memory takes nothing else with it.
    runtime: 'child_process',
    serialization: 'advanced',
    env: process.env as Record<string, string>,
    // Not those of this process: `--eval` or `--input-type` would keep a worker from starting.
    execArgv: WORKER_FLAGS,
    minThreads: workers,
    maxThreads: workers,
  })
  const base = { load: packOptions(load), options: {} }
  const state = keepAlive(pool, base, 4 + 2 * workers)
  const run = (task: Omit<PoolTask, 'load'>): Promise<PoolResult> => pool.run({ ...base, ...task })
  // What a worker throws arrives as a plain object, the death of a worker as an Error.
  const explain = (cause: unknown): VietnlpError => {
    if (state.broken || cause instanceof Error) return state.broken ?? died(cause)
    const { name, message } = cause as Error
    return Object.assign(new VietnlpError(message), { name })
  }
  // Missing data or an unknown layer is told here and not with every document.
  await run({ options: {} }).catch(async cause => {
    const error = explain(cause)
    await pool.destroy()
    throw error
  })

  const runLine = async (one: PoolLine, options: RunOptions): Promise<PoolResult> => {
    try {
      return await run({ options, lines: [one] })
    } catch (error) {
      const record = errorRecord(one.number, explain(error))
      return { json: encoder.encode(`${JSON.stringify(record)}\n`), errors: 1 }
    }
  }
  /** One after the other, so that a line that ends its worker takes no other line with it. */
  const runLineByLine = async (lines: readonly PoolLine[], options: RunOptions): Promise<PoolResult> => {
    const results: PoolResult[] = []
    for (const one of lines) results.push(await runLine(one, options))
    return {
      json: Buffer.concat(results.map(({ json }) => json)),
      errors: results.reduce((sum, { errors }) => sum + errors, 0),
    }
  }
  const runBatch = async (lines: readonly PoolLine[], options: RunOptions): Promise<RecordBatch> => {
    const { json, errors } = await run({ options, lines }).catch(() => runLineByLine(lines, options))
    return { jsonl: json, records: lines.length, errors }
  }
  let closed = false
  const checkOpen = (): void => {
    // tinypool would start workers anew, and nobody would end them.
    if (closed) throw new PoolError('this pool is closed; createPool makes another')
  }
  const analyzeToBytes: Pool['analyzeToBytes'] = (lines, options = {}) => {
    checkOpen()
    checkLines(lines, 'a pool')
    checkRunOptions(options)
    return orderedMap(poolBatches(lines), 4 * workers, batch => runBatch(batch, options))
  }
  const analyzeJsonl: Pool['analyzeJsonl'] = async function* (lines, options) {
    for await (const { jsonl } of analyzeToBytes(lines, options)) {
      for (let from = 0; from < jsonl.length; ) {
        const to = jsonl.indexOf(LINE_FEED, from) + 1
        yield decoder.decode(jsonl.subarray(from, to))
        from = to
      }
    }
  }

  return {
    workers,
    analyze: async (text, options = {}) => {
      if (typeof text !== 'string') throw new InputError(`a text must be a string, not ${typeof text}`)
      checkOpen()
      checkRunOptions(options)
      const task = { options, text }
      const { json } = await run(task).catch(() =>
        run(task).catch(cause => {
          throw explain(cause)
        }),
      )
      return JSON.parse(decoder.decode(json)) as Document
    },
    analyzeJsonl,
    analyzeToBytes,
    analyzeLines: async function* (lines, options) {
      for await (const record of analyzeJsonl(lines, options)) yield JSON.parse(record) as LineRecord
    },
    close: () => {
      closed = true
      return pool.destroy()
    },
  }
}
