import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as PoolModule from '../src/pool.js'
import { built, root } from './built.js'

let createPool: typeof PoolModule.createPool
beforeAll(async () => {
  await built()
  ;({ createPool } = (await import(join(root, 'dist/pool.js'))) as typeof PoolModule)
}, 300_000)

const lines = function* (count: number) {
  for (let id = 0; id < count; id++)
    yield id % 100 === 7 ? 'hỏng' : JSON.stringify({ id, text: `Đồng chí số ${id} phát biểu. `.repeat(20) })
}

/** Worker processes of this process. */
const workers = (): number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line.includes('tinypool'))
    .map(line => Number.parseInt(line, 10))

describe('createPool', () => {
  it('takes rules that are regular expressions', async () => {
    const pool = await createPool({ workers: 1, rules: [{ pattern: /hợp tác xã \p{Lu}\p{L}+/giu, type: 'ORG' }] })
    const { entities } = await pool.analyze('Bà con gặp hợp tác xã Xuân hôm qua.')
    await pool.close()
    expect(entities.map(({ text }) => text)).toContain('hợp tác xã Xuân')
  })

  it('keeps the order, also of bad lines', async () => {
    const pool = await createPool({ workers: 2, layers: ['tokens'] })
    const seen: (number | string)[] = []
    for await (const record of pool.analyzeLines(lines(1500))) {
      seen.push('error' in record ? `line ${record.line}` : (record.id as number))
    }
    await pool.close()
    expect(seen).toEqual(Array.from({ length: 1500 }, (_, id) => (id % 100 === 7 ? `line ${id + 1}` : id)))
  })

  it('takes lines, not one text', async () => {
    const pool = await createPool({ workers: 1, layers: ['tokens'] })
    const first = async () => pool.analyzeLines('abc').next()
    await expect(first()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^a pool takes lines/),
    })
    await pool.close()
  })

  it('gives the same as lines of JSON and as bytes', async () => {
    const pool = await createPool({ workers: 2, layers: ['tokens'] })
    const records: string[] = []
    for await (const record of pool.analyzeLines(lines(700))) records.push(`${JSON.stringify(record)}\n`)
    const json: string[] = []
    for await (const line of pool.analyzeJsonl(lines(700))) json.push(line)
    const bytes: Uint8Array[] = []
    const counts = [0, 0]
    for await (const batch of pool.analyzeToBytes(lines(700))) {
      bytes.push(batch.jsonl)
      counts[0] += batch.records
      counts[1] += batch.errors
    }
    await pool.close()
    expect(json).toEqual(records)
    expect(Buffer.concat(bytes).toString()).toBe(records.join(''))
    expect(counts).toEqual([700, 7])
  })

  it('loses no document when workers are killed', async () => {
    const pool = await createPool({ workers: 2, layers: ['tokens'] })
    let count = 0
    let errors = 0
    for await (const record of pool.analyzeLines(lines(2000))) {
      if (count === 300 || count === 1200) process.kill(workers()[0], 'SIGKILL')
      if ('error' in record) errors += 1
      count += 1
    }
    await pool.close()
    expect([count, errors]).toEqual([2000, 20])
  })

  it('reports a document that ends every worker, and only that one', async () => {
    // Far too little memory for the long text, enough for the short ones.
    const options = process.env['NODE_OPTIONS']
    process.env['NODE_OPTIONS'] = '--max-old-space-size=40'
    const pool = await createPool({ workers: 1, layers: ['tokens'] })
    const texts = ['Một.', 'Hai ba bốn, năm. '.repeat(200_000), 'Ba.']
    const records: PoolRecord[] = []
    for await (const record of pool.analyzeLines(texts.map(text => JSON.stringify({ text })))) records.push(record)
    await expect(pool.analyze('Bốn.')).resolves.toMatchObject({ text: 'Bốn.' })
    await pool.close()
    if (options === undefined) delete process.env['NODE_OPTIONS']
    else process.env['NODE_OPTIONS'] = options
    expect(
      records.map(record => ('error' in record ? [record.line, record.error.name] : record.document.text)),
    ).toEqual(['Một.', [2, 'PoolError'], 'Ba.'])
  })

  it('gives the document of one text, and refuses what is no text', async () => {
    const pool = await createPool({ workers: 1, layers: ['tokens'] })
    const { tokens } = await pool.analyze('Xin chào \ud800 bạn')
    await expect(pool.analyze(5 as unknown as string)).rejects.toThrow('a text must be a string, not number')
    const wrong = { foo: 1 } as never
    await expect(pool.analyze('Xin chào', wrong)).rejects.toThrow('unknown option "foo"; there are referenceDate')
    expect(() => pool.analyzeToBytes([], wrong)).toThrow('unknown option "foo"; there are referenceDate')
    await expect(pool.analyzeLines([], wrong).next()).rejects.toMatchObject({ name: 'InputError' })
    await pool.close()
    await expect(pool.analyze('Xin chào')).rejects.toThrow('this pool is closed; createPool makes another')
    expect(() => pool.analyzeToBytes([])).toThrow('this pool is closed')
    expect(tokens.map(token => token.text)).toEqual(['Xin', 'chào', '\ud800', 'bạn'])
  })

  it('tells at once what keeps its workers from working', async () => {
    const layers = ['moods'] as unknown as ['tokens']
    await expect(createPool({ workers: 1, layers })).rejects.toMatchObject({
      name: 'InputError',
      message: /unknown layer/,
    })
  })

  it('refuses a number of workers that makes no sense', async () => {
    await expect(createPool({ workers: 0 })).rejects.toThrow('workers must be a whole number from 1, not 0')
  })
})

type PoolRecord = PoolModule.Pool extends { analyzeLines(...args: never): AsyncGenerator<infer R> } ? R : never
