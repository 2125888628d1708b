export { createKeywords, type Keyword, type KeywordOptions, keywordData } from '../keywords.js'
