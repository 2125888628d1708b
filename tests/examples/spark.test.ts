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
  output: string,
  meanwhile: (pid: number) => Promise<void> = async () => {},
): Promise<number | null> => {
  const cluster = ['--master', 'local-cluster[2,1,1024]', '--partitions', '4']
  const args = [join(root, 'examples/spark/analyze_job.py'), input, output, ...cluster]
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
    expect(await job(join(folder, 'whole'))).toBe(0)
    expect(written(join(folder, 'whole')) === expected).toBe(true)
    expect(expected.match(/^\{"line":/gm)).toHaveLength(8)
  }, 300_000)

  it('loses nothing when an executor is killed', async () => {
    const kill = async (pid: number): Promise<void> => {
      for (let waited = 0; waited < 120_000; waited += 200) {
        const all = descendants(pid)
        // An executor at work: one below which vietnlp runs.
        const executor = all.find(
          ({ pid: id, args }) =>
            args.includes('CoarseGrainedExecutorBackend') && descendants(id).some(one => one.args.includes(cli)),
        )
        if (executor) return void process.kill(executor.pid, 'SIGKILL')
        await sleep(200)
      }
      throw new Error('no executor came up')
    }
    expect(await job(join(folder, 'killed'), kill)).toBe(0)
    expect(written(join(folder, 'killed')) === expected).toBe(true)
  }, 300_000)
})
