import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, it } from 'vitest'
import { built, root } from '../built.js'

beforeAll(built, 300_000)

const shown: Readonly<Record<string, RegExp>> = {
  'analyze-article.mjs': /^ratio 41\/52 cán bộ.* «41\/52 cán bộ/m,
  'highlight.mjs': /^<!doctype html>[\s\S]*data-label="số liệu"/,
  'keywords.mjs': /^xã \d+ \d/,
  'own-words.mjs': /\n.*tổ_công_nghệ_số_cộng_đồng/,
  'pool.mjs': /^499500 in 1000 texts\n$/,
  'stream-jsonl.mjs': /^\{"id":1,.*\n\{"line":2,"error".*\n\{"id":2,.*"ratio","value":41,"of":52/,
}

it('shows every example', () => {
  expect(readdirSync(join(root, 'examples')).filter(file => file.endsWith('.mjs'))).toEqual(Object.keys(shown))
})

it.each(Object.keys(shown))('runs examples/%s', async file => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [`examples/${file}`, ...(file === 'stream-jsonl.mjs' ? ['--sample'] : [])],
    { cwd: root },
  )
  expect(stderr).toBe('')
  expect(stdout).toMatch(shown[file])
})
