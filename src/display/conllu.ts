import { checkOptions, kindOf } from '../check-options.js'
import { type Document, requireDocument, type Word } from '../document.js'
import { InputError } from '../errors.js'
import { bioLabels, wordLabel } from './bio-labels.js'
import { sentenceWords } from './sentence-words.js'

export interface ConlluOptions {
  /** Identifier of the document: `# newdoc id` and the first part of each `sent_id`. `document` by default. */
  readonly id?: string
}

const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()

/** `|`, `=` and white space have a meaning of their own in the last column. */
const spacesAfter = (gap: string): string | undefined => {
  if (gap === '') return 'SpaceAfter=No'
  if (gap === ' ') return undefined
  const escaped = gap
    .slice(0, 64)
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/ /g, '\\s')
  return /^(?:\\[rnts])+$/.test(escaped) ? `SpacesAfter=${escaped}` : undefined
}

/**
 * Universal Dependencies' CoNLL-U: one word a line, its part of speech, and in the last column `NE=` (a BIO label that
 * spaCy's converter reads), `start_char` and `end_char` in the original text. Lemma, head and relation are `_`: no parser
 * ran. Vietnamese words contain spaces, which the format allows in FORM.
 */
export const toConllu = (document: Document, options: ConlluOptions = {}): string => {
  requireDocument(document, 'toConllu')
  checkOptions(options, ['id'], "{ id: 'article-1' }", 'toConllu')
  const { id = 'document' } = options
  if (typeof id !== 'string') throw new InputError(`toConllu: id must be a string, not ${kindOf(id)}`)
  const labels = bioLabels(document)
  const name = oneLine(id) || 'document'
  const line = (word: Word, index: number, last: boolean, label: string): string => {
    const next = document.tokens[word.to]
    const gap = next ? document.text.slice(word.end, next.start) : '\n'
    const space = spacesAfter(last && gap === '' ? ' ' : gap)
    const misc = [`NE=${label}`, space, `start_char=${word.start}`, `end_char=${word.end}`]
    const form = oneLine(word.text) || '_'
    const columns = [index + 1, form, '_', word.pos ?? '_', word.xpos ?? '_', '_', '_', '_', '_']
    return `${columns.join('\t')}\t${misc.filter(field => field !== undefined).join('|')}\n`
  }
  let result = ''
  let sentenceNumber = 0
  for (const { sentence, words } of sentenceWords(document)) {
    if (words.length === 0) continue
    sentenceNumber += 1
    if (sentenceNumber === 1) result += `# newdoc id = ${name}\n`
    result += `# sent_id = ${name}-${sentenceNumber}\n# text = ${oneLine(sentence.text)}\n`
    let label = 'O'
    words.forEach((word, index) => {
      label = wordLabel(labels, word, label)
      result += line(word, index, index + 1 === words.length, label)
    })
    result += '\n'
  }
  return result
}
