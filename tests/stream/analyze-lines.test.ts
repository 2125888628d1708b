import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document.js'
import { createJsonlTransform } from '../../src/node-transform.js'
import { type AnalyzeText, createAnalyzer } from '../../src/pipeline.js'
import { analyzeLines } from '../../src/stream/analyze-lines.js'
import { batchesInTime, batchesOf, lineLength } from '../../src/stream/batches.js'
import { orderedMap } from '../../src/stream/ordered-map.js'
import { readLines } from '../../src/stream/read-lines.js'
import type { LineAnalyzer, LineRecord } from '../../src/stream/record.js'
import { recordChunks } from '../../src/stream/stringify-record.js'
import { createJsonlStream } from '../../src/stream/transform-stream.js'
import { documentOf } from '../document-of.js'

/** Shows the date it was given as a time expression. */
const analyze: AnalyzeText = (text, { referenceDate } = {}) => {
  if (text === 'hỏng') throw new RangeError('boom')
  const nowhere = { start: 0, end: 0, text: '', from: 0, to: 0 }
  return { ...createDocument(text), times: referenceDate ? [{ ...nowhere, kind: 'date', value: referenceDate }] : [] }
}

const input = `{"id":"a","text":"Xin chào"}\n\nnull\n{"text":5}\n{"id":7,"text":"hỏng"}\r\n{"text":"Hai","referenceDate":"2025-01-02","other":1}`
const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}

describe('analyzeLines', () => {
  it('gives a record for every line, in order, bad ones as errors that name the line', async () => {
    const records = await collect(analyzeLines(analyze, readLines([input]), { referenceDate: '2020-01-01' }))
    expect(
      records.map(record => ('error' in record ? [record.line, record.error] : [record.id, record.document.text])),
    ).toEqual([
      ['a', 'Xin chào'],
      [2, { name: 'InputError', message: 'the line is empty' }],
      [3, { name: 'InputError', message: 'the line must hold an object like {"id": 1, "text": "…"}' }],
      [4, { name: 'InputError', message: 'the field "text" is not a string' }],
      [5, { name: 'RangeError', message: 'boom' }],
      [undefined, 'Hai'],
    ])
    const dates = records.map(record => 'document' in record && record.document.times[0].value)
    expect(dates.filter(date => date)).toEqual(['2020-01-01', '2025-01-02'])
  })

  it('is the same as a Node and as a web stream', async () => {
    const records = await collect(analyzeLines(analyze, readLines([input])))
    const expected = records.map(record => `${JSON.stringify(record)}\n`).join('')
    const bytes = Buffer.from(input)
    const chunks = Array.from({ length: bytes.length }, (_, index) => bytes.subarray(index, index + 1))
    let node = ''
    await pipeline(Readable.from(chunks), createJsonlTransform(analyze), async source => {
      for await (const chunk of source) node += chunk
    })
    expect(node).toBe(expected)
    const web = new Blob([input]).stream().pipeThrough(createJsonlStream(analyze))
    expect((await collect(web as unknown as AsyncIterable<string>)).join('')).toBe(expected)
  })
})

describe('analyzeLines of an analyzer that takes several texts at once', () => {
  const batched: number[] = []
  const real = createAnalyzer([
    { name: 'dates', needs: [], fills: ['times'], run: ({ text }, options) => analyze(text, options) },
  ])
  const batch: LineAnalyzer = Object.assign((text: string) => real(text), {
    batch: (...given: Parameters<typeof real.batch>) => {
      batched.push(given[0].length)
      return real.batch(...given)
    },
  })

  it('gives the same records, also for the lines beside one that fails', async () => {
    const options = { referenceDate: '2020-01-01' }
    const alone = await collect(analyzeLines(analyze, readLines([input]), options))
    expect(await collect(analyzeLines(real, readLines([input]), options))).toEqual(alone)
  })

  it('gives each line its own document and date', async () => {
    batched.length = 0
    const lines =
      '{"id":1,"text":"Một","referenceDate":"2025-01-01"}\n{\n{"id":2,"text":"Hai"}\n{"id":3,"text":"Ba","referenceDate":"2025-02-30"}\n{"id":4,"text":"Bốn"}\n'
    const records = await collect(analyzeLines(batch, readLines([lines]), { referenceDate: '2020-01-01' }))
    expect(
      records.map(record =>
        'error' in record ? record.line : [record.id, record.document.text, record.document.times[0].value],
      ),
    ).toEqual([[1, 'Một', '2025-01-01'], 2, [2, 'Hai', '2020-01-01'], 4, [4, 'Bốn', '2020-01-01']])
    expect(batched).toEqual([3])
  })

  it('reads line by line what a batch of too few documents leaves open', async () => {
    const wrong: LineAnalyzer = Object.assign((text: string) => real(text), { batch: () => [] })
    const [record] = await collect(analyzeLines(wrong, ['{"text":"Một"}']))
    expect(record).toHaveProperty('document.text', 'Một')
  })

  it('tells of a line that is none', async () => {
    const records = await collect(analyzeLines(real, [null as never, '{"text":"Một"}', undefined as never]))
    expect(records.map(record => 'error' in record && record.error.message)).toEqual([
      'a line must be a string, not null',
      false,
      'a line must be a string, not undefined',
    ])
  })

  it('analyzes lines together that come together, and answers one that comes alone before the next one comes', async () => {
    batched.length = 0
    const source = new PassThrough()
    source.write('{"text":"Một"}\n{"text":"Hai"}\n{"text":')
    const answers: string[] = []
    for await (const record of analyzeLines(batch, readLines(source))) {
      answers.push('document' in record ? record.document.text : '')
      if (answers.length === 2) source.write('"Ba"}\n')
      if (answers.length === 3) source.end()
    }
    expect(answers).toEqual(['Một', 'Hai', 'Ba'])
    expect(batched).toEqual([2, 1])
  })

  it('closes a source that waits when nobody reads on', async () => {
    const source = new PassThrough()
    source.write('{"text":"Một"}\n')
    for await (const record of analyzeLines(batch, readLines(source))) {
      expect(record).toHaveProperty('document')
      break
    }
    expect(source.destroyed).toBe(true)
  })

  it('goes on where others stopped to read', async () => {
    const lines = readLines(['{"text":"Một"}\n{"text":"Hai"}\n{"text":"Ba"}'])
    expect(await lines.next()).toEqual({ done: false, value: '{"text":"Một"}' })
    const records = await collect(analyzeLines(batch, lines))
    expect(records.map(record => 'document' in record && record.document.text)).toEqual(['Hai', 'Ba'])
  })

  it('gives what came before its source failed', async () => {
    const source = async function* () {
      yield '{"text":"Một"}'
      throw new Error('gone')
    }
    const records: LineRecord[] = []
    const run = async () => {
      for await (const record of analyzeLines(batch, source())) records.push(record)
    }
    await expect(run()).rejects.toThrow('gone')
    expect(records).toHaveLength(1)
  })

  it('lets its source clean up when nobody reads on', async () => {
    let closed = false
    const source = async function* () {
      try {
        while (true) yield '{"text":"Một"}'
      } finally {
        closed = true
      }
    }
    for await (const record of analyzeLines(batch, source())) {
      expect(record).toHaveProperty('document')
      break
    }
    expect(closed).toBe(true)
  })
})

describe('recordChunks', () => {
  it('writes long documents in pieces that make the same JSON', () => {
    const small = documentOf('[PER Lê An] nói.')
    const document = { ...small, text: small.text.repeat(110_000), tokens: new Array(50_001).fill(small.tokens[0]) }
    const chunks = [...recordChunks({ id: 'x', document })]
    expect(chunks.length).toBeGreaterThan(5)
    expect(chunks.join('') === `${JSON.stringify({ id: 'x', document })}\n`).toBe(true)
  })
})

describe('orderedMap', () => {
  it('keeps the order and never runs more than its width', async () => {
    let running = 0
    let most = 0
    const results = await collect(
      orderedMap([5, 1, 3, 0, 2, 4], 3, async item => {
        most = Math.max(most, ++running)
        await sleep(item * 3)
        running -= 1
        return item * 10
      }),
    )
    expect(results).toEqual([50, 10, 30, 0, 20, 40])
    expect(most).toBe(3)
  })

  it('reads its source no faster than its results are taken', async () => {
    let read = 0
    const source = function* () {
      while (true) yield ++read
    }
    const results = orderedMap(source(), 4, async item => item)
    await results.next()
    await sleep(5)
    expect(read).toBeLessThanOrEqual(4)
    await results.return(undefined)
  })
})

describe('orderedMap of a source that waits', () => {
  it('gives a result before the next item comes', async () => {
    const source = async function* () {
      yield 1
      await expect.poll(() => results).toEqual([10])
      yield 2
    }
    const results: number[] = []
    for await (const result of orderedMap(source(), 4, async item => item * 10)) results.push(result)
    expect(results).toEqual([10, 20])
  })

  it('gives the results of what came before its source failed', async () => {
    const results: number[] = []
    const source = async function* () {
      yield 1
      throw new Error('gone')
    }
    const run = async () => {
      for await (const result of orderedMap(source(), 4, async item => item * 10)) results.push(result)
    }
    await expect(run()).rejects.toThrow('gone')
    expect(results).toEqual([10])
  })

  it('lets its source clean up when nobody reads on', async () => {
    let closed = false
    const source = async function* () {
      try {
        while (true) yield 1
      } finally {
        closed = true
      }
    }
    for await (const result of orderedMap(source(), 2, async item => item)) {
      expect(result).toBe(1)
      break
    }
    expect(closed).toBe(true)
  })
})

describe('batches', () => {
  const sizes = async (lines: readonly string[]): Promise<number[][]> => {
    const source = async function* () {
      yield* lines
    }
    const inTime = await collect(batchesInTime(source(), lineLength))
    return [[...batchesOf(lines, lineLength)], inTime].map(batches => batches.map(batch => batch.length))
  }

  it('end by count and by size', async () => {
    expect(await sizes(new Array(600).fill('x'))).toEqual([
      [256, 256, 88],
      [256, 256, 88],
    ])
    expect(await sizes(new Array(3).fill('x'.repeat(40_000)))).toEqual([
      [2, 1],
      [2, 1],
    ])
    expect(await sizes([])).toEqual([[], []])
  })

  it('do not wait for a source that gives a little all the time', async () => {
    let given = 0
    const source = async function* () {
      for (; given < 200; given++) {
        await sleep(2)
        yield 'x'
      }
    }
    for await (const batch of batchesInTime(source(), lineLength)) {
      expect(batch.length).toBeLessThan(100)
      if (given > 150) break
    }
    expect(given).toBeGreaterThan(150)
  })

  it('let go of a source that waits', async () => {
    const source = async function* () {
      yield 'x'
      await new Promise(() => {})
    }
    for await (const batch of batchesInTime(source(), lineLength)) {
      expect(batch).toEqual(['x'])
      break
    }
    for await (const result of orderedMap(source(), 4, async item => item)) {
      expect(result).toBe('x')
      break
    }
  })

  it('give what came before their source failed', async () => {
    const source = async function* () {
      yield 'x'
      throw new Error('gone')
    }
    const batches: string[][] = []
    const run = async () => {
      for await (const batch of batchesInTime(source(), lineLength)) batches.push(batch)
    }
    await expect(run()).rejects.toThrow('gone')
    expect(batches).toEqual([['x']])
  })
})
