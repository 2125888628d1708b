import unorm from 'unorm'
import { type NormalizerEngine, useNormalizerEngine } from './text/engine.js'

/** Normalization in plain JavaScript by the package `unorm`: right for Vietnamese, 27 to 170 times slower than a runtime's own. */
export const unormEngine: NormalizerEngine = {
  name: 'unorm',
  nfc: text => unorm.nfc(text),
  nfd: text => unorm.nfd(text),
}

/**
 * Makes `unorm` the engine of this copy of the library: for runtimes whose `String.prototype.normalize` is missing, does nothing
 * or crashes. `vietnlp doctor` tells which engine is in use.
 */
export const useUnorm = (): void => useNormalizerEngine(unormEngine)
