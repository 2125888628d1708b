import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
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

const compressed = (folder: string): number =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + gzipSync(readFileSync(join(entry.parentPath, entry.name)), { level: 9 }).length, 0)

describe('budgets, compressed', () => {
  it('the whole library in a browser, without data: 115 kB', async () => {
    const bytes = await bundled("export * from 'vietnlp'")
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(115_000)
  })

  it('all data: 4.2 MB', () => {
    expect(compressed('data')).toBeLessThan(4_200_000)
  })
})
