import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { analyze, encodeLegacy } from '../../src/node.js'
import { root } from '../built.js'
import { hasChromium, launch } from './chromium.js'
import { type Served, serve } from './serve.js'

const MEGABYTE = 1024 * 1024
const sample = readFileSync(join(root, 'examples/sample-article.txt'), 'utf8')
const article = join(root, '../shared/articles/nghe-an-nghi-quyet.txt')

describe.skipIf(!hasChromium)('the playground', { timeout: 120_000 }, () => {
  const outDir = mkdtempSync(join(tmpdir(), 'vietnlp-playground-'))
  let browser: Browser
  let context: BrowserContext
  let site: Served
  let page: Page
  let errors: string[]
  let requests: { url: string; bytes: number }[]

  beforeAll(async () => {
    await build({
      configFile: join(root, 'docs/playground/vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    })
    site = await serve(outDir)
    browser = await launch()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    rmSync(outDir, { recursive: true })
  })

  const watch = (watched: Page): void => {
    errors = []
    requests = []
    watched.on('pageerror', error => errors.push(error.message))
    watched.on('console', message => {
      if (['error', 'warning'].includes(message.type())) errors.push(message.text())
    })
    context.on('requestfinished', async request => {
      const entry = { url: request.url(), bytes: 0 }
      requests.push(entry)
      // a worker that is broken off takes what it was asking for along
      const sizes = await request.sizes().catch(() => undefined)
      entry.bytes = sizes ? sizes.responseBodySize + sizes.responseHeadersSize : 0
    })
  }
  // One page for all tests but some: each leaves it in a state in which the next can type.
  beforeAll(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
    page = await context.newPage()
    watch(page)
    page.setDefaultTimeout(100_000)
    await page.goto(site.url)
    await page.waitForSelector('body[data-ready]')
    await analyzed()
  }, 120_000)
  afterEach(() => expect(errors.splice(0)).toEqual([]))

  const analyzed = () => page.waitForFunction(() => /\d+ ms/.test(document.querySelector('#status')?.textContent ?? ''))
  const type = async (text: string): Promise<void> => {
    await page.fill('#text', text)
    await page.waitForTimeout(200)
    await analyzed()
  }
  const markedText = (): Promise<string> =>
    page.$$eval('#marked .piece', pieces => pieces.map(piece => piece.textContent).join(''))
  const milliseconds = async (): Promise<number> =>
    Number(/([\d.,]+) ms/.exec((await page.textContent('#status')) ?? '')?.[1].replace(/[.,]/g, ''))

  it('shows the sample with its marks, tables and counts, in a small download', async () => {
    const expected = analyze(sample)
    expect(await markedText()).toBe(sample)
    expect(await page.locator('#marked mark').count()).toBeGreaterThanOrEqual(
      expected.entities.length + expected.figures.length,
    )
    expect(await page.textContent('#tab-figures')).toBe(`Số liệu (${expected.figures.length})`)
    await page.waitForTimeout(100)
    const total = requests.reduce((sum, { bytes }) => sum + bytes, 0)
    expect(total).toBeGreaterThan(100_000)
    expect(total).toBeLessThan(2.5 * MEGABYTE)
  })

  it('opens and works without a network after the first visit, and fetches nothing twice', async () => {
    const host = await serve(outDir)
    const visitor = await browser.newContext()
    const visit = await visitor.newPage()
    await visit.goto(host.url)
    await visit.waitForSelector('body[data-ready]')
    await visit.waitForFunction(() => navigator.serviceWorker.controller !== null)
    expect(host.sent()).toBeLessThan(2.5 * MEGABYTE)
    await host.close()
    await visit.reload()
    await visit.waitForSelector('body[data-ready]')
    await visit.fill('#text', 'Tỉnh Hà Tĩnh có 41/52 cán bộ có trình độ đại học.')
    await visit.waitForFunction(() => document.querySelector('#marked mark.v-figure')?.textContent?.includes('41/52'))
    await visitor.close()
  })

  it('is served on the next free port when its own is taken, and says where', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const server = await preview({
      configFile: join(root, 'docs/playground/vite.config.ts'),
      logLevel: 'silent',
      build: { outDir },
      preview: { port, host: '127.0.0.1' },
    })
    const [url] = server.resolvedUrls?.local ?? []
    expect(new URL(url).port).not.toBe(String(port))
    expect(await (await fetch(url)).text()).toContain('<title>vietnlp</title>')
    await server.close()
    taken.close()
  })

  it('gives JSON and CSV', async () => {
    const download = async (button: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)])
      return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') }
    }
    const json = await download('#json')
    expect(json.name).toBe('vietnlp.json')
    expect(JSON.parse(json.content)).toEqual(JSON.parse(JSON.stringify(analyze(sample))))
    await page.click('#tab-figures')
    const csv = await download('#csv')
    expect(csv.name).toBe('vietnlp-figures.csv')
    expect(csv.content.startsWith('\ufeffstart,end,text,kind,value')).toBe(true)
  })

  it('analyzes what is typed, without the network', async () => {
    await context.setOffline(true)
    const before = requests.length
    await type('Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Nghệ An, cho biết 41/52 cán bộ có trình độ đại học.')
    expect(await page.textContent('#marked')).toContain('41/52 cán bộ')
    expect(await page.locator('#marked mark.v-figure').count()).toBeGreaterThan(0)
    await page.click('#tab-figures')
    expect(await page.textContent('#table')).toContain('41/52')
    expect(requests.length).toBe(before)
    await context.setOffline(false)
  })

  it.skipIf(!existsSync(article))('analyzes the article of ../shared in less than 100 ms', async () => {
    const text = readFileSync(article, 'utf8')
    const times: number[] = []
    for (let run = 0; run < 8; run++) {
      await type(`${text}\n${run}`)
      times.push(await milliseconds())
    }
    const inNode = Math.min(
      ...times.map(() => {
        const begin = performance.now()
        analyze(text)
        return performance.now() - begin
      }),
    )
    console.info(`article of ${text.length} characters: ${times.join(', ')} ms; in Node ${Math.round(inNode)} ms`)
    // Node tells how busy the machine is.
    expect(Math.min(...times)).toBeLessThan(Math.max(80, 2 * inNode))
  })

  it('takes NFD, and text of any script and mark as it is', async () => {
    const text = 'Tỉnh Nghệ An có 20 huyện.'.normalize('NFD')
    await type(text)
    expect(await markedText()).toBe(text)
    expect(await page.textContent('#marked mark.v-loc')).toBe('Tỉnh Nghệ An'.normalize('NFD'))
    const hostile =
      '<img src=x onerror="document.title=1"> & </div><script>document.title=2</script> \u{1f600} \ud800 ngày 2/9'
    await type(hostile)
    expect(await page.title()).toBe('vietnlp')
    expect(await page.locator('#marked img, #marked script').count()).toBe(0)
  })

  it('takes dropped and opened files', async () => {
    const drop = (bytes: number[]) =>
      page.evaluate(content => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(content)], 'bai.txt', { type: 'text/plain' }))
        document
          .querySelector('#text')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
      }, bytes)
    await drop([...Buffer.from('Thả tệp ở huyện Cẩm Xuyên ngày 12/9/2025.')])
    await page.waitForFunction(() => document.querySelector('#marked')?.textContent?.startsWith('Thả tệp'))
    await drop([0xff, 0xfe, ...Buffer.from('Tệp UTF-16 ở Hà Nội', 'utf16le')])
    await page.waitForFunction(() => document.querySelector('#marked')?.textContent === 'Tệp UTF-16 ở Hà Nội')
    await page.setInputFiles('#file', {
      name: 'mo.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('\ufeffMở tệp ở tỉnh Quảng Trị.'),
    })
    await page.waitForFunction(() => document.querySelector('#marked')?.textContent === 'Mở tệp ở tỉnh Quảng Trị.')
  })

  it('takes text in old encodings, as a file and pasted', async () => {
    const text = 'Cộng hòa xã hội chủ nghĩa Việt Nam: huyện Cẩm Xuyên có 8.000 hộ.'
    const { bytes } = encodeLegacy(text, 'tcvn3')
    await page.setInputFiles('#file', { name: 'cu.txt', mimeType: 'text/plain', buffer: Buffer.from(bytes) })
    await page.waitForFunction(expected => document.querySelector('#marked')?.textContent === expected, text)
    expect(await page.textContent('#notice')).toContain('TCVN3')
    await page.click('#clear')
    await page.evaluate(pasted => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      document
        .querySelector('#text')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, Buffer.from(bytes).toString('latin1'))
    await page.waitForFunction(expected => document.querySelector('#marked')?.textContent === expected, text)
    expect(await page.inputValue('#text')).toBe(text)
  })

  it('can be used by keyboard alone, in both languages', async () => {
    await page.click('#sample')
    await page.waitForFunction(text => document.querySelector('#marked')?.textContent === text, sample)
    await analyzed()
    expect(await page.getAttribute('html', 'lang')).toBe('vi')
    await page.focus('#marked mark[tabindex="0"]')
    await page.keyboard.press('ArrowRight')
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    await page.waitForFunction(text => document.querySelector('#card strong')?.textContent === text, focused)
    await page.keyboard.press('Escape')
    expect(await page.isVisible('#card')).toBe(false)
    await page.focus('[role="tab"][aria-selected="true"]')
    await page.keyboard.press('End')
    expect(await page.getAttribute('#tab-quotations', 'aria-selected')).toBe('true')
    await page.focus('[data-language="en"]')
    await page.keyboard.press('Enter')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.getAttribute('#marked', 'lang')).toBe('vi')
    await page.waitForFunction(
      () => document.querySelector('#marked mark.v-per')?.getAttribute('data-label') === 'person',
    )
    const unnamed = await page.$$eval('button, a, textarea, select, input:not([hidden])', elements =>
      elements
        .filter(
          element =>
            !element.textContent?.trim() &&
            !element.getAttribute('aria-label') &&
            !element.getAttribute('aria-labelledby') &&
            !(element as HTMLInputElement).labels?.length,
        )
        .map(element => element.outerHTML),
    )
    expect(unnamed).toEqual([])
  })

  it('says what is wrong when its data is not there', async () => {
    // What a service worker asks for cannot be intercepted.
    const visitor = await browser.newContext({ serviceWorkers: 'block' })
    const broken = await visitor.newPage()
    await broken.route('**/data/**', route => route.fulfill({ status: 404, body: '' }))
    await broken.goto(site.url)
    await broken.waitForSelector('#error:not([hidden])')
    expect(await broken.textContent('#error')).toMatch(/Không tải được dữ liệu: .*answers 404/)
    await broken.unroute('**/data/**')
    await broken.click('#error button')
    await broken.waitForSelector('body[data-ready]')
    await visitor.close()
  })

  it.each(['light', 'dark'] as const)('has enough contrast, %s', async colorScheme => {
    await page.emulateMedia({ colorScheme })
    await page.click('#tab-figures')
    const faint = await page.evaluate(() => {
      const parse = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number)
      const luminance = ([r, g, b]: number[]): number => {
        const [x, y, z] = [r, g, b].map(v =>
          v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
        )
        return 0.2126 * x + 0.7152 * y + 0.0722 * z
      }
      const groundOf = (element: Element | null): number[] => {
        for (let at = element; at; at = at.parentElement) {
          const color = parse(getComputedStyle(at).backgroundColor)
          if (color.length === 3 || color[3] === 1) return color
        }
        return [255, 255, 255]
      }
      const found: string[] = []
      for (const element of document.querySelectorAll('h1, h2, p, button, mark, th, td, label, textarea, select')) {
        if (!(element as HTMLElement).offsetParent || !element.textContent?.trim()) continue
        const [a, b] = [luminance(parse(getComputedStyle(element).color)), luminance(groundOf(element))]
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
        if (ratio < 4.5) found.push(`${ratio.toFixed(1)} ${element.outerHTML.slice(0, 120)}`)
      }
      return found
    })
    expect(faint).toEqual([])
  })

  it('stays responsive with a megabyte pasted', async () => {
    await page.click('#clear')
    await page.evaluate(
      ({ text, size }) => {
        const long = text.repeat(Math.ceil(size / text.length)).slice(0, size)
        const state = { longest: 0, frames: 0, last: performance.now() }
        Object.assign(window, { state })
        const frame = () => {
          const now = performance.now()
          state.longest = Math.max(state.longest, now - state.last)
          state.last = now
          state.frames += 1
          requestAnimationFrame(frame)
        }
        requestAnimationFrame(frame)
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', long)
        document
          .querySelector('#text')
          ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      { text: sample, size: MEGABYTE },
    )
    await page.waitForFunction(
      size =>
        (document.querySelector('#status')?.textContent ?? '').includes(
          size.toLocaleString(document.documentElement.lang),
        ),
      MEGABYTE,
    )
    const { longest, frames } = await page.evaluate(
      () => (window as unknown as { state: { longest: number; frames: number } }).state,
    )
    const work = await milliseconds()
    console.info(`1 MB: ${work} ms in the worker, longest frame ${Math.round(longest)} ms of ${frames}`)
    // On a busy machine frames come late whatever the page does; one that did the work itself would be late by all of it.
    expect(longest).toBeLessThan(Math.max(1000, work / 5))
    // The rest of the text comes when the reader scrolls there.
    const before = await page.locator('#marked .piece').count()
    await page.$eval('#marked', marked => marked.scrollTo(0, marked.scrollHeight))
    await page.waitForFunction(count => document.querySelectorAll('#marked .piece').length > count, before)

    // Another text while a long one is analyzed: nobody waits for the long one.
    await page.evaluate(
      text => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document
          .querySelector('#text')
          ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      sample.repeat(Math.ceil((2 * MEGABYTE) / sample.length)),
    )
    await page.waitForSelector('body[aria-busy]')
    const begin = performance.now()
    await page.click('#clear')
    await page.fill('#text', 'Họp ở tỉnh Nghệ An.')
    await page.waitForFunction(() => document.querySelector('#marked')?.textContent === 'Họp ở tỉnh Nghệ An.')
    const waited = performance.now() - begin
    console.info(`a text while 2 MB are analyzed: ${Math.round(waited)} ms`)
    expect(waited).toBeLessThan(Math.max(3000, work))
  }, 240_000)
})
