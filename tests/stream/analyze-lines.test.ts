import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document.js'
import { createJsonlTransform } from '../../src/node-transform.js'
import type { Analyzer } from '../../src/pipeline.js'
import { analyzeLines } from '../../src/stream/analyze-lines.js'
import { batches } from '../../src/stream/batches.js'
import { orderedMap } from '../../src/stream/ordered-map.js'
import { readLines } from '../../src/stream/read-lines.js'
import { recordChunks } from '../../src/stream/stringify-record.js'
import { createJsonlStream } from '../../src/stream/transform-stream.js'
import { documentOf } from '../document-of.js'

/** Shows the date it was given as a time expression. */
const analyze: Analyzer = (text, { referenceDate } = {}) => {
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

describe('batches', () => {
  it('ends a batch by count and by size', async () => {
    const source = async function* (lines: readonly string[]) {
      for (const line of lines) yield { line }
    }
    const sizes = async (lines: readonly string[]) => (await collect(batches(source(lines)))).map(batch => batch.length)
    expect(await sizes(new Array(600).fill('x'))).toEqual([256, 256, 88])
    expect(await sizes(new Array(3).fill('x'.repeat(20_000)))).toEqual([2, 1])
    expect(await sizes([])).toEqual([])
  })
})
