import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built, root } from '../built.js'
import { python, pythonHas } from '../python.js'

const hasPandas = pythonHas('pandas')

describe.skipIf(!hasPandas)('docs/from-python.md', () => {
  const project = mkdtempSync(join(tmpdir(), 'vietnlp-python-'))
  beforeAll(async () => {
    await built()
    mkdirSync(join(project, 'node_modules/.bin'), { recursive: true })
    symlinkSync(root, join(project, 'node_modules/vietnlp'))
    symlinkSync(join(root, 'dist/cli.js'), join(project, 'node_modules/.bin/vietnlp'))
    writeFileSync(join(project, 'package.json'), '{ "name": "job", "private": true }\n')
  }, 120_000)
  afterAll(() => rmSync(project, { recursive: true }))

  const blocks = readFileSync(join(root, 'docs/from-python.md'), 'utf8').match(/(?<=```python\n).*?(?=```)/gs)!
  const run = async (code: string): Promise<string> => {
    writeFileSync(join(project, 'job.py'), code)
    const env = { ...process.env, PYTHONIOENCODING: 'utf-8' }
    return (await promisify(execFile)(python, ['job.py'], { cwd: project, env })).stdout
  }

  it('gives the table that it promises', async () => {
    const stdout = await run(blocks[0])
    expect(stdout).toMatch(/document +kind +value +of +unit +noun +text/)
    expect(stdout).toMatch(/ratio .*41.*52.*cán bộ/)
    expect(stdout).toMatch(/money .*VND/)
  }, 120_000)

  it('keeps a process that answers text after text', async () => {
    const code = blocks.find(block => block.includes('class Analyzer'))
    expect(await run(`import json, subprocess\n${code}`)).toContain("'Trần Thị Mai'")
  }, 120_000)
})
