import { checkSource, fetchData } from '../fetch-data.js'
import type { DataSource } from '../load-options.js'
import type { ReadData } from '../pipeline.js'
import { findData, keepFetched, readListed } from './supplied-data.js'

/** Gives a file of the package's `data/` folder that was loaded before or is embedded. */
export const readData: ReadData = /* @__PURE__ */ readListed()

/** Fetches files of the `data/` folder that are not there yet, for functions that need them. */
export const loadData = async (paths: readonly string[], source: DataSource = {}): Promise<ReadData> => {
  checkSource(source)
  const missing = paths.filter(path => !findData(path))
  if (missing.length > 0) for (const [path, bytes] of await fetchData(missing, source)) keepFetched(path, bytes)
  return readData
}
