import type { Command } from 'commander'
import { errorRecord, parseLine } from '../stream/record.js'
import { decodeText, type Input, inputsOf, linesOf, readBytes } from './input.js'
import { write } from './output.js'
import type { RunState } from './run-state.js'

/** Text in, text out. */
export type TextFunction = (text: string) => string

/** How the bytes of a file become text; UTF-8 or UTF-16 after the byte order mark by default. */
export type Decode = (bytes: Uint8Array) => string

/** A command whose function is made from its flags once, when it runs. */
export interface TextCommand<F> {
  readonly command: Command
  readonly prepare: (flags: F) => Promise<Prepared>
}

export interface Prepared {
  readonly apply: TextFunction
  readonly decode?: Decode
  /** For texts of JSONL, which are not decoded from bytes, where that makes a difference. */
  readonly applyToLine?: TextFunction
}

const rewriteLines = async (inputs: readonly Input[], apply: TextFunction, state: RunState): Promise<void> => {
  let number = 0
  for await (const line of linesOf(inputs, state.failed)) {
    number += 1
    let record: object
    try {
      const { id, text } = parseLine(line)
      record = id === undefined ? { text: apply(text) } : { id, text: apply(text) }
    } catch (error) {
      record = errorRecord(number, error)
      state.failed()
    }
    await write(`${JSON.stringify(record)}\n`)
  }
}

/** Adds files, `--jsonl` and the action to a command that turns text into text. */
export const createTextCommand = <F extends object>({ command, prepare }: TextCommand<F>, state: RunState): Command =>
  command
    .argument('[file...]', 'texts to read; standard input when there is none, also as -')
    .option('-j, --jsonl', 'read JSONL, {"id"?, "text"} a line, and write {"id", "text"} for every line')
    .action(async (files: string[], flags: F & { readonly jsonl?: boolean }) => {
      const { apply, decode = decodeText, applyToLine = apply } = await prepare(flags)
      const inputs = inputsOf(files)
      if (flags.jsonl) return rewriteLines(inputs, applyToLine, state)
      for (const input of inputs) {
        try {
          await write(apply(decode(await readBytes(input))))
        } catch (error) {
          state.failed(error)
        }
      }
    })
