import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import {
  createDocument,
  type Document,
  dataFor,
  keywordData,
  LAYERS,
  type Layer,
  normalizerEngine,
  placesData,
  restoreData,
} from '../index.js'
import { loadAnalyzer, readData } from '../node.js'
import { write } from './output.js'
import type { RunState } from './run-state.js'

const sentence =
  'Ông Lê Văn An, Bí thư Huyện ủy Cẩm Xuyên, cho biết 15/87 đồng chí có trình độ thạc sĩ vào cuối năm 2024.'
/** Layers that must not be empty for the sentence. */
const expected: readonly Layer[] = ['tokens', 'sentences', 'words', 'entities', 'figures', 'times', 'appointments']

const spansHold = (document: Document): boolean =>
  LAYERS.every(layer =>
    document[layer].every(item => !('start' in item) || document.text.slice(item.start, item.end) === item.text),
  )

const size = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`

/** All files of data that the package ships, by the functions that read them. */
const shipped: readonly string[] = [...new Set([...dataFor(), ...placesData, ...keywordData, ...restoreData])]

/** Checksums that the build wrote beside the code; none when the sources run as they are. */
const builtSums = (): Readonly<Record<string, string>> => {
  try {
    return JSON.parse(readFileSync(new URL('./data-sums.json', import.meta.url), 'utf8'))
  } catch {
    return {}
  }
}

const dataLines = (state: RunState): string[] => {
  let total = 0
  const sums = builtSums()
  const lines = shipped.map(path => {
    try {
      const bytes = readData(path)
      total += bytes.length
      const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
      const changed = sums[path] !== undefined && sums[path] !== sum
      if (changed) state.failed(new Error(`data/${path} is not the file of this build; install the package again`))
      return `  ${path.padEnd(40)} ${size(bytes.length).padStart(9)}  sha256 ${sum}${changed ? '  CHANGED' : ''}`
    } catch (error) {
      state.failed(error)
      return `  ${path.padEnd(40)} MISSING`
    }
  })
  return [`data        ${lines.length} files, ${size(total)}`, ...lines]
}

const selfTest = async (state: RunState): Promise<string> => {
  const started = performance.now()
  try {
    const analyze = await loadAnalyzer()
    const loaded = performance.now()
    const document = analyze(sentence)
    const done = performance.now()
    const empty = expected.filter(layer => LAYERS.includes(layer) && document[layer].length === 0)
    const wrong = [
      ...empty.map(layer => `no ${layer} found`),
      ...(spansHold(document) ? [] : ['offsets do not hold']),
      ...(analyze('').tokens.length === createDocument('').tokens.length ? [] : ['an empty text is not empty']),
    ]
    for (const fault of wrong) state.failed(new Error(`self-test: ${fault}`))
    const times = `loaded in ${(loaded - started).toFixed(0)} ms, a sentence in ${(done - loaded).toFixed(1)} ms`
    return `self-test   ${wrong.length === 0 ? 'ok' : `FAILED: ${wrong.join(', ')}`} (${times})`
  } catch (error) {
    state.failed(error)
    return 'self-test   FAILED'
  }
}

/** `vietnlp doctor`: versions, engine, data files with checksums and a self-test; exit code 1 when something is wrong. */
export const createDoctorCommand = (state: RunState, version: string): Command =>
  new Command('doctor')
    .description('versions, data files with checksums and a self-test, for reports of problems')
    .action(async () => {
      const { versions, platform, arch } = process
      await write(
        `${[
          `vietnlp     ${version}`,
          `node        ${versions.node} on ${platform} ${arch}, V8 ${versions.v8}, Unicode ${versions.unicode ?? 'none'}`,
          `normalizer  ${normalizerEngine().name}`,
          `layers      ${LAYERS.join(', ')}`,
          ...dataLines(state),
          await selfTest(state),
        ].join('\n')}\n`,
      )
    })
