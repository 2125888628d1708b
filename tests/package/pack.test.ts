import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtWithTypes, root } from '../built.js'

const run = promisify(execFile)
const project = mkdtempSync(join(tmpdir(), 'vietnlp-pack-'))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
let packed: { filename: string; files: { path: string }[] }

// An empty project that installs the tarball. Dependencies come from this checkout, so that the test needs no network.
beforeAll(async () => {
  await builtWithTypes()
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
    cwd: root,
  })
  packed = JSON.parse(stdout)[0]
  const overrides = Object.fromEntries(
    Object.keys(manifest.dependencies).map(name => [name, `file:${join(root, 'node_modules', name)}`]),
  )
  const dependencies = { vietnlp: `file:${packed.filename}` }
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'empty', private: true, dependencies, overrides }),
  )
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund'], { cwd: project })
}, 400_000)
afterAll(() => rmSync(project, { recursive: true }))

const node = async (...args: string[]): Promise<string> =>
  (await run(process.execPath, args, { cwd: project })).stdout.trim()

describe('the packed package', () => {
  it('ships code, data and notices, and nothing of the workshop', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const path of [
      'dist/node.js',
      'dist/node.cjs',
      'dist/node.d.ts',
      'dist/cli.js',
      'README.md',
      'LICENSE',
      'NOTICE',
    ]) {
      expect(paths).toContain(path)
    }
    expect(paths.filter(path => !/^(?:dist|data)\/|^[A-Za-z]+(?:\.(?:md|json))?$/.test(path))).toEqual([])
  })

  const use = "const { text, tokens } = analyze('Xin chào'); console.log(text, tokens.length)"
  it('works by import', async () => {
    expect(await node('--input-type=module', '-e', `import { analyze } from 'vietnlp'; ${use}`)).toBe('Xin chào 2')
  })

  it('works by require', async () => {
    expect(await node('-e', `const { analyze } = require('vietnlp'); ${use}`)).toBe('Xin chào 2')
  })

  it('has a pool for both', async () => {
    const pool =
      "createPool({ workers: 1 }).then(async pool => { console.log((await pool.analyze('Chào')).text); await pool.close() })"
    expect(await node('--input-type=module', '-e', `import { createPool } from 'vietnlp/pool'; ${pool}`)).toBe('Chào')
    expect(await node('-e', `const { createPool } = require('vietnlp/pool'); ${pool}`)).toBe('Chào')
  })

  it('has a command', async () => {
    writeFileSync(join(project, 'a.txt'), 'Xin chào')
    const { stdout } = await run(join(project, 'node_modules/.bin/vietnlp'), ['analyze', '-f', 'json', 'a.txt'], {
      cwd: project,
    })
    expect(JSON.parse(stdout).text).toBe('Xin chào')
  })

  it('has types for both', async () => {
    const code = "import { analyze, type Document } from 'vietnlp'\nexport const document: Document = analyze('a')\n"
    writeFileSync(join(project, 'esm.mts'), code)
    writeFileSync(join(project, 'cjs.cts'), code)
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck']
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'esm.mts', 'cjs.cts'], {
      cwd: project,
    })
  }, 240_000)

  it('has types that every kind of import resolves, says are-the-types-wrong', async () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    const check = run(process.execPath, [attw, packed.filename, '--config-path', join(root, '.attw.json')], {
      cwd: project,
    })
    expect(
      await check.then(
        () => '',
        ({ stdout }) => stdout,
      ),
    ).toBe('')
  }, 240_000)

  it('is clean for publint', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true })
    expect(messages.map(message => formatMessage(message, manifest))).toEqual([])
  }, 240_000)
})
