import { Command } from 'commander'
import type { Document, Layer, RowLayer, TableLayer } from '../index.js'
import { eraOfDate } from '../places/document-era.js'
import { analyzeInputs } from './analyze-inputs.js'
import { analyzeJsonl } from './analyze-jsonl.js'
import { convertLines } from './convert-lines.js'
import { createFormat, type FormatName } from './formats.js'
import { refuseIgnored } from './ignored-options.js'
import { decodeText, inputsOf, readBytes } from './input.js'
import { type AnalyzeFlags, addAnalyzeOptions } from './options.js'
import { write } from './output.js'
import { readOwnKnowledge } from './own-knowledge.js'
import { csvLayer, refuseEmpty } from './refuse-empty.js'
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
  /** Layers that a terminal table shows; all when left out. */
  readonly shows?: readonly TableLayer[]
  /** It reads an address a line, unless asked for texts. */
  readonly addresses?: boolean
  /** What `--explain` writes of a text, for a command that can tell why. */
  readonly explain?: { readonly write: (text: string) => string; readonly help: string }
  readonly examples: readonly string[]
}

type ExplainFlags = AnalyzeFlags & { readonly explain?: boolean }

const terminalWidth = (): number => (process.stdout.isTTY ? Math.max(60, process.stdout.columns || 0) : 140)

/** What neither addresses nor explanations look at. */
const FOR_DOCUMENTS = ['workers', 'words', 'gazetteer', 'xpos', 'table', 'language']

/** Reads addresses, by the map of the day that is given. */
const runAddresses = (files: string[], flags: ExplainFlags, made: Command, state: RunState): Promise<void> => {
  refuseIgnored(
    made,
    FOR_DOCUMENTS,
    option => `${option} is for texts, and an address a line is read here: add --text, or leave out ${option}`,
  )
  const { referenceDate } = flags
  return convertLines(inputsOf(files), referenceDate === undefined ? {} : { era: eraOfDate(referenceDate) }, state)
}

const runExplanation = async (
  explain: (text: string) => string,
  files: string[],
  made: Command,
  state: RunState,
): Promise<void> => {
  const ignored = [...FOR_DOCUMENTS, 'referenceDate', 'format', 'jsonl']
  refuseIgnored(made, ignored, option => `--explain reads texts and writes lists of its own: leave out ${option}`)
  for (const input of inputsOf(files)) {
    try {
      await write(explain(decodeText(await readBytes(input))))
    } catch (error) {
      state.failed(error)
    }
  }
}

const run = async (
  command: AnalyzeCommand,
  files: string[],
  flags: ExplainFlags,
  made: Command,
  state: RunState,
): Promise<void> => {
  const asTexts = flags.text || flags.jsonl || flags.format !== undefined
  if (command.addresses && !asTexts) return runAddresses(files, flags, made, state)
  if (flags.explain && command.explain) return runExplanation(command.explain.write, files, made, state)
  const name = flags.jsonl ? 'jsonl' : (flags.format ?? command.format)
  if (flags.jsonl && flags.format !== undefined && flags.format !== 'jsonl') {
    throw new UsageError(`--jsonl writes jsonl; leave out --format ${flags.format}, or give the texts as files`)
  }
  if (name !== 'csv')
    refuseIgnored(
      made,
      ['table'],
      () => '--table names the layer that csv writes: add --format csv, or leave out --table',
    )
  const layers = flags.layers ?? command.layers
  const csv = flags.table ?? csvLayer(layers, command.table ?? 'figures')
  refuseEmpty(name, layers, csv)
  const options = {
    load: { ...(layers ? { layers } : {}), ...(flags.xpos ? { xpos: true } : {}), ...(await readOwnKnowledge(flags)) },
    workers: flags.workers,
    run: flags.referenceDate === undefined ? {} : { referenceDate: flags.referenceDate },
  }
  const inputs = inputsOf(files)
  if (flags.jsonl) return analyzeJsonl(inputs, options, state)
  const format = createFormat(name, {
    language: flags.language,
    ...(command.shows && { layers: command.shows }),
    csv,
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
    .action((files: string[], flags: ExplainFlags, self: Command) => run(command, files, flags, self, state))
  if (command.addresses) {
    made.option('-t, --text', 'read whole texts instead of an address a line; so do --format and --jsonl')
  }
  if (command.explain) made.option('--explain', command.explain.help)
  return made
}
