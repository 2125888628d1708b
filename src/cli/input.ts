import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { InputError } from '../errors.js'
import { createLineReader, type LineReader, linesByChunk } from '../stream/read-lines.js'

/** One input of a command: a file, or standard input under the name `-`. */
export interface Input {
  readonly name: string
  readonly isStandardInput: boolean
}

/** The files of the command line; standard input when there is none. */
export const inputsOf = (files: readonly string[]): Input[] =>
  (files.length === 0 ? ['-'] : files).map(name => ({ name, isStandardInput: name === '-' }))

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory',
  EACCES: 'no permission to read it',
  ERR_FS_FILE_TOO_LARGE: 'too large to read at once; give it as JSONL with --jsonl, a text a line',
  ERR_STRING_TOO_LONG: 'too large to read at once; give it as JSONL with --jsonl, a text a line',
}

const unreadable = ({ name }: Input, cause: unknown): InputError => {
  const { code = '', message } = cause as NodeJS.ErrnoException
  return new InputError(`cannot read ${name}: ${reasons[code] ?? message}`, { cause })
}

/**
 * Bytes to text. A byte order mark says which UTF it is; it stays in the text, so that offsets count what the file holds.
 * Bytes that are no UTF-8 become U+FFFD.
 */
export const decodeText = (bytes: Uint8Array): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

const readAll = async (stream: Readable): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/** Bytes of an input. Throws {@link InputError} with the reason when it cannot be read. */
export const readBytes = async (input: Input): Promise<Uint8Array> => {
  try {
    return input.isStandardInput ? await readAll(process.stdin) : await readFile(input.name)
  } catch (cause) {
    throw unreadable(input, cause)
  }
}

/** The text of an input. */
export const readText = async (input: Input): Promise<string> => {
  const bytes = await readBytes(input)
  try {
    return decodeText(bytes)
  } catch (cause) {
    throw unreadable(input, cause)
  }
}

/** Lines of all inputs, one after the other. An input that cannot be read is reported and left out. */
export const linesOf = (inputs: readonly Input[], report: (error: unknown) => void): LineReader => {
  const groups = async function* () {
    for (const input of inputs) {
      try {
        yield* linesByChunk(input.isStandardInput ? process.stdin : createReadStream(input.name))
      } catch (cause) {
        report(unreadable(input, cause))
      }
    }
  }
  return createLineReader(groups())
}
