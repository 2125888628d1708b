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
const embedded = `import { analyze, segment } from 'vietnlp/embedded'
window.ready = Promise.resolve(analyze)
window.segment = segment
`

beforeAll(async () => {
  await built()
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(root, join(project, 'node_modules/vietnlp'))
  writeFileSync(join(project, 'package.json'), '{ "name": "site", "private": true, "type": "module" }\n')
  writeFileSync(join(project, 'fetched.js'), fetched)
  writeFileSync(join(project, 'embedded.js'), embedded)
  for (const name of ['fetched', 'embedded']) writeFileSync(join(project, `${name}.html`), page(`/${name}.js`))
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
    expect(gzipSync(code).length).toBeLessThan(90 * KILOBYTE)
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
    expect(() => embedded.restoreDiacritics('nghi quyet')).toThrow(/`await loadData\(\["models\/restorer\.bin"\]/)
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
      build: { outDir, rollupOptions: { input: ['fetched', 'embedded'].map(name => join(project, `${name}.html`)) } },
    })
    site = await serve(outDir, project, root)
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it.each(['fetched', 'embedded', 'plain'])(
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
})
