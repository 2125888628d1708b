import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAnalyzer, dataFor } from './analyzer.js'
import { bindData } from './bind-data.js'
import { ModelError } from './errors.js'
import { fetchData } from './fetch-data.js'
import type { DataSource, LoadOptions } from './load-options.js'
import type { Analyzer, ReadData } from './pipeline.js'

export * from './index.js'
export type { DataResponse, DataSource, LoadOptions } from './load-options.js'
export { createJsonlTransform } from './node-transform.js'

/** Reads a file of the package's `data/` folder. */
export const readData: ReadData = path => {
  try {
    return readFileSync(new URL(`../data/${path}`, import.meta.url))
  } catch (cause) {
    throw new ModelError(`cannot read data/${path} of the vietnlp package; install the package again`, { cause })
  }
}

const readFrom = (folder: string, path: string): Uint8Array => {
  const file = join(folder, path)
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new ModelError(`cannot read ${file}; \`base\` must be a copy of the folder data of the vietnlp package`, {
      cause,
    })
  }
}

/** Reads files of the `data/` folder from elsewhere than the package: a folder, or a URL that is fetched from. */
export const loadData = async (paths: readonly string[], source: DataSource = {}): Promise<ReadData> => {
  const { base } = source
  if (base === undefined) return readData
  if (/^https?:/i.test(String(base))) {
    const files = await fetchData(paths, source)
    return path => files.get(path) ?? readData(path)
  }
  const folder = /^file:/i.test(String(base)) ? fileURLToPath(base) : String(base)
  return path => readFrom(folder, path)
}

/** Loads an analyzer with layers and knowledge of one's own. The analyzer itself is synchronous. */
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
