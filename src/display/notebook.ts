import { type Document, requireDocument } from '../document.js'
import { checkHtmlOptions, type HtmlOptions, toHtml } from './html.js'
import { toTable } from './table.js'

/** What notebook kernels look for on a value: the same thing in several media types. */
export interface Displayable {
  [key: symbol]: () => Readonly<Record<string, unknown>>
}

/**
 * Wraps a document for a notebook: kernels that know `Symbol.for('Jupyter.display')` (Deno's does) show the highlighted text,
 * others the table. The wrapper leaves the document plain JSON.
 */
export const display = (document: Document, options: HtmlOptions = {}): Displayable => {
  requireDocument(document, 'display')
  checkHtmlOptions(options, 'display')
  const { language } = options
  return {
    [Symbol.for('Jupyter.display')]: () => ({
      'text/html': toHtml(document, options),
      'text/plain': toTable(document, language ? { language } : {}),
      'application/json': document,
    }),
  }
}
