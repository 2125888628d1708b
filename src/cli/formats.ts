import { escapeHtml } from '../display/escape-html.js'
import { htmlPage } from '../display/html-page.js'
import { printable } from '../display/printable.js'
import {
  type DisplayLanguage,
  type Document,
  documentChunks,
  type RowLayer,
  recordChunks,
  type TableLayer,
  toBio,
  toConllu,
  toCsv,
  toHtml,
  toSegmentedText,
  toTable,
} from '../index.js'

export const formatNames = ['table', 'json', 'jsonl', 'html', 'conllu', 'bio', 'csv', 'text'] as const
export type FormatName = (typeof formatNames)[number]

export interface FormatOptions {
  readonly language: DisplayLanguage
  /** Layers of a table; all when left out. */
  readonly layers?: readonly TableLayer[]
  /** Layer of a CSV. */
  readonly csv: RowLayer
  readonly width: number
  /** Title of a page. */
  readonly title: string
  /** More than one document will come. */
  readonly many: boolean
}

/** How documents of a run are written: something before the first, each document, something after the last. */
export interface Format {
  readonly begin?: string
  item(document: Document, name: string, index: number): Iterable<string>
  readonly end?: string
}

const json = (many: boolean): Format =>
  many
    ? {
        begin: '[',
        item: function* (document, id, index) {
          yield `${index > 0 ? ',' : ''}\n{"id":${JSON.stringify(id)},"document":`
          yield* documentChunks(document)
          yield '}'
        },
        end: '\n]\n',
      }
    : {
        item: function* (document) {
          yield* documentChunks(document)
          yield '\n'
        },
      }

const html = ({ language, title }: FormatOptions): Format => {
  const { before, after } = htmlPage(title)
  const article = (document: Document, name: string): string =>
    `<article aria-label="${escapeHtml(name)}">\n${toHtml(document, { language, style: false })}</article>\n`
  return { begin: before, item: (document, name) => [article(document, name)], end: after }
}

const separated =
  (many: boolean, show: (document: Document) => string): Format['item'] =>
  (document, name, index) => [many ? `${index > 0 ? '\n' : ''}== ${name} ==\n${show(document)}` : show(document)]

const formats: Readonly<Record<FormatName, (options: FormatOptions) => Format>> = {
  table: ({ many, language, width, layers }) => ({
    item: separated(many, document => toTable(document, { language, width, ...(layers && { layers }) })),
  }),
  json: ({ many }) => json(many),
  jsonl: () => ({ item: (document, id) => recordChunks(id === '-' ? { document } : { id, document }) }),
  html,
  conllu: () => ({ item: (document, id) => [toConllu(document, id === '-' ? {} : { id })] }),
  // A line without a tab is no token: the name stands on one, as in CoNLL-U.
  bio: ({ many }) => ({
    item: (document, name) => [many ? `# newdoc id = ${printable(name)}\n${toBio(document)}` : toBio(document)],
  }),
  csv: ({ csv, many }) => ({
    item: (document, file, index) => [toCsv(document, csv, { header: index === 0, ...(many && { file }) })],
  }),
  text: () => ({ item: document => [toSegmentedText(document)] }),
}

export const createFormat = (name: FormatName, options: FormatOptions): Format => formats[name](options)
