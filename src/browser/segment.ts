import { bound } from '../bound.js'
import { createTextSegmenter } from '../segment-text.js'
import { readData } from './data.js'

const words = /* @__PURE__ */ bound(() => createTextSegmenter(readData))

export const segment = /* @__PURE__ */ words('segment')
export const wordOffsets = /* @__PURE__ */ words('wordOffsets')
export const explainWords = /* @__PURE__ */ words('explainWords')
