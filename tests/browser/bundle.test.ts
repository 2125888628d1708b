import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as esbuild } from 'esbuild'
import type { Browser } from 'playwright-core'
import { build as vite } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyze } from '../../src/node.js'
import { built, root } from '../built.js'
import { hasChromium, launch } from './chromium.js'
import { type Served, serve } from './serve.js'

const KILOBYTE = 1024
const project = mkdtempSync(join(tmpdir(), 'vietnlp-bundle-'))
const article = readFileSync(join(root, 'examples/sample-article.txt'), 'utf8')
const page = (script: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script type="module" src="${script}"></script></html>\n`
const fetched = `import { loadAnalyzer, segment } from 'vietnlp'
window.ready = loadAnalyzer({ base: '/data' })
window.segment = segment
`
const words = `import { loadAnalyzer } from 'vietnlp'
window.ready = loadAnalyzer({ base: '/data', layers: ['words'] })
`
const embedded = `import { analyze, segment } from 'vietnlp/embedded'
window.ready = Promise.resolve(analyze)
window.segment = segment
`

/** Pages that Vite bundles. */
const BUNDLED = ['fetched', 'words', 'embedded']

beforeAll(async () => {
  await built()
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(root, join(project, 'node_modules/vietnlp'))
  writeFileSync(join(project, 'package.json'), '{ "name": "site", "private": true, "type": "module" }\n')
  writeFileSync(join(project, 'fetched.js'), fetched)
  writeFileSync(join(project, 'embedded.js'), embedded)
  writeFileSync(join(project, 'words.js'), words)
  for (const name of BUNDLED) writeFileSync(join(project, `${name}.html`), page(`/${name}.js`))
  // All in one classic script, as some bundlers make workers.
  writeFileSync(join(project, 'single.html'), page('/single.js'))
  const single = {
    stdin: { contents: fetched, resolveDir: project },
    format: 'iife',
    outfile: join(project, 'single.js'),
  } as const
  await esbuild({ ...single, bundle: true, minify: true, platform: 'browser', logLevel: 'error' })
  // Without a bundler at all, as a script of a page imports it from a host of files.
  writeFileSync(join(project, 'plain.html'), page('/plain.js'))
  writeFileSync(join(project, 'plain.js'), fetched.replace("'vietnlp'", "'/dist/browser.js'"))
}, 120_000)
afterAll(() => rmSync(project, { recursive: true }))

const byEsbuild = async (name: string): Promise<string> => {
  const { outputFiles } = await esbuild({
    entryPoints: [join(project, `${name}.js`)],
    absWorkingDir: project,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0].text
}

describe('bundled for browsers', () => {
  it('by esbuild: nothing of Node, small', async () => {
    const code = await byEsbuild('fetched')
    expect(code).not.toMatch(/node:|require\(/)
    expect(gzipSync(code).length).toBeLessThan(115 * KILOBYTE)
  })

  it('by esbuild with data: below 2.25 MB on the way', async () => {
    const code = await byEsbuild('embedded')
    expect(code).not.toMatch(/node:|require\(/)
    expect(gzipSync(code).length).toBeLessThan(2.25 * KILOBYTE * KILOBYTE)
  })
})

describe('embedded data in Node', () => {
  const load = (): Promise<typeof import('../../src/browser.js')> => import(join(root, 'dist/embedded.js'))

  it('all works at once, but restoring diacritics', async () => {
    const embedded = await load()
    const text = 'Xã Cẩm Duệ có nhiều hồ sơ.'
    expect(embedded.analyze(text)).toEqual(analyze(text))
    expect(embedded.findUnits('Cẩm Xuyên').length).toBeGreaterThan(0)
    expect(embedded.keywords(embedded.analyze(article)).length).toBeGreaterThan(0)
    expect(() => embedded.restoreDiacritics('nghi quyet')).toThrow(/`await loadData\(restoreData, /)
    await expect(embedded.loadData(embedded.restoreData)).rejects.toThrow('`base` is missing')
    await expect(embedded.loadData(embedded.dataFor())).resolves.toBe(embedded.readData)
  })
})

describe.skipIf(!hasChromium)('in Chromium', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    const outDir = join(project, 'out')
    await vite({
      root: project,
      logLevel: 'error',
      build: { outDir, rollupOptions: { input: BUNDLED.map(name => join(project, `${name}.html`)) } },
    })
    site = await serve(outDir, project, root)
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it.each(['fetched', 'embedded', 'plain', 'single'])(
    '%s: says bit for bit what Node says',
    async name => {
      const tab = await browser.newPage()
      const errors: string[] = []
      tab.on('pageerror', error => errors.push(error.message))
      tab.on('console', message => message.type() === 'error' && errors.push(message.text()))
      await tab.goto(`${site.url}${name}.html`)
      const { json, words } = await tab.evaluate<{ json: string; words: string }>(
        `window.ready.then(analyze => {
        const text = ${JSON.stringify(article)}
        return { json: JSON.stringify(analyze(text)), words: window.segment('Bộ trưởng đến thăm', { join: '_' }) }
      })`,
      )
      expect(errors).toEqual([])
      expect(json).toBe(JSON.stringify(analyze(article)))
      expect(words).toBe('Bộ_trưởng đến thăm')
      await tab.close()
    },
    60_000,
  )

  it.each([
    ['words', /names|times|figures|relations/],
    ['fetched', /^$/],
  ])(
    '%s: the code of a layer comes when it is asked for',
    async (name, unwanted) => {
      const tab = await browser.newPage()
      const scripts: string[] = []
      tab.on('request', request => request.url().endsWith('.js') && scripts.push(new URL(request.url()).pathname))
      await tab.goto(`${site.url}${name}.html`)
      const layers = await tab.evaluate<string[]>(
        "window.ready.then(analyze => Object.entries(analyze('Ông Nguyễn Văn An đến Hà Tĩnh.')).filter(([, layer]) => layer.length).map(([layer]) => layer))",
      )
      expect(layers.includes('words')).toBe(true)
      expect(layers.includes('entities')).toBe(name === 'fetched')
      expect(scripts.filter(script => unwanted.test(script))).toEqual([])
      expect(scripts.some(script => script.includes('names-'))).toBe(name === 'fetched')
      await tab.close()
    },
    60_000,
  )

  it('says what to do when the code of a layer does not come, and loads it the next time', async () => {
    const tab = await browser.newPage()
    await tab.route(/times-[^/]*\.js$/, route => route.abort(), { times: 1 })
    await tab.goto(`${site.url}fetched.html`)
    const message = await tab.evaluate<string>("window.ready.then(String, error => error.name + ': ' + error.message)")
    expect(message).toMatch(
      /^ModelError: cannot load the code of times \(.*\); check the connection, load the page again/,
    )
    await tab.reload()
    expect(await tab.evaluate('window.ready.then(analyze => analyze("năm 2020").times.length)')).toBe(1)
    await tab.close()
  }, 60_000)
})
