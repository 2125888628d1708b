import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { stripDiacritics } from '../text/strip-diacritics.js'
import { FEATURES, featureNumber, hashForm } from './features.js'
import { weightTable } from './weight-table.js'

export const RESTORER_FILE = 'models/restorer.bin'
export const KIND = 'restorer'

/** Syllables that are the same without their marks. */
export interface Candidates {
  readonly forms: readonly string[]
  readonly hashes: Int32Array
}

export interface RestorerModel {
  /** By syllable without marks, in small letters. */
  readonly candidates: ReadonlyMap<string, Candidates>
  /**
   * What some templates add to the score of a candidate in the contexts of a place. The sum over all templates is the log of its odds,
   * up to a constant of the place.
   */
  score(candidate: number, contexts: Int32Array, templates: readonly number[]): number
}

export const candidatesOf = (forms: readonly string[]): Candidates => ({
  forms,
  hashes: Int32Array.from(forms, hashForm),
})

/**
 * Reads the model: `syllables` is a list of lines, each the candidates of one plain syllable, separated by spaces; `gaps`, `levels` and
 * `checks` are the weights as weight-table.ts packs them.
 */
export const readRestorer = (read: ReadData): RestorerModel => {
  const model = readModel(read(RESTORER_FILE), { name: RESTORER_FILE, kind: KIND, features: FEATURES })
  const sizes = Float64Array.from(model.metadata.sizes as number[])
  const weightOf = weightTable(
    {
      gaps: model.array('gaps') as Uint8Array,
      levels: model.array('levels') as Uint8Array,
      checks: model.array('checks') as Uint8Array,
    },
    sizes,
  )
  const lines = new TextDecoder().decode(model.array('syllables') as Uint8Array).split('\n')
  const candidates = new Map<string, Candidates>()
  for (const line of lines) {
    const forms = line.split(' ')
    candidates.set(stripDiacritics(forms[0]), candidatesOf(forms))
  }
  return {
    candidates,
    score: (candidate, contexts, templates) => {
      let score = 0
      for (let i = 0; i < templates.length; i++) score += weightOf(featureNumber(candidate, contexts[templates[i]]))
      return score
    },
  }
}
