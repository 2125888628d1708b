import { bound } from '../bound.js'
import { createKeywords } from '../keywords.js'
import { readData } from './data.js'

const topics = /* @__PURE__ */ bound(() => ({ keywords: createKeywords(readData) }))

export const keywords = /* @__PURE__ */ topics('keywords')
