import type { AnalyzerOptions } from './analyzer.js'
import { loadAnalyzer } from './node.js'
import type { Analyzer, RunOptions } from './pipeline.js'
import type { Line } from './stream/line-splitter.js'
import { analyzeLine } from './stream/record.js'
import { recordChunks } from './stream/stringify-record.js'

/** What the pool sends to a worker: which analyzer, and lines of JSONL or one text. Strings cross between processes cheaply. */
export interface PoolTask {
  /** JSON of {@link AnalyzerOptions}: also the key under which the worker keeps the analyzer. */
  readonly load: string
  readonly options: RunOptions
  readonly lines?: readonly { readonly line: Line; readonly number: number }[]
  readonly text?: string
}

const analyzers = new Map<string, Promise<Analyzer>>()

const analyzerFor = (load: string): Promise<Analyzer> => {
  const known = analyzers.get(load) ?? loadAnalyzer(JSON.parse(load) as AnalyzerOptions)
  analyzers.set(load, known)
  return known
}

/** Runs in the worker: records of the lines, or the document of the text, as JSON. */
const runTask = async ({ load, options, lines = [], text }: PoolTask): Promise<string[]> => {
  const analyze = await analyzerFor(load)
  if (text !== undefined) return [JSON.stringify(analyze(text, options))]
  return lines.map(({ line, number }) => [...recordChunks(analyzeLine(analyze, line, number, options))].join(''))
}

export default runTask
