import { buildAnalyzer } from './analyzer.js'
import { bound } from './bound.js'
import { binaries, texts } from './embedded-data.js'
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

const fromBase64 = (base64: string): Uint8Array => {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i)
  return bytes
}

const fetched = new Map<string, Uint8Array>()
const isEmbedded = (path: string): boolean => Object.hasOwn(texts, path) || Object.hasOwn(binaries, path)

/** Gives a file of the package's `data/` folder out of the code itself. */
export const readData: ReadData = path => {
  if (Object.hasOwn(texts, path)) return new TextEncoder().encode(texts[path])
  if (Object.hasOwn(binaries, path)) return fromBase64(binaries[path])
  const bytes = fetched.get(path)
  if (bytes) return bytes
  throw new ModelError(
    `data/${path} is not part of "vietnlp/embedded": \`await loadData(["${path}"], { base: "/vietnlp/data/" })\` comes first`,
  )
}

/** Fetches what is not embedded, the model that restores diacritics: `await loadData(restoreData, { base })`. */
export const loadData = async (paths: readonly string[], source: DataSource = {}): Promise<ReadData> => {
  const missing = paths.filter(path => !isEmbedded(path) && !fetched.has(path))
  if (missing.length > 0) for (const [path, bytes] of await fetchData(missing, source)) fetched.set(path, bytes)
  return readData
}

/** An analyzer with layers and knowledge of one's own; `base` is not looked at. */
export const loadAnalyzer = async (options: LoadOptions = {}): Promise<Analyzer> => buildAnalyzer(readData, options)

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
