import { checkOptions } from '../check-options.js'
import { type Document, requireDocument } from '../document.js'
import { bioLabels } from './bio-labels.js'

export interface BioOptions {
  /** Adds a third column with the labels of the places nested in longer entities. */
  readonly nested?: boolean
}

/**
 * Tokens with BIO labels, `token<TAB>label`, an empty line after each sentence: what trainers of sequence labellers read.
 * Tokens hold no white space, so each line splits into its columns.
 */
export const toBio = (document: Document, options: BioOptions = {}): string => {
  requireDocument(document, 'toBio')
  checkOptions(options, ['nested'], '{ nested: true }', 'toBio')
  const { nested = false } = options
  const outer = bioLabels(document)
  const inner = nested ? bioLabels(document, true) : undefined
  const lines: string[] = []
  for (const { from, to } of document.sentences) {
    for (let token = from; token < to; token++) {
      const form = document.tokens[token].text.replace(/\s+/g, '_')
      lines.push(inner ? `${form}\t${outer[token]}\t${inner[token]}` : `${form}\t${outer[token]}`)
    }
    lines.push('')
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
