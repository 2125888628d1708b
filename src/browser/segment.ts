import { bound } from '../bound.js'
import { createTextSegmenter } from '../segment-text.js'
import { readListed } from './supplied-data.js'

const words = /* @__PURE__ */ bound(() => createTextSegmenter(readListed('segmentData')))

export const segment = /* @__PURE__ */ words('segment')
export const wordOffsets = /* @__PURE__ */ words('wordOffsets')
export const explainWords = /* @__PURE__ */ words('explainWords')
