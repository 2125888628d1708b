import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document.js'
import { createJsonlTransform } from '../../src/node-transform.js'
import { type AnalyzeText, createAnalyzer } from '../../src/pipeline.js'
import { analyzeLines } from '../../src/stream/analyze-lines.js'
import { batches } from '../../src/stream/batches.js'
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

  it('analyzes lines together that come together, and answers one that comes alone before the next one comes', async () => {
    batched.length = 0
    let answered = 0
    const source = async function* () {
      yield* ['{"text":"Một"}', '{"text":"Hai"}']
      await expect.poll(() => answered).toBe(2)
      yield '{"text":"Ba"}'
      await expect.poll(() => answered).toBe(3)
    }
    for await (const record of analyzeLines(batch, source())) answered += 'document' in record ? 1 : 0
    expect(answered).toBe(3)
    expect(batched).toEqual([2, 1])
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
  it('ends a batch by count and by size', async () => {
    const source = async function* (lines: readonly string[]) {
      for (const line of lines) yield { line }
    }
    const sizes = async (lines: readonly string[]) => (await collect(batches(source(lines)))).map(batch => batch.length)
    expect(await sizes(new Array(600).fill('x'))).toEqual([256, 256, 88])
    expect(await sizes(new Array(3).fill('x'.repeat(40_000)))).toEqual([2, 1])
    expect(await sizes([])).toEqual([])
  })
})
