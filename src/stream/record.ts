import { kindOf } from '../check-options.js'
import type { Document } from '../document.js'
import { InputError } from '../errors.js'
import type { Analyzer, AnalyzeText, RunOptions } from '../pipeline.js'
import { parseMoment } from '../times/reference-date.js'
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

/** Why a line that is no string cannot be read. */
export const lineError = (line: unknown): Error =>
  line instanceof Error ? line : new InputError(`a line must be a string, not ${line === null ? 'null' : typeof line}`)

/** Reads `{"id"?, "text", "referenceDate"?}`; other fields are ignored. Throws {@link InputError} for anything else. */
export const parseLine = (line: Line): LineRequest => {
  if (typeof line !== 'string') throw lineError(line)
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
  // here, so that a wrong one is told of its line before others are analyzed with it
  if (referenceDate !== undefined) parseMoment(referenceDate)
  return { ...(id === undefined ? {} : { id }), text, options: referenceDate === undefined ? {} : { referenceDate } }
}

/** An analyzer, or a function of one's own around one, which is asked for one text after the other. */
export type LineAnalyzer = AnalyzeText & Partial<Pick<Analyzer, 'batch'>>

/** A line with its number, from 1. */
export interface NumberedLine {
  readonly number: number
  readonly line: Line
}

/** Numbers the lines of batches. */
export const numberLines = async function* (
  batches: AsyncIterable<readonly Line[]> | Iterable<readonly Line[]>,
): AsyncGenerator<NumberedLine[]> {
  let number = 0
  for await (const batch of batches) yield batch.map(line => ({ number: ++number, line }))
}

/** Refuses an analyzer that is none: the promise of one, whose `await` was forgotten. */
export const checkAnalyze = (analyze: unknown, caller: string): void => {
  if (typeof analyze === 'function') return
  throw new InputError(
    `${caller}: analyze must be a function such as \`await loadAnalyzer()\` gives, not ${isPromise(analyze) ? 'a promise' : kindOf(analyze)}`,
  )
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function'

/** Refuses the promise that an asynchronous function gives for a document: written as JSON it would be an empty object. */
const checkDocument = (document: unknown): void => {
  if (!isPromise(document)) return
  // nobody waits for it any more
  document.then(undefined, () => {})
  throw new InputError('analyze must be the function that `await loadAnalyzer()` gives, not an async one')
}

/**
 * The document of each text by its index: all are analyzed at once, and if that fails each when it is asked for, since one by one it
 * shows which text it was.
 */
export const togetherOrAlone = (
  analyze: LineAnalyzer,
  texts: readonly string[],
  options: readonly RunOptions[],
): ((index: number) => Document) => {
  let documents: readonly Document[] | undefined
  try {
    documents = analyze.batch?.(texts, options)
  } catch {}
  const together = documents?.length === texts.length ? documents : undefined
  return index => (together ? together[index] : analyze(texts[index], options[index]))
}

/** Analyzes some lines at once; whatever goes wrong with one becomes the record of it. */
export const analyzeBatch = (
  analyze: LineAnalyzer,
  lines: readonly NumberedLine[],
  options: RunOptions = {},
): LineRecord[] => {
  const requests = lines.map(({ line, number }) => {
    try {
      const { options: own, ...request } = parseLine(line)
      return { ...request, number, options: { ...options, ...own } }
    } catch (error) {
      return errorRecord(number, error)
    }
  })
  const able = requests.filter(request => 'text' in request)
  const documentOf = togetherOrAlone(
    analyze,
    able.map(({ text }) => text),
    able.map(({ options }) => options),
  )
  let done = 0
  return requests.map(request => {
    if ('error' in request) return request
    const { id, number } = request
    let document: Document
    try {
      document = documentOf(done++)
    } catch (error) {
      return errorRecord(number, error)
    }
    // wrong for every line, so it ends the run
    checkDocument(document)
    return id === undefined ? { document } : { id, document }
  })
}
