import { Command } from 'commander'
import type { Document, Layer, RowLayer } from '../index.js'
import { analyzeInputs } from './analyze-inputs.js'
import { analyzeJsonl } from './analyze-jsonl.js'
import { convertLines } from './convert-lines.js'
import { createFormat, type FormatName } from './formats.js'
import { decodeText, inputsOf, readBytes } from './input.js'
import { type AnalyzeFlags, addAnalyzeOptions } from './options.js'
import { write } from './output.js'
import { readOwnKnowledge } from './own-knowledge.js'
import { type RunState, UsageError } from './run-state.js'

/** A command that analyzes texts: all layers, or the ones of a command for one layer. */
export interface AnalyzeCommand {
  readonly name: string
  readonly description: string
  readonly format: FormatName
  readonly layers?: readonly Layer[]
  /** Layer of a CSV when none is asked for. */
  readonly table?: RowLayer
  /** What of the document a terminal table is about. */
  readonly view?: (document: Document) => Document
  /** It reads an address a line, unless asked for texts. */
  readonly addresses?: boolean
  /** What `--explain` writes of a text, for a command that can tell why. */
  readonly explain?: { readonly write: (text: string) => string; readonly help: string }
  readonly examples: readonly string[]
}

type ExplainFlags = AnalyzeFlags & { readonly explain?: boolean }

const terminalWidth = (): number => (process.stdout.isTTY ? Math.max(60, process.stdout.columns || 0) : 140)

const run = async (command: AnalyzeCommand, files: string[], flags: ExplainFlags, state: RunState): Promise<void> => {
  const asTexts = flags.text || flags.jsonl || flags.format !== undefined
  if (command.addresses && !asTexts) return convertLines(inputsOf(files), state)
  const layers = flags.layers ?? command.layers
  const options = {
    load: { ...(layers ? { layers } : {}), ...(flags.xpos ? { xpos: true } : {}), ...(await readOwnKnowledge(flags)) },
    workers: flags.workers,
    run: flags.referenceDate === undefined ? {} : { referenceDate: flags.referenceDate },
  }
  const inputs = inputsOf(files)
  if (flags.explain && command.explain) {
    for (const input of inputs) {
      try {
        await write(command.explain.write(decodeText(await readBytes(input))))
      } catch (error) {
        state.failed(error)
      }
    }
    return
  }
  if (flags.jsonl) {
    if (flags.format !== undefined && flags.format !== 'jsonl') {
      throw new UsageError(`--jsonl writes jsonl; leave out --format ${flags.format}, or give the texts as files`)
    }
    return analyzeJsonl(inputs, options, state)
  }
  const name = flags.format ?? command.format
  const format = createFormat(name, {
    language: flags.language,
    csv: flags.table,
    width: terminalWidth(),
    title: inputs.length === 1 ? inputs[0].name : 'vietnlp',
    many: inputs.length > 1,
  })
  const { view } = command
  const shown =
    view && name === 'table'
      ? { ...format, item: (document: Document, id: string, index: number) => format.item(view(document), id, index) }
      : format
  return analyzeInputs(inputs, options, shown, state)
}

/** Makes the command of the command line. */
export const createAnalyzeCommand = (command: AnalyzeCommand, state: RunState): Command => {
  const made = addAnalyzeOptions(new Command(command.name), {
    format: command.format,
    chooseLayers: command.layers === undefined,
    table: command.table ?? 'figures',
  })
    .description(command.description)
    .addHelpText('after', `\nExamples:\n${command.examples.map(example => `  $ ${example}`).join('\n')}`)
    .action((files: string[], flags: ExplainFlags) => run(command, files, flags, state))
  if (command.addresses) {
    made.option('-t, --text', 'read whole texts instead of an address a line; so do --format and --jsonl')
  }
  if (command.explain) made.option('--explain', command.explain.help)
  return made
}
