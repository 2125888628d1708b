import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { contestants } from './contestants.js'

// npm run bench: one table of speed beside peers, start-up, memory and size; the last run is kept in bench/record/.
// All contestants of a task take turns, round by round, so that other work on the machine meets all of them alike; medians of processor time.

const rounds = 5
const WARM_UP_MS = 4000
const article = readFileSync('examples/sample-article.txt', 'utf8')
const text = `${article}\n\n`.repeat(4)
const megabytes = Buffer.byteLength(text) / 1e6

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]

interface Line {
  readonly task: string
  readonly name: string
  readonly value: string
  readonly ratio: string
}

const speeds = async (): Promise<Line[]> => {
  const lines: Line[] = []
  for (const task of ['words', 'entities', 'all layers'] as const) {
    const running: { readonly name: string; readonly run: (text: string) => number; readonly times: number[] }[] = []
    for (const { name, prepare } of contestants.filter(contestant => contestant.task === task)) {
      const run = await prepare()
      if (!run) continue
      // Everyone gets the same time to warm up: compilers work on what has run for a while.
      for (const until = performance.now() + WARM_UP_MS; performance.now() < until; ) run(text)
      running.push({ name, run, times: [] })
    }
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const { run, times } of running) {
        const seconds = run(text)
        if (round > 0) times.push(seconds)
      }
    }
    const ours = megabytes / median(running[0].times)
    for (const { name, times } of running) {
      const speed = megabytes / median(times)
      lines.push({ task, name, value: `${speed.toFixed(3)} MB/s`, ratio: `${(speed / ours).toFixed(2)}` })
    }
  }
  return lines
}

/** A fresh process that does something and reports in JSON. */
const fresh = (code: string): number[] => {
  const runs = Array.from({ length: 5 }, () =>
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })),
  )
  return Object.keys(runs[0]).map(key => median(runs.map(run => run[key])))
}

const footprint = (): Line[] => {
  const [load, first, memory] = fresh(`
    import { readFileSync } from 'node:fs'
    const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
    const t0 = cpu()
    const { loadAnalyzer } = await import('./dist/node.js')
    const analyze = await loadAnalyzer()
    const t1 = cpu()
    analyze(readFileSync('examples/sample-article.txt', 'utf8'))
    console.log(JSON.stringify([t1 - t0, cpu() - t1, process.memoryUsage().rss / 1e6]))`)
  const size = (folder: string): number =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(file => statSync(join(folder, file)))
      .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
  const line = (name: string, value: string): Line => ({ task: 'vietnlp', name, value, ratio: '' })
  return [
    line('load all layers', `${load.toFixed(0)} ms`),
    line('first article', `${first.toFixed(0)} ms`),
    line('memory after it', `${memory.toFixed(0)} MB`),
    line('data', `${(size('data') / 1e6).toFixed(2)} MB`),
  ]
}

if (!existsSync('dist/node.js')) throw new Error('dist/ is missing: npm run build comes first')
const lines = [...(await speeds()), ...footprint()]
const header: Line = { task: 'task', name: 'what', value: 'median', ratio: 'to ours' }
const table = [header, ...lines]
  .map(({ task, name, value, ratio }) =>
    `${task.padEnd(12)}${name.padEnd(48)}${value.padStart(12)}${ratio.padStart(10)}`.trimEnd(),
  )
  .join('\n')
const machine = `${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}, ${(megabytes * 1000).toFixed(0)} kB of text, ${rounds} rounds, processor time, load ${loadavg()[0].toFixed(1)}`
console.log(`${machine}\n\n${table}`)
writeFileSync('bench/record/last.txt', `${machine}\n\n${table}\n`)
