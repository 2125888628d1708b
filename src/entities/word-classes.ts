import { readModel } from '../model/read.js'
import type { ReadData } from '../pipeline.js'
import type { FormClass } from './forms.js'

export const CLASSES_FILE = 'models/classes.bin'
export const CLASS_FEATURES = 'classes-1'

/** Reads what raw news told of the commonest forms. Keys are forms as written or in lower case, digits folded to `0`. */
export const readWordClasses = (read: ReadData): ((folded: string) => FormClass | undefined) => {
  const model = readModel(read(CLASSES_FILE), {
    name: `data/${CLASSES_FILE}`,
    kind: 'classes',
    features: CLASS_FEATURES,
  })
  const forms = new TextDecoder().decode(model.array('forms') as Uint8Array<ArrayBuffer>).split('\n')
  const classes = model.array('classes')
  const capitals = model.array('capitals')
  const found = new Map(forms.map((form, i) => [form, { cluster: classes[i], capital: capitals[i] }]))
  return folded => found.get(folded)
}
