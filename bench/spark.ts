import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cli, root } from '../tests/built.js'
import { python } from '../tests/python.js'

// What do executors bring: npm run build && npx tsx bench/spark.ts [--texts 3000] [--rounds 3]
// Executors of one core each on this machine, one and two of them in turns over the same lines; the clock from the first task to the
// last line written, without the start of Spark. Only an otherwise idle machine with three cores or more tells what two executors bring:
// the driver and the workers' own Java want some of the time, too. Python with PySpark: VIETNLP_PYTHON, .venv (.ci/setup) or python3.

const { values } = parseArgs({ options: { texts: { type: 'string' }, rounds: { type: 'string' } } })
const count = Number(values.texts ?? 3000)
const rounds = Number(values.rounds ?? 3)

const paragraphs = readFileSync(join(root, 'examples/sample-article.txt'), 'utf8').split('\n').filter(Boolean)
const lines = Array.from({ length: count }, (_, id) =>
  JSON.stringify({
    id,
    text: Array.from({ length: 12 }, (_, k) => paragraphs[(7 * id + k) % paragraphs.length]).join('\n'),
  }),
)
const folder = mkdtempSync(join(tmpdir(), 'vietnlp-spark-bench-'))
const input = join(folder, 'input.jsonl')

const job = async (executors: number, output: string): Promise<number> => {
  const options = ['--master', `local-cluster[${executors},1,1024]`, '--partitions', '8']
  const command = ['--command', `${process.execPath} ${cli}`]
  const child = spawn(python, [join(root, 'examples/spark/analyze_job.py'), input, output, ...options, ...command], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', data => {
    told += data
  })
  await new Promise(done => child.on('close', done))
  const seconds = /done in ([\d.]+) s/.exec(told)?.[1]
  if (seconds === undefined) throw new Error(`the job failed:\n${told}`)
  return Number(seconds)
}
const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1]

try {
  writeFileSync(input, `${lines.join('\n')}\n`)
  const seconds = new Map<number, number[]>([
    [1, []],
    [2, []],
  ])
  for (let round = 0; round < rounds; round++) {
    for (const [executors, all] of seconds) all.push(await job(executors, join(folder, `${executors}-${round}`)))
  }
  const reference = median(seconds.get(1)!)
  console.log(
    `${count} texts of ${Math.round(lines.join('').length / count)} characters, all layers; load ${loadavg()[0].toFixed(1)}`,
  )
  for (const [executors, all] of seconds) {
    const time = median(all)
    console.log(
      `  ${executors} executor${executors > 1 ? 's' : ' '}  ${time.toFixed(1)} s  ${(count / time).toFixed(1)} texts a second  ${(reference / time).toFixed(2)} ×`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
