import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFor } from './analyzer.js'
import { bound, boundAnalyzer } from './bound.js'
import { buildAnalyzer } from './build-analyzer.js'
import { InputError, ModelError } from './errors.js'
import { checkSource, fetchData, sourceOf } from './fetch-data.js'
import { createKeywords } from './keywords.js'
import type { DataSource, LoadOptions } from './load-options.js'
import type { Analyzer, ReadData } from './pipeline.js'
import { createPlaces } from './places/create-places.js'
import { createRestorer } from './restore/restorer.js'
import { createTextSegmenter } from './segment-text.js'

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
  checkSource(source)
  const { base } = source
  if (base === undefined) return readData
  if (typeof base !== 'string' && !(base instanceof URL)) throw new InputError('`base` must be a path or a URL')
  if (/^https?:/i.test(String(base))) {
    const files = await fetchData(paths, source)
    return path => files.get(path) ?? readData(path)
  }
  const isFile = /^file:/i.test(String(base))
  if (!isFile && /^[a-z][a-z\d+.-]+:\/\//i.test(String(base))) {
    throw new InputError(`\`base\` must be a path, or a URL of http, https or file, not ${base}`)
  }
  const folder = isFile ? fileURLToPath(base) : String(base)
  return path => readFrom(folder, path)
}

/** Loads an analyzer with layers and knowledge of one's own. The analyzer itself is synchronous. */
export const loadAnalyzer = async (options: LoadOptions = {}): Promise<Analyzer> =>
  buildAnalyzer(await loadData(dataFor(options), sourceOf(options)), options)

const words = /* @__PURE__ */ bound(() => createTextSegmenter(readData))
const topics = /* @__PURE__ */ bound(() => ({ keywords: createKeywords(readData) }))
const places = /* @__PURE__ */ bound(() => createPlaces(readData))
const marks = /* @__PURE__ */ bound(() => ({ restoreDiacritics: createRestorer(readData) }))

/**
 * Everything that the text says, as data: tokens, sentences, words, entities, figures, times, references, appointments,
 * quotations. Never throws for a string; anything else is an `InputError`.
 */
export const analyze = /* @__PURE__ */ boundAnalyzer(() => buildAnalyzer(readData))

/**
 * Cuts a text to words, faster than a whole document: `segment(text)` gives spans, `segment(text, { join: '_' })` the text with
 * its words marked line by line. `words` are words of your own.
 */
export const segment = /* @__PURE__ */ words('segment')

/** Start and end of every word, pairwise. */
export const wordOffsets = /* @__PURE__ */ words('wordOffsets')

/** Why the words are what they are: every gap where two tokens might be one word, with its score and features. */
export const explainWords = /* @__PURE__ */ words('explainWords')

/** The words that tell what a document is about, the best first. A document needs words. */
export const keywords = /* @__PURE__ */ topics('keywords')

/** Administrative units of a name: `findUnits('Hoàng Mai', { level: 'district' })`. */
export const findUnits = /* @__PURE__ */ places('findUnits')

/** The unit of a code on a map: `unit('17104', '2025a')`. */
export const unit = /* @__PURE__ */ places('unit')

/** The parts of an address with their units. */
export const parseAddress = /* @__PURE__ */ places('parseAddress')

/** An address with what it is today. */
export const convertAddress = /* @__PURE__ */ places('convertAddress')

/** What became of an old unit, or what one of today was made of. */
export const unitHistory = /* @__PURE__ */ places('history')

/**
 * Adds marks to text typed without them: `nghi quyet cua Dang bo` → `nghị quyết của Đảng bộ`; with `{ alternatives: true }` also
 * what each syllable may be.
 */
export const restoreDiacritics = /* @__PURE__ */ marks('restoreDiacritics')
