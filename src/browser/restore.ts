import { bound } from '../bound.js'
import { createRestorer } from '../restore/restorer.js'
import { readListed } from './supplied-data.js'

const marks = /* @__PURE__ */ bound(() => ({ restoreDiacritics: createRestorer(readListed('restoreData')) }))

export const restoreDiacritics = /* @__PURE__ */ marks('restoreDiacritics')
