import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { built, cli, root, runCli } from '../built.js'
import { python, pythonHas } from '../python.js'

const hasJava = (): boolean => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('skipped: no java; run .ci/setup')
    return false
  }
}

const folder = mkdtempSync(join(tmpdir(), 'vietnlp-spark-'))
const input = join(folder, 'input.jsonl')
const texts = ['Xã họp bàn việc làm đường.', 'Bà Lê Thị Hoa, Chủ tịch UBND xã Cẩm Duệ, có 41/52 cán bộ.', '']
const lines = Array.from({ length: 2000 }, (_, id) =>
  id % 250 === 13 ? `{"id":${id},` : JSON.stringify({ id, text: texts[id % 3].repeat(1 + (id % 5)) }),
)

interface Process {
  readonly pid: number
  readonly parent: number
  readonly args: string
}
const processes = (): Process[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap(match => (match ? [{ pid: Number(match[1]), parent: Number(match[2]), args: match[3] }] : []))

const descendants = (pid: number, all = processes()): Process[] =>
  all.filter(({ parent }) => parent === pid).flatMap(child => [child, ...descendants(child.pid, all)])

const job = async (
  script: string,
  input: string,
  output: string,
  meanwhile: (pid: number) => Promise<void> = async () => {},
): Promise<number | null> => {
  const cluster = ['--master', 'local-cluster[2,1,1024]', '--partitions', '4']
  const args = [join(root, 'examples/spark', script), input, output, ...cluster]
  const child = spawn(python, [...args, '--command', `${process.execPath} ${cli}`], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise<number | null>(done => child.on('close', done))
  await meanwhile(child.pid as number)
  return ended
}
const written = (output: string): string =>
  readdirSync(output)
    .filter(file => file.startsWith('part-'))
    .sort()
    .map(file => readFileSync(join(output, file), 'utf8'))
    .join('')

interface Row {
  readonly id: number
  readonly document: string | null
  readonly error: string | null
}
const readTable = `
import sys, pyarrow.parquet
for row in pyarrow.parquet.read_table(sys.argv[1]).sort_by("id").to_pylist(): print(__import__("json").dumps(row))
`
const rowsOf = (output: string): Row[] =>
  execFileSync(python, ['-c', readTable, output], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

/** Ends an executor as soon as vietnlp runs below one. */
const killExecutor = async (pid: number): Promise<void> => {
  for (let waited = 0; waited < 120_000; waited += 200) {
    const all = descendants(pid)
    const executor = all.find(
      ({ pid: id, args }) =>
        args.includes('CoarseGrainedExecutorBackend') && descendants(id).some(one => one.args.includes(cli)),
    )
    if (executor) return void process.kill(executor.pid, 'SIGKILL')
    await sleep(200)
  }
  throw new Error('no executor came up')
}

// Needs PySpark and Java 17.
describe.skipIf(!pythonHas('pyspark') || !hasJava())('the Spark example, on a cluster of two executors', () => {
  let expected: string
  beforeAll(async () => {
    await built()
    writeFileSync(input, `${lines.join('\n')}\n`)
    expected = (await runCli(['analyze', '--jsonl', input])).stdout
    return () => rmSync(folder, { recursive: true, force: true })
  }, 120_000)

  it('writes what one process writes, error rows among it', async () => {
    expect(await job('analyze_job.py', input, join(folder, 'whole'))).toBe(0)
    expect(written(join(folder, 'whole')) === expected).toBe(true)
    expect(expected.match(/^\{"line":/gm)).toHaveLength(8)
  }, 600_000)

  it('loses nothing when an executor is killed', async () => {
    expect(await job('analyze_job.py', input, join(folder, 'killed'), killExecutor)).toBe(0)
    expect(written(join(folder, 'killed')) === expected).toBe(true)
  }, 600_000)

  it.skipIf(!pythonHas('pandas', 'pyarrow'))(
    'loses no row of a table when an executor is killed',
    async () => {
      const table = join(folder, 'table.jsonl')
      const rows = lines.map((_, id) =>
        JSON.stringify({ id, text: id % 250 === 13 ? null : texts[id % 3].repeat(1 + (id % 5)) }),
      )
      writeFileSync(table, `${rows.join('\n')}\n`)
      const one = (await runCli(['analyze', '--jsonl', table])).stdout.trim().split('\n')
      expect(await job('analyze_table_job.py', table, join(folder, 'table'), killExecutor)).toBe(0)
      const result = rowsOf(join(folder, 'table'))
      expect(result.filter(({ error }) => error !== null)).toEqual(
        [13, 263, 513, 763, 1013, 1263, 1513, 1763].map(id => ({
          id,
          document: null,
          error: 'the field "text" is not a string',
        })),
      )
      const lineOf = ({ id, document }: Row) => `{"id":${id},"document":${document}}`
      expect(result.map(row => (row.error ? '' : lineOf(row)))).toEqual(
        one.map(line => (line.startsWith('{"line"') ? '' : line)),
      )
    },
    300_000,
  )
})
