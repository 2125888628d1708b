import { ModelError } from '../errors.js'
import { checkSource, fetchData } from '../fetch-data.js'
import type { DataSource } from '../load-options.js'
import type { ReadData } from '../pipeline.js'
import { findData, keepFetched } from './supplied-data.js'

/** Gives a file of the package's `data/` folder that was loaded before or is embedded. */
export const readData: ReadData = path => {
  const bytes = findData(path)
  if (bytes) return bytes
  throw new ModelError(
    `data/${path} is not loaded: in a browser \`await loadAnalyzer({ base: "/vietnlp/data/" })\` or \`await loadData(["${path}"], { base: "/vietnlp/data/" })\` comes first; "vietnlp/embedded" has the data of all layers inside`,
  )
}

/** Fetches files of the `data/` folder that are not there yet, for functions that need them. */
export const loadData = async (paths: readonly string[], source: DataSource = {}): Promise<ReadData> => {
  checkSource(source)
  const missing = paths.filter(path => !findData(path))
  if (missing.length > 0) for (const [path, bytes] of await fetchData(missing, source)) keepFetched(path, bytes)
  return readData
}
