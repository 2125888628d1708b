import { readFileSync } from 'node:fs'
import { createDocument, type Document } from '../../src/document.js'
import { segmenter } from '../../src/segment/segmenter.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

/** A file of the data folder. */
export const readData = (path: string): Uint8Array => readFileSync(`data/${path}`)

const tokenize = tokenizer()
const segment = segmenter(readData)

/** A text with all that the recognizer stands on: tokens, sentences, words. */
export const segmentText = (text: string): Document => segment.run(tokenize.run(createDocument(text), {}), {})
