import type { Document } from '../document.js'
import type { LineRecord } from './record.js'

const itemsAtOnce = 20_000

const layerChunks = function* (name: string, items: readonly unknown[]): Generator<string> {
  yield `,${JSON.stringify(name)}:[`
  for (let from = 0; from < items.length; from += itemsAtOnce) {
    yield (from > 0 ? ',' : '') + JSON.stringify(items.slice(from, from + itemsAtOnce)).slice(1, -1)
  }
  yield ']'
}

/** A document as JSON in pieces: that of a text of many megabytes does not fit into one string. */
export const documentChunks = function* (document: Document): Generator<string> {
  const { text, ...layers } = document
  yield `{"text":${JSON.stringify(text)}`
  for (const [name, items] of Object.entries(layers)) yield* layerChunks(name, items)
  yield '}'
}

const smallText = 1_000_000

/** A record as one line of JSONL with its line end, in one piece for all but very long texts. */
export const recordChunks = function* (record: LineRecord): Generator<string> {
  if (!('document' in record) || record.document.text.length < smallText) {
    yield `${JSON.stringify(record)}\n`
    return
  }
  yield record.id === undefined ? '{"document":' : `{"id":${JSON.stringify(record.id)},"document":`
  yield* documentChunks(record.document)
  yield '}\n'
}
