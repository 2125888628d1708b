import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataFor } from '../../src/analyzer.js'
import { built, root } from '../built.js'

beforeAll(built, 300_000)

/** Bytes of a browser bundle of this code, minified and compressed as servers send it. */
const bundled = async (contents: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  })
  return gzipSync(outputFiles[0].contents, { level: 9 }).length
}

const read = (path: string): Uint8Array => readFileSync(join(root, 'data', path))

describe('budgets, compressed', () => {
  it('the whole library in a browser, without data: 115 kB', async () => {
    const bytes = await bundled("export * from 'vietnlp'")
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(115_000)
  })

  it('all data of a whole analysis: 2 MB', () => {
    const bytes = dataFor().reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(2_000_000)
  })

  it('the restorer, which is loaded only on use: 2 MB', () => {
    expect(brotliCompressSync(read('models/restorer.bin')).length).toBeLessThan(2_000_000)
  })
})
