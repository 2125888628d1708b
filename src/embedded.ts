import { boundAnalyzer } from './bound.js'
import { readData } from './browser/data.js'
import { supplyData } from './browser/supplied-data.js'
import { buildAnalyzer } from './build-analyzer.js'
import { binaries, texts } from './embedded-data.js'
import type { LoadOptions } from './load-options.js'
import type { Analyzer } from './pipeline.js'

export * from './browser/functions.js'

const fromBase64 = (base64: string): Uint8Array => {
  const characters = atob(base64)
  const bytes = new Uint8Array(characters.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i)
  return bytes
}

// What is not inside, the model that restores diacritics, is fetched as in browser.ts. package.json names this file among those with
// side effects.
supplyData(path => {
  if (Object.hasOwn(texts, path)) return new TextEncoder().encode(texts[path])
  if (Object.hasOwn(binaries, path)) return fromBase64(binaries[path])
})

/** An analyzer with layers and knowledge of one's own; `base` is not looked at. Its code is here: nothing is imported later. */
export const loadAnalyzer = async (options: LoadOptions = {}): Promise<Analyzer> => buildAnalyzer(readData, options)

export const analyze = /* @__PURE__ */ boundAnalyzer(() => buildAnalyzer(readData))
