import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import type * as NodeEntry from '../src/node.js'
import type * as PoolEntry from '../src/pool.js'

// What do workers bring: npm run build && npx tsx bench/pool.ts, or … bench/pool.ts FILE for JSONL of one's own
// One process, a pool of one, a pool of two, and two processes that know nothing of each other, with every other line each and nothing to
// give back, take turns over the same lines. The last are what the machine allows: its cores may be two threads of one. On a machine with
// other work the clock tells little, so processor time is shown, too: a pool is done when its busiest process is done, and two cores
// cannot do more than two seconds of work a second. `two free cores` is what these bounds allow.

const ROUNDS = 5
const TICK = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
const entry = (name: string): string => new URL(`../dist/${name}.js`, import.meta.url).href
const { analyzeLines, loadAnalyzer, recordChunks }: typeof NodeEntry = await import(entry('node'))
const { createPool }: typeof PoolEntry = await import(entry('pool'))

const paragraphs = readFileSync('examples/sample-article.txt', 'utf8').split('\n').filter(Boolean)
const texts = (count: number, length: number): string[] =>
  Array.from({ length: count }, (_, id) =>
    JSON.stringify({
      id,
      text: Array.from({ length }, (_, k) => paragraphs[(7 * id + k) % paragraphs.length]).join('\n'),
    }),
  )
const [file] = process.argv.slice(2)
const ofFile = file === undefined ? [] : readFileSync(file, 'utf8').trim().split('\n')
const ownJobs = [{ name: `all layers, ${ofFile.length} texts of ${file}`, layers: undefined, lines: ofFile }]
const jobs = [
  { name: 'all layers, 300 texts of 3,500 characters', layers: undefined, lines: texts(300, 12) },
  { name: 'tokens, 10,000 texts of 900 characters', layers: ['tokens'], lines: texts(10_000, 3) },
] as const

const processorTime = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return TICK * (Number(fields[11]) + Number(fields[12]))
}
const workersOf = (): number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes('tinypool'))
    .map(line => Number.parseInt(line, 10))
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]

/** A process with every other line, from line `first`. */
const startHalf = async (lines: readonly string[], first: number, options: object): Promise<ChildProcess> => {
  const half = fork(new URL('./half.mjs', import.meta.url), { execArgv: [] })
  half.send({ lines: lines.filter((_, i) => i % 2 === first), options })
  await once(half, 'message')
  return half
}

interface Measure {
  readonly wall: number
  readonly busy: readonly number[]
}
const measure = async (pids: readonly number[], run: () => Promise<void>): Promise<Measure> => {
  const before = pids.map(processorTime)
  const start = performance.now()
  await run()
  return { wall: performance.now() - start, busy: pids.map((pid, i) => processorTime(pid) - before[i]) }
}

for (const { name, layers, lines } of file === undefined ? jobs : ownJobs) {
  const options = layers ? { layers } : {}
  const one = await createPool({ workers: 1, ...options })
  const pidsOfOne = workersOf()
  const two = await createPool({ workers: 2, ...options })
  const pidsOfTwo = workersOf().filter(pid => !pidsOfOne.includes(pid))
  const analyze = await loadAnalyzer(options)
  const halves = await Promise.all([0, 1].map(first => startHalf(lines, first, options)))
  let written = 0
  const contestants = [
    {
      name: 'one process',
      pids: [process.pid],
      run: async () => {
        for await (const record of analyzeLines(analyze, lines)) {
          for (const chunk of recordChunks(record)) written += Buffer.from(chunk).length
        }
      },
    },
    ...[one, two].map((pool, i) => ({
      name: `pool of ${i + 1}`,
      pids: [process.pid, ...(i === 0 ? pidsOfOne : pidsOfTwo)],
      run: async () => {
        for await (const { jsonl } of pool.analyzeToBytes(lines)) written += jsonl.length
      },
    })),
    {
      name: 'two processes',
      pids: [process.pid, ...halves.map(({ pid }) => pid as number)],
      run: async () => {
        const done = halves.map(half => once(half, 'message'))
        for (const half of halves) half.send('go')
        for (const [bytes] of await Promise.all(done)) written += bytes
      },
    },
  ].map(contestant => ({ ...contestant, measures: [] as Measure[] }))
  // The first round warms up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { pids, run, measures } of contestants) {
      const result = await measure(pids, run)
      if (round > 0) measures.push(result)
    }
  }
  const rounds = (ROUNDS + 1) * contestants.length
  console.log(`${name}, ${(written / rounds / 1e6).toFixed(0)} MB of JSON; load ${loadavg()[0].toFixed(1)}`)
  let reference: { wall: number; free: number } | undefined
  for (const { name: who, measures } of contestants) {
    const wall = median(measures.map(measure => measure.wall))
    const main = median(measures.map(({ busy }) => busy[0]))
    const workers = median(measures.map(({ busy }) => busy.slice(1).reduce((sum, time) => sum + time, 0)))
    const busiest = median(measures.map(({ busy }) => Math.max(...busy)))
    const free = Math.max(busiest, (main + workers) / 2)
    reference ??= { wall, free }
    console.log(
      `  ${who.padEnd(13)} ${(wall / 1000).toFixed(2)} s (${(reference.wall / wall).toFixed(2)} ×)`,
      `  processor: ${(main / 1000).toFixed(2)} s here, ${(workers / 1000).toFixed(2)} s in workers;`,
      ` two free cores: ${(reference.free / free).toFixed(2)} ×`,
    )
  }
  for (const half of halves) half.kill()
  await Promise.all([one.close(), two.close()])
}
