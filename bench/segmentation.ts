import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { segment, wordOffsets } from '../src/node.js'
import { scan } from '../src/scan/scan.js'
import { rawNewsLines } from '../training/corpora/raw-news.js'
import { readUdVtb } from '../training/corpora/ud-vtb.js'
import { scoreWords } from '../training/score-words.js'

// How fast are words, beside splitting at spaces and beside peers: npx tsx bench/segmentation.ts [--python path/to/python] [--mb 5]
// One thread, lines of the raw news drawn evenly. Every contestant warms up, then they run by turns: the median of nine rounds, the
// fastest, and the median of what part of the speed of split each has in its round, since other processes may slow a whole round.
// With --python, pyvi and underthesea of that interpreter
// segment the same lines (a tenth of them) and the dev part of the treebank.

const { values } = parseArgs({ options: { python: { type: 'string' }, mb: { type: 'string', default: '5' } } })
const RUNS = 9
const WARM_UPS = 2
const STEP = 29

const drawLines = (bytes: number): string[] => {
  if (!existsSync('../shared/corpora/raw')) throw new Error('bench/segmentation.ts needs ../shared/corpora')
  const lines: string[] = []
  let sum = 0
  let i = 0
  for (const line of rawNewsLines()) {
    if (i++ % STEP !== 0 || line === '') continue
    lines.push(line)
    sum += Buffer.byteLength(line) + 1
    if (sum >= bytes) break
  }
  return lines
}

const lines = drawLines(Number(values.mb) * 1e6)
const megabytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0) / 1e6

const contestants: Readonly<Record<string, (line: string) => unknown>> = {
  'line.split(/\\s+/)': line => line.split(/\s+/),
  'scan: tokens': scan,
  wordOffsets: line => wordOffsets(line),
  'segment: spans with text': line => segment(line),
  "segment(line, { join: '_' })": line => segment(line, { join: '_' }),
}
const names = Object.keys(contestants)
const [split] = names

/** Milliseconds that a contestant takes for all lines. */
const time = (name: string): number => {
  const run = contestants[name]
  const start = performance.now()
  for (const line of lines) run(line)
  return performance.now() - start
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

for (let i = 0; i < WARM_UPS; i++) names.forEach(time)
const rounds = Array.from({ length: RUNS }, () => Object.fromEntries(names.map(name => [name, time(name)])))
console.log('| what | MB/s | fastest | of the speed of split |\n|---|---|---|---|')
for (const name of names) {
  const times = rounds.map(round => round[name])
  const speed = (milliseconds: number): string => ((1000 * megabytes) / milliseconds).toFixed(1)
  const part = median(rounds.map(round => round[split] / round[name])).toFixed(3)
  console.log(`| ${name} | ${speed(median(times))} | ${speed(Math.min(...times))} | ${part} |`)
}

interface PeerRun {
  readonly name: string
  readonly seconds: number
  readonly lines: readonly string[]
}

/** Words of a line in which a peer marks the syllables of a word with `_`, found again in the original. */
const wordsOfMarked = (text: string, marked: string): { start: number; end: number }[] => {
  let at = 0
  return marked
    .split(' ')
    .filter(word => word !== '')
    .map(word => {
      let start = -1
      for (const character of word) {
        if (character === '_' && text[at] !== '_') continue
        while (/\s/.test(text[at] ?? '')) at++
        if (start < 0) start = at
        at += character.length
      }
      return { start, end: at }
    })
}

if (values.python) {
  const dev = readUdVtb('dev')
  const speedLines = lines.filter((_, i) => i % 10 === 0)
  const bytes = speedLines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
  for (const peer of ['pyvi', 'underthesea']) {
    const input = JSON.stringify({ peer, speed: speedLines, dev: dev.map(({ text }) => text) })
    const { stdout, status } = spawnSync(values.python, ['bench/segmentation_peers.py'], {
      input,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    if (status !== 0) {
      console.log(`| ${peer} | not installed | | |`)
      continue
    }
    const run = JSON.parse(stdout) as PeerRun
    const f1 = scoreWords(dev.map(({ text, words }, i) => [words, wordsOfMarked(text, run.lines[i])])).f1
    console.log(`| ${run.name} (F1 on dev ${f1.toFixed(2)}) | ${(bytes / run.seconds / 1e6).toFixed(3)} | | |`)
  }
}
