import { bound } from '../bound.js'
import { createKeywords } from '../keywords.js'
import { readListed } from './supplied-data.js'

const topics = /* @__PURE__ */ bound(() => ({ keywords: createKeywords(readListed('keywordData')) }))

export const keywords = /* @__PURE__ */ topics('keywords')
