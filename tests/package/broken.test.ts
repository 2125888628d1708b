import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built, root } from '../built.js'

// A project in which something of the package or beside it is missing.
const project = mkdtempSync(join(tmpdir(), 'vietnlp-broken-'))
const modules = join(project, 'node_modules')
const model = join(modules, 'vietnlp/data/models/segmenter.bin')

beforeAll(async () => {
  await built()
  mkdirSync(join(modules, 'vietnlp'), { recursive: true })
  for (const part of ['dist', 'data', 'package.json']) {
    cpSync(join(root, part), join(modules, 'vietnlp', part), {
      recursive: true,
      filter: path => !path.endsWith('.map'),
    })
  }
  for (const name of ['commander', 'unorm', 'wink-tokenizer', 'emoji-regex']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
}, 300_000)
afterAll(() => rmSync(project, { recursive: true }))

const run = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const child = promisify(execFile)(process.execPath, args, { cwd: project })
  child.child.stdin?.end('{"text":"Xin chào"}\n')
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}
const vietnlp = (...args: string[]) => run(join(modules, 'vietnlp/dist/cli.js'), ...args)
const module = (code: string) => run('--input-type=module', '-e', code)

describe('a package with something missing says what to do', () => {
  it('no package natural', async () => {
    const { code, stderr } = await module("import { createTfIdf } from 'vietnlp/natural'; createTfIdf()")
    expect(code).not.toBe(0)
    expect(stderr).toMatch(/VietnlpError: vietnlp\/natural needs the package natural, version 8: npm install natural@8/)
  })

  it('no package tinypool', async () => {
    expect(await vietnlp('analyze', '--jsonl', '--workers', '2')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^vietnlp: vietnlp\/pool needs the package tinypool.*npm install tinypool@2\n$/),
    })
  })

  it('a lexicon cut in half', async () => {
    const lexicon = join(modules, 'vietnlp/data/lexicons/positions.tsv')
    const whole = readFileSync(lexicon)
    const half = whole.subarray(0, whole.indexOf(0x0a, whole.length / 2) + 1)
    writeFileSync(lexicon, half)
    const { code, stdout, stderr } = await vietnlp('doctor')
    writeFileSync(lexicon, whole)
    expect(code).toBe(1)
    expect(stdout).toMatch(/positions\.tsv .* CHANGED\n/)
    expect(stdout.match(/CHANGED/g)).toHaveLength(1)
    expect(stderr).toContain('data/lexicons/positions.tsv is not the file of this build; install the package again')
  })

  it('no data', async () => {
    rmSync(model)
    const message = 'cannot read data/models/segmenter.bin of the vietnlp package; install the package again'
    expect(await vietnlp('segment')).toEqual({ code: 1, stdout: '', stderr: `vietnlp: ${message}\n` })
    const doctor = await vietnlp('doctor')
    expect(doctor.code).toBe(1)
    expect(doctor.stdout).toMatch(/models\/segmenter\.bin +MISSING/)
    expect((await module("import { analyze } from 'vietnlp'; analyze('a')")).stderr).toContain(`ModelError: ${message}`)
    symlinkSync(join(root, 'node_modules/tinypool'), join(modules, 'tinypool'))
    expect(await vietnlp('analyze', '--jsonl', '--workers', '2')).toEqual({
      code: 1,
      stdout: '',
      stderr: `vietnlp: ${message}\n`,
    })
  })

  it('data of something else', async () => {
    writeFileSync(model, 'GIF89a')
    expect(await vietnlp('segment')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'vietnlp: data/models/segmenter.bin: not a vietnlp model\n',
    })
  })
})
