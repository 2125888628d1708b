import { buildAnalyzer, dataFor } from './analyzer.js'
import { bound } from './bound.js'
import { ModelError } from './errors.js'
import { fetchData } from './fetch-data.js'
import { createKeywords } from './keywords.js'
import type { DataSource, LoadOptions } from './load-options.js'
import type { Analyzer, ReadData } from './pipeline.js'
import { createPlaces } from './places/create-places.js'
import { createRestorer } from './restore/restorer.js'
import { createTextSegmenter } from './segment-text.js'

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

// What follows is described in node.ts.
const whole = /* @__PURE__ */ bound(() => ({ analyze: buildAnalyzer(readData) }))
const words = /* @__PURE__ */ bound(() => createTextSegmenter(readData))
const topics = /* @__PURE__ */ bound(() => ({ keywords: createKeywords(readData) }))
const places = /* @__PURE__ */ bound(() => createPlaces(readData))
const marks = /* @__PURE__ */ bound(() => ({ restoreDiacritics: createRestorer(readData) }))

export const analyze = /* @__PURE__ */ whole('analyze')
export const segment = /* @__PURE__ */ words('segment')
export const wordOffsets = /* @__PURE__ */ words('wordOffsets')
export const explainWords = /* @__PURE__ */ words('explainWords')
export const keywords = /* @__PURE__ */ topics('keywords')
export const findUnits = /* @__PURE__ */ places('findUnits')
export const unit = /* @__PURE__ */ places('unit')
export const parseAddress = /* @__PURE__ */ places('parseAddress')
export const convertAddress = /* @__PURE__ */ places('convertAddress')
export const unitHistory = /* @__PURE__ */ places('history')
export const restoreDiacritics = /* @__PURE__ */ marks('restoreDiacritics')
