import { type Document, requireDocument } from '../document.js'
import { sentenceWords } from './sentence-words.js'

/**
 * Words with their syllables joined by `_`, one sentence a line: the input that PhoBERT, fastText and other Vietnamese models
 * expect. An underscore of the text itself stays as it is.
 */
export const toSegmentedText = (document: Document): string => {
  requireDocument(document, 'toSegmentedText')
  let lines = ''
  for (const { words } of sentenceWords(document)) {
    lines += `${words.map(word => word.text.replace(/\s+/g, '_')).join(' ')}\n`
  }
  return lines
}
