import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type DisplayLanguage, LAYERS, type Layer, type RowLayer } from '../index.js'
import { parseMoment } from '../times/reference-date.js'
import { type FormatName, formatNames } from './formats.js'

/** Options that the commands which analyze share. */
export interface AnalyzeFlags {
  readonly format?: FormatName
  readonly layers?: readonly Layer[]
  readonly jsonl?: boolean
  readonly text?: boolean
  readonly workers: number
  readonly referenceDate?: string
  readonly words?: string
  readonly gazetteer?: string
  readonly xpos?: boolean
  readonly language: DisplayLanguage
  readonly table?: RowLayer
}

const layersOf = (value: string): Layer[] => {
  const names = value
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
  const unknown = names.filter(name => !(LAYERS as readonly string[]).includes(name))
  if (names.length === 0 || unknown.length > 0) {
    throw new InvalidArgumentError(
      `${unknown.length > 0 ? `No layer ${unknown.join(', ')}. ` : ''}Layers: ${LAYERS.join(', ')}.`,
    )
  }
  return names as Layer[]
}

const workersOf = (value: string): number => {
  const workers = value === 'auto' ? availableParallelism() : Number(value)
  if (!Number.isInteger(workers) || workers < 1 || workers > 1024) {
    throw new InvalidArgumentError('Give a whole number from 1 to 1024, or auto.')
  }
  return workers
}

/** What `analyze` takes as `referenceDate`. */
const dateOf = (value: string): string => {
  try {
    parseMoment(value)
  } catch {
    throw new InvalidArgumentError('Give a date like 2025-09-10 or a date and time like 2025-09-10T08:30.')
  }
  return value
}

/** What csv can write. */
export const ROW_LAYERS: readonly RowLayer[] = [
  'entities',
  'figures',
  'times',
  'references',
  'appointments',
  'quotations',
]

/** Adds the options of an analyzing command; `--layers` only where the command does not say which itself. */
export const addAnalyzeOptions = (
  command: Command,
  { format, chooseLayers, table }: { format: FormatName; chooseLayers: boolean; table: RowLayer },
): Command => {
  command
    .argument('[file...]', 'texts to read; standard input when there is none, also as -')
    .addOption(
      new Option('-f, --format <name>', 'how to write the result').choices(formatNames).default(undefined, format),
    )
  if (chooseLayers) {
    command.option(
      '-l, --layers <names>',
      `compute only these layers and what they stand on: ${LAYERS.join(',')}`,
      layersOf,
    )
  }
  return command
    .option('-j, --jsonl', 'read JSONL, {"id"?, "text", "referenceDate"?} a line, and write a line for every line')
    .option('-w, --workers <n>', 'share the work among n processes, or auto for one per core', workersOf, 1)
    .option(
      '-d, --reference-date <date>',
      'the day (and time) the text was written: resolves "hôm qua", tells which map holds',
      dateOf,
    )
    .option('--words <file>', 'words of your own, one a line; they win over the segmenter')
    .option('--gazetteer <file>', 'names of your own, a line each: the name, a tab, PER, LOC, ORG or POSITION')
    .option('--xpos', "give words the treebank's own tags beside the universal ones: in conllu, json, jsonl")
    .addOption(new Option('--language <name>', 'language of headings and labels').choices(['en', 'vi']).default('en'))
    .addOption(
      new Option('--table <layer>', 'layer that --format csv writes').choices(ROW_LAYERS).default(undefined, table),
    )
}
