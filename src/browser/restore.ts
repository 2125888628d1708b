import { bound } from '../bound.js'
import { createRestorer } from '../restore/restorer.js'
import { readData } from './data.js'

const marks = /* @__PURE__ */ bound(() => ({ restoreDiacritics: createRestorer(readData) }))

export const restoreDiacritics = /* @__PURE__ */ marks('restoreDiacritics')
