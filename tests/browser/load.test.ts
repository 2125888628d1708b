import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { DataResponse } from '../../src/load-options.js'
import * as node from '../../src/node.js'
import { root } from '../built.js'

// The state of a module of the browser is what was fetched: each test takes a fresh one.
const freshBrowser = async () => {
  vi.resetModules()
  return import('../../src/browser.js')
}

const answer = (status: number, body: string | Uint8Array, type = 'application/octet-stream'): DataResponse => ({
  ok: status === 200,
  status,
  statusText: status === 404 ? 'Not Found' : '',
  headers: { get: name => (name === 'content-type' ? type : null) },
  arrayBuffer: async () => Uint8Array.from(Buffer.from(body)).buffer,
})

const fromDisk = (asked: string[] = []) => {
  return async (url: string): Promise<DataResponse> => {
    asked.push(url)
    return answer(200, readFileSync(join(root, 'data', url.replace('/nlp/data/', ''))))
  }
}

test('the browser has the names of Node, but for streams of Node', async () => {
  const browser = await freshBrowser()
  const names = Object.keys(node).filter(name => name !== 'createJsonlTransform')
  expect(Object.keys(browser).sort()).toEqual(names.sort())
})

test('fetches what the layers need once, from below the base', async () => {
  const browser = await freshBrowser()
  const asked: string[] = []
  const options = { base: '/nlp/data', layers: ['words'], fetch: fromDisk(asked) } as const
  const analyze = await browser.loadAnalyzer(options)
  await browser.loadAnalyzer(options)
  expect([...asked].sort()).toEqual(
    browser
      .dataFor({ layers: ['words'] })
      .map(path => `/nlp/data/${path}`)
      .sort(),
  )
  const text = 'Ủy ban nhân dân xã Cẩm Duệ họp sáng nay.'
  expect(analyze(text).words).toEqual(node.analyze(text).words)
  expect(browser.segment(text, { join: '_' })).toBe(node.segment(text, { join: '_' }))
  expect(() => browser.analyze(text)).toThrow(/step "entities" is not loaded: in a browser `await loadAnalyzer\(/)
})

test('all of a document, as in Node', async () => {
  const browser = await freshBrowser()
  await browser.loadAnalyzer({
    base: new URL('http://localhost/nlp/data/?v=1'),
    fetch: async url => fromDisk()(new URL(url).pathname),
  })
  const text = readFileSync(join(root, 'examples/sample-article.txt'), 'utf8')
  expect(browser.analyze(text)).toEqual(node.analyze(text))
})

test('before loading, says what to do', async () => {
  const browser = await freshBrowser()
  const calls: readonly [() => unknown, string][] = [
    [() => browser.segment('xin chào'), 'segmentData'],
    [() => browser.findUnits('Huế'), 'placesData'],
    [() => browser.keywords(node.analyze('xin chào')), 'keywordData'],
    [() => browser.restoreDiacritics('xin chao'), 'restoreData'],
    [() => browser.readData('models/tagger.bin'), '["models/tagger.bin"]'],
  ]
  for (const [call, list] of calls) expect(call).toThrow(`\`await loadData(${list}, { base: "/vietnlp/data/" })\``)
  await expect(browser.loadAnalyzer()).rejects.toThrow(/`base` is missing.*vietnlp\/embedded/)
  await expect(browser.loadAnalyzer({ base: 7 as never })).rejects.toThrow('`base` must be a string or a URL')
})

test.each([
  [
    'an address where nothing lies',
    async () => answer(404, 'no'),
    /\/x\/models\/segmenter\.bin answers 404 Not Found; copy/,
  ],
  [
    'a page for every address',
    async () => answer(200, ' \n<!DOCTYPE html>', 'text/html'),
    /a page of HTML instead of data/,
  ],
  ['a page that says it is bytes', async () => answer(200, '<html>'), /a page of HTML instead of data/],
  ['nothing', async () => answer(200, ''), /is empty/],
  [
    'no connection',
    async () => {
      throw new TypeError('Failed to fetch')
    },
    /cannot fetch \/x\/models\/segmenter\.bin \(Failed to fetch\); check the connection/,
  ],
  ['other bytes', async () => answer(200, 'GIF89a'), /\/x\/models\/segmenter\.bin: not a vietnlp model/],
] as const)('%s: an error that names the address', async (_, fetch, message) => {
  const browser = await freshBrowser()
  const error = await browser.loadAnalyzer({ base: '/x', layers: ['words'], fetch }).catch(error => error)
  expect(error.name).toBe('ModelError')
  expect(error.message).toMatch(message)
})

test('a failed load can be tried again', async () => {
  const browser = await freshBrowser()
  await expect(browser.loadAnalyzer({ base: '/x', fetch: async () => answer(503, '') })).rejects.toThrow('answers 503;')
  const analyze = await browser.loadAnalyzer({ base: '/nlp/data/', fetch: fromDisk() })
  expect(analyze('Xin chào').words.map(({ text }) => text)).toEqual(['Xin', 'chào'])
})

test('a model that came broken is fetched again', async () => {
  const browser = await freshBrowser()
  const cut = async (url: string): Promise<DataResponse> => {
    const { arrayBuffer, ...rest } = await fromDisk()(url)
    return { ...rest, arrayBuffer: async () => (await arrayBuffer()).slice(0, url.endsWith('.bin') ? 1000 : undefined) }
  }
  const source = { base: '/nlp/data/', layers: ['words'] } as const
  await expect(browser.loadAnalyzer({ ...source, fetch: cut })).rejects.toThrow(
    /\/nlp\/data\/models\/\w+\.bin: truncated or padded: 1000 bytes/,
  )
  const analyze = await browser.loadAnalyzer({ ...source, fetch: fromDisk() })
  expect(analyze('Xin chào').words.map(({ text }) => text)).toEqual(['Xin', 'chào'])
})

test('Node reads from a folder or a URL of your own', async () => {
  const text = 'Hội đồng nhân dân tỉnh Hà Tĩnh'
  const expected = node.analyze(text)
  expect((await node.loadAnalyzer({ base: join(root, 'data') }))(text)).toEqual(expected)
  expect((await node.loadAnalyzer({ base: new URL('../../data/', import.meta.url) }))(text)).toEqual(expected)
  const fetch = async (url: string) => fromDisk()(new URL(url).pathname)
  expect((await node.loadAnalyzer({ base: 'https://a.example/nlp/data', fetch }))(text)).toEqual(expected)
  await expect(node.loadAnalyzer({ base: 'ftp://a.example/data' })).rejects.toThrow(
    '`base` must be a path, or a URL of http, https or file, not ftp://a.example/data',
  )
  await expect(node.loadAnalyzer({ base: 'http://127.0.0.1:1/' })).rejects.toThrow(
    /\(fetch failed: .+\); check the connection/,
  )
  await expect(node.loadAnalyzer({ base: '/nowhere' })).rejects.toThrow(
    /cannot read \/nowhere\/.*`base` must be a copy/,
  )
})
