import { buildAnalyzer, dataFor } from './analyzer.js'
import { bindData } from './bind-data.js'
import { ModelError } from './errors.js'
import { fetchData } from './fetch-data.js'
import type { DataSource, LoadOptions } from './load-options.js'
import type { Analyzer, ReadData } from './pipeline.js'

export * from './index.js'
export type { DataResponse, DataSource, LoadOptions } from './load-options.js'

const files = new Map<string, Uint8Array>()

/** Gives a file of the package's `data/` folder that was loaded before. */
export const readData: ReadData = path => {
  const bytes = files.get(path)
  if (bytes) return bytes
  throw new ModelError(
    `data/${path} is not loaded: in a browser \`await loadAnalyzer({ base: "/vietnlp/data/" })\` or \`loadData\` comes first; or import from "vietnlp/embedded"`,
  )
}

/** Fetches files of the `data/` folder that are not there yet, for functions that need them. */
export const loadData = async (paths: readonly string[], source: DataSource = {}): Promise<ReadData> => {
  const missing = paths.filter(path => !files.has(path))
  if (missing.length > 0) for (const [path, bytes] of await fetchData(missing, source)) files.set(path, bytes)
  return readData
}

/**
 * Fetches the data of the wanted layers from below `base` and gives a synchronous analyzer. What was fetched stays: `analyze` and
 * `segment` work from then on, when the layers they need were among the wanted.
 */
export const loadAnalyzer = async (options: LoadOptions = {}): Promise<Analyzer> =>
  buildAnalyzer(await loadData(dataFor(options), options), options)

export const {
  analyze,
  segment,
  wordOffsets,
  explainWords,
  keywords,
  restoreDiacritics,
  findUnits,
  unit,
  parseAddress,
  convertAddress,
  unitHistory,
} = bindData(readData)
