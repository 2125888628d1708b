import { buildAnalyzer } from './analyzer.js'
import { bindData } from './bind-data.js'
import { binaries, texts } from './embedded-data.js'
import { ModelError } from './errors.js'
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

/** Gives a file of the package's `data/` folder out of the code itself. */
export const readData: ReadData = path => {
  if (Object.hasOwn(texts, path)) return new TextEncoder().encode(texts[path])
  if (Object.hasOwn(binaries, path)) return fromBase64(binaries[path])
  throw new ModelError(`data/${path} is not part of "vietnlp/embedded"; import from "vietnlp"`)
}

/** For code that runs with either entry: there is nothing to load. */
export const loadData = async (_paths: readonly string[], _source: DataSource = {}): Promise<ReadData> => readData

/** An analyzer with layers and knowledge of one's own; `base` is not looked at. */
export const loadAnalyzer = async (options: LoadOptions = {}): Promise<Analyzer> => buildAnalyzer(readData, options)

export const {
  analyze,
  segment,
  wordOffsets,
  keywords,
  restoreDiacritics,
  findUnits,
  unit,
  parseAddress,
  convertAddress,
  unitHistory,
} = bindData(readData)
