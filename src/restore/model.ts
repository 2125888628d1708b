import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { stripDiacritics } from '../text/strip-diacritics.js'
import { FEATURES, hashFold, hashForm } from './features.js'
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
  /** By number of the plain syllable, which way it leans; see register.ts. */
  readonly leanings: ReadonlyMap<number, number>
  /**
   * Adds to each score what a context says of the candidate, but for scores that are -Infinity. The sum over all contexts of a place is the
   * log of the odds of a candidate, up to a constant of the place.
   */
  addScores(scores: Float64Array, candidates: Int32Array, context: number): void
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
  const addScores = weightTable(
    {
      gaps: model.array('gaps') as Uint8Array,
      levels: model.array('levels') as Uint8Array,
      checks: model.array('checks') as Uint8Array,
    },
    sizes,
  )
  const lines = new TextDecoder().decode(model.array('syllables') as Uint8Array).split('\n')
  const candidates = new Map<string, Candidates>()
  const leanings = new Map<number, number>()
  const leaningOf = model.array('leanings') as Int8Array
  lines.forEach((line, i) => {
    const forms = line.split(' ')
    const fold = stripDiacritics(forms[0])
    candidates.set(fold, candidatesOf(forms))
    leanings.set(hashFold(fold), leaningOf[i])
  })
  return { candidates, leanings, addScores }
}
