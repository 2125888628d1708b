import { buildAnalyzer } from './analyzer.js'
import { bindData } from './bind-data.js'
import { binaries, texts } from './embedded-data.js'
import { ModelError } from './errors.js'
import { fetchData } from './fetch-data.js'
import type { DataSource, LoadOptions } from './load-options.js'
import type { Analyzer, ReadData } from './pipeline.js'

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
