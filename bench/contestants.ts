import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { loadAnalyzer, segment } from '../src/node.js'

/** What is measured: seconds of processor time of one pass over a text. On a busy machine they tell more than the clock. */
export interface Contestant {
  readonly task: 'words' | 'entities' | 'all layers'
  readonly name: string
  /** Undefined where the contestant is not installed. */
  prepare(): Promise<((text: string) => number) | undefined>
}

const timed =
  (run: (text: string) => unknown) =>
  (text: string): number => {
    const before = process.cpuUsage()
    run(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }

const python = process.env['VIETNLP_PYTHON'] ?? 'python3'

const pythonPeer = (task: Contestant['task'], name: string): Contestant => ({
  task,
  name: `${name} (Python)`,
  prepare: async () => {
    const run = (text: string): number => {
      const output = execFileSync(python, ['bench/peers.py', name, '1'], {
        input: text,
        encoding: 'utf8',
        stdio: ['pipe', 'pipe', 'ignore'],
      })
      return JSON.parse(output.trim().split('\n').at(-1) as string).rounds[0]
    }
    try {
      run('Xin chào Việt Nam.')
      return run
    } catch {
      return undefined
    }
  },
})

const paragraphs = (text: string): string[] => text.split('\n').filter(Boolean)

/** Ours first in every task. */
export const contestants: readonly Contestant[] = [
  { task: 'words', name: 'vietnlp segment', prepare: async () => timed(text => segment(text, { join: '_' })) },
  {
    task: 'words',
    name: "Intl.Segmenter('vi'), syllables only",
    prepare: async () => {
      const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })
      return timed(text => {
        let count = 0
        for (const _ of segmenter.segment(text)) count += 1
        return count
      })
    },
  },
  {
    task: 'words',
    name: 'natural AggressiveTokenizerVi, syllables only',
    prepare: async () => {
      const load = createRequire(import.meta.url)
      const Tokenizer = load('natural/lib/natural/tokenizers/aggressive_tokenizer_vi.js')
      const tokenizer = new Tokenizer()
      return timed(text => tokenizer.tokenize(text))
    },
  },
  pythonPeer('words', 'pyvi words'),
  pythonPeer('words', 'underthesea words'),
  {
    task: 'entities',
    name: 'vietnlp entities',
    prepare: async () => timed(await loadAnalyzer({ layers: ['entities'] })),
  },
  pythonPeer('entities', 'underthesea entities'),
  { task: 'all layers', name: 'vietnlp analyze', prepare: async () => timed(await loadAnalyzer()) },
  {
    task: 'all layers',
    name: 'vietnlp analyze, paragraph by paragraph',
    prepare: async () => {
      const analyze = await loadAnalyzer()
      return timed(text => {
        for (const paragraph of paragraphs(text)) analyze(paragraph)
      })
    },
  },
  {
    task: 'all layers',
    name: 'vietnlp analyze.batch of the paragraphs',
    prepare: async () => {
      const analyze = await loadAnalyzer()
      return timed(text => analyze.batch(paragraphs(text)))
    },
  },
]
