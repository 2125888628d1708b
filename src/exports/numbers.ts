export { type NumberWordsOptions, numberToWords } from '../numbers/number-to-words.js'
export { type NoNumber, type ParsedNumber, parseNumber } from '../numbers/parse-number.js'
