import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, it } from 'vitest'
import { built, cli, runCli } from '../built.js'

beforeAll(built, 300_000)

const broken = new Map(
  [3, 999, 1000, 2500, 4001, 5555, 7000, 8888, 9998, 9999].map((index, at) => [
    index,
    ['', '{', 'null', '[]', '{"id":1}', '{"text":null}', '"text"', '{"text":"a"} x', 'NaN', '{"text":["a"]}'][at],
  ]),
)
const lines = Array.from(
  { length: 10_000 },
  (_, id) => broken.get(id) ?? JSON.stringify({ id, text: `Văn bản số ${id}.` }),
)

describe('analyze --jsonl', () => {
  it.each([['1'], ['2']])(
    'gives a line for every line, in order, errors in their place: %s worker(s)',
    async workers => {
      const run = await runCli(['analyze', '--jsonl', '--layers', 'tokens', '--workers', workers], {
        input: lines.join('\n'),
      })
      expect(run.code).toBe(1)
      const records = run.stdout
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(records).toHaveLength(10_000)
      expect(
        records.every((record, index) => (broken.has(index) ? record.line === index + 1 : record.id === index)),
      ).toBe(true)
      expect(records.filter(record => record.error).map(record => record.error.name)).toEqual(
        new Array(10).fill('InputError'),
      )
      expect(run.stderr).toBe('')
    },
  )

  it('ends with 0 when all lines were good', async () => {
    expect((await runCli(['analyze', '--jsonl'], { input: '{"text":"Một"}\r\n{"text":"Hai"}\r\n' })).code).toBe(0)
  })

  it.each([['1'], ['2']])('answers a line before the next one is written: %s worker(s)', async workers => {
    const child = spawn(process.execPath, [cli, 'analyze', '--jsonl', '--layers', 'tokens', '--workers', workers])
    const ended = once(child, 'exit')
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${JSON.stringify({ id, text: 'Xin chào.' })}\n`)
      const answer = await answers.next()
      expect(JSON.parse(answer.value)).toHaveProperty('id', id)
    }
    child.stdin.end()
    expect(await ended).toEqual([0, null])
  })

  it.each([['1'], ['2']])(
    'holds little of a long stream: %s worker(s)',
    async workers => {
      const line = `${JSON.stringify({ text: 'Ủy ban nhân dân xã họp bàn việc làm đường. '.repeat(400) })}\n`
      const stream = async function* () {
        for (let bytes = 0; bytes < 3_000_000; bytes += line.length) yield line
      }
      const run = await runCli(['analyze', '--jsonl', '--layers', 'tokens', '--workers', workers], {
        input: stream(),
        // The results are some eighty megabytes; a run that kept them would end for want of memory.
        env: { NODE_OPTIONS: '--max-old-space-size=48' },
        keep: false,
      })
      expect(run.stderr).toBe('')
      expect(run.code).toBe(0)
    },
    180_000,
  )
})
