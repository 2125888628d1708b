import type { Document } from '../document.js'
import { InputError } from '../errors.js'
import type { Analyzer, RunOptions } from '../pipeline.js'
import type { Line } from './line-splitter.js'

/** Result of a line that held a text; `id` is whatever the line gave as its `id`. */
export interface DocumentRecord {
  readonly id?: unknown
  readonly document: Document
}

/** Result of a line that could not be read; `line` counts from 1. */
export interface ErrorRecord {
  readonly line: number
  readonly error: { readonly name: string; readonly message: string }
}

export type LineRecord = DocumentRecord | ErrorRecord

/** What a line of JSONL input asks for. */
export interface LineRequest {
  readonly id?: unknown
  readonly text: string
  readonly options: RunOptions
}

export const errorRecord = (line: number, error: unknown): ErrorRecord => {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  return { line, error: { name, message } }
}

/** Reads `{"id"?, "text", "referenceDate"?}`; other fields are ignored. Throws {@link InputError} for anything else. */
export const parseLine = (line: Line): LineRequest => {
  if (line instanceof InputError) throw line
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new InputError(line.trim() === '' ? 'the line is empty' : `not JSON: ${(cause as Error).message}`, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('the line must hold an object like {"id": 1, "text": "…"}')
  }
  const { id, text, referenceDate } = value as Readonly<Record<string, unknown>>
  if (typeof text !== 'string') {
    throw new InputError(text === undefined ? 'the field "text" is missing' : `the field "text" is not a string`)
  }
  if (referenceDate !== undefined && typeof referenceDate !== 'string') {
    throw new InputError('the field "referenceDate" must be a date like "2025-09-10"')
  }
  return { ...(id === undefined ? {} : { id }), text, options: referenceDate === undefined ? {} : { referenceDate } }
}

/** Analyzes one line; whatever goes wrong becomes the record of that line. */
export const analyzeLine = (analyze: Analyzer, line: Line, number: number, options: RunOptions = {}): LineRecord => {
  try {
    const request = parseLine(line)
    const document = analyze(request.text, { ...options, ...request.options })
    return request.id === undefined ? { document } : { id: request.id, document }
  } catch (error) {
    return errorRecord(number, error)
  }
}
