import { readNumberTable } from '../model/number-table.js'
import { type Model, readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import { CLASSES_FILE } from './data.js'

export const CLASS_FEATURES = 'classes-2'

/** What raw news told of a form. Classes group forms that stand between like neighbours; 0 is none. */
export interface FormClass {
  /** Classes at three grains: of a thousand, of 250, of 60. */
  readonly fine: number
  readonly middle: number
  readonly coarse: number
  /** How often the form has a capital within a sentence, from 1 (never) to 7 (always), 0 for unknown. */
  readonly capital: number
}

/** The same of a word. */
export type WordClass = Pick<FormClass, 'fine' | 'middle'>

export interface WordClasses {
  /** By hash of the form as written, digits folded to 0. */
  ofForm(hash: number): FormClass | undefined
  /** By hash of the word, see {@link wordHash}. */
  ofWord(hash: number): WordClass | undefined
}

/** Key of a hash in the tables: 24 bits of it, so that one unknown form in five hundred is taken for a known one. */
export const classKey = (hash: number): number => hash >>> 8 || 1

const FINE = 0x3ff

const readTable = (model: Model, name: string) =>
  readNumberTable({
    low: model.array(`${name}Low`) as Uint16Array<ArrayBuffer>,
    high: model.array(`${name}High`) as Uint8Array<ArrayBuffer>,
    values: model.array(`${name}Values`) as Uint16Array<ArrayBuffer>,
  })

/** Reads the classes of the commonest forms and words of raw news. */
export const readWordClasses = (read: ReadData): WordClasses => {
  const model = readModel(read(CLASSES_FILE), {
    name: `data/${CLASSES_FILE}`,
    kind: 'classes',
    features: CLASS_FEATURES,
  })
  const forms = readTable(model, 'form')
  const words = readTable(model, 'word')
  const formMiddle = model.array('formMiddle')
  const formCoarse = model.array('formCoarse')
  const wordMiddle = model.array('wordMiddle')
  return {
    ofForm(hash) {
      const value = forms(classKey(hash))
      if (value === 0) return undefined
      const fine = value & FINE
      return { fine, middle: formMiddle[fine - 1], coarse: formCoarse[fine - 1], capital: value >> 10 }
    },
    ofWord(hash) {
      const fine = words(classKey(hash))
      return fine === 0 ? undefined : { fine, middle: wordMiddle[fine - 1] }
    },
  }
}
