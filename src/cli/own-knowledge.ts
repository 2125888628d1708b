import type { AnalyzerOptions } from '../analyzer.js'
import { InputError } from '../errors.js'
import type { EntityType } from '../index.js'
import { inputsOf, readText } from './input.js'

/** Lines of a file that hold something; a byte order mark is taken off, lines that start with # are comments. */
const linesOfFile = async (file: string): Promise<string[]> =>
  (await readText(inputsOf([file])[0]))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))

const entryOf = (line: string): { readonly name: string; readonly type: EntityType } => {
  const [name, type, ...rest] = line.split('\t').map(cell => cell.trim())
  if (!name || !type || rest.length > 0) {
    throw new InputError(`a line of a gazetteer is a name, a tab and PER, LOC, ORG or POSITION, not "${line}"`)
  }
  return { name, type: type as EntityType }
}

/** Reads `--words` (a word a line) and `--gazetteer` (a name, a tab and its type a line). */
export const readOwnKnowledge = async (flags: {
  readonly words?: string
  readonly gazetteer?: string
}): Promise<Pick<AnalyzerOptions, 'words' | 'gazetteers'>> => ({
  ...(flags.words === undefined ? {} : { words: await linesOfFile(flags.words) }),
  ...(flags.gazetteer === undefined ? {} : { gazetteers: (await linesOfFile(flags.gazetteer)).map(entryOf) }),
})
