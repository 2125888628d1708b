import type { AnalyzerOptions } from '../analyzer.js'
import { printable } from '../display/printable.js'
import { ENTITY_TYPES } from '../entities/labels.js'
import { InputError } from '../errors.js'
import type { EntityType, GazetteerEntry } from '../index.js'
import { inputsOf, readText } from './input.js'

interface FileLine {
  readonly line: string
  /** File and number of the line, as errors name it. */
  readonly where: string
}

/** Lines of a file that hold something; a byte order mark is taken off, lines that start with # are comments. */
const linesOfFile = async (file: string): Promise<FileLine[]> =>
  (await readText(inputsOf([file])[0]))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), where: `${file}:${i + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))

const LONGEST_QUOTE = 80

/** A piece of a file in an error: on one line, and cut when it is long. */
const quoted = (text: string): string => {
  const start = text.slice(0, LONGEST_QUOTE + 1)
  // no half of a surrogate pair at the end
  return `"${printable(start.length < text.length ? `${start.slice(0, -1).replace(/[\ud800-\udbff]$/, '')}…` : start)}"`
}

const entryOf = ({ line, where }: FileLine): GazetteerEntry => {
  const [name, type, ...rest] = line.split('\t').map(cell => cell.trim())
  if (!name || !type || rest.length > 0) {
    throw new InputError(
      `${where}: a line of a gazetteer is a name, a tab and PER, LOC, ORG or POSITION, not ${quoted(line)}`,
    )
  }
  if (!ENTITY_TYPES.includes(type as EntityType)) {
    throw new InputError(
      `${where}: type of ${quoted(name)} must be one of ${ENTITY_TYPES.join(', ')}, not ${quoted(type)}`,
    )
  }
  return { name, type: type as EntityType }
}

/** Reads `--words` (a word a line) and `--gazetteer` (a name, a tab and its type a line). */
export const readOwnKnowledge = async (flags: {
  readonly words?: string
  readonly gazetteer?: string
}): Promise<Pick<AnalyzerOptions, 'words' | 'gazetteers'>> => ({
  ...(flags.words === undefined ? {} : { words: (await linesOfFile(flags.words)).map(({ line }) => line) }),
  ...(flags.gazetteer === undefined ? {} : { gazetteers: (await linesOfFile(flags.gazetteer)).map(entryOf) }),
})
