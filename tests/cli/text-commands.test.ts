import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { built, root, runCli } from '../built.js'

beforeAll(built, 300_000)

describe('normalize', () => {
  it('mends text', async () => {
    const run = await runCli(['normalize', '--tone', 'new', '--spaces'], {
      input: 'ho\u0300a\u00a0bình, Nghe\u0323\u0302 An\n',
    })
    expect(run).toEqual({ code: 0, stdout: 'hoà bình, Nghệ An\n', stderr: '' })
  })

  it('mends JSONL line by line', async () => {
    const run = await runCli(['normalize', '--jsonl'], { input: '{"id":1,"text":"Ðảng"}\nx\n{"text":"a\u0301"}\n' })
    const records = run.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(run.code).toBe(1)
    expect(records[0]).toEqual({ id: 1, text: 'Đảng' })
    expect(records[1]).toMatchObject({ line: 2, error: { name: 'InputError' } })
    expect(records[2]).toEqual({ text: 'á' })
  })

  it('reads old encodings', async () => {
    const tcvn3 = Buffer.from('C\u00abng h\u00dfa x\u00b7 h\u00e9i', 'latin1')
    expect((await runCli(['normalize', '--from', 'tcvn3'], { input: tcvn3 })).stdout).toBe('Công hòa xã hội')
  })

  it('refuses a tone style that is none', async () => {
    expect((await runCli(['normalize', '--tone', 'middle'])).code).toBe(2)
  })
})

describe.skipIf(!existsSync('data/models/restorer.bin'))('restore', () => {
  it('puts marks back', async () => {
    const run = await runCli(['restore'], { input: 'uy ban nhan dan tinh\n' })
    expect(run).toEqual({ code: 0, stdout: 'ủy ban nhân dân tỉnh\n', stderr: '' })
  })
})

describe('doctor', () => {
  it('tells versions, engine and data, and tests itself', async () => {
    const run = await runCli(['doctor'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout).toMatch(/^vietnlp +\d+\.\d+\.\d+\nnode +\d+/)
    expect(run.stdout).toMatch(/\nnormalizer +native\n/)
    expect(run.stdout).toMatch(/\nself-test +ok /)
    const folders = ['models', 'lexicons', 'places'].flatMap(name => readdirSync(join(root, 'data', name)))
    for (const file of folders.filter(name => name !== 'words.tsv')) expect(run.stdout).toContain(`/${file} `)
  })
})

describe('entities --explain', () => {
  it('tells a line a token why an entity was found', async () => {
    const run = await runCli(['entities', '--explain'], { input: 'Ông Lê Văn Thành, Bí thư Thị ủy Hoàng Mai.' })
    expect(run.code).toBe(0)
    const lines = run.stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^PER Lê Văn Thành \d+\.\d %$/)
    expect(lines[1]).toMatch(/^ {2}Lê +begin PER \d+\.\d % +or .+ form 0: lê [+-]/)
    expect(lines.filter(line => !line.startsWith(' '))).toHaveLength(3)
  })

  it('says nothing of a text without entities', async () => {
    expect(await runCli(['entities', '--explain'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})

describe('segment --xpos', () => {
  it("writes the treebank's own tags beside the universal ones", async () => {
    const input = 'Tôi có 3 con mèo.'
    const tagsOf = (stdout: string) =>
      stdout.split('\n').flatMap(line => (/^\d/.test(line) ? [line.split('\t')[4]] : []))
    const plain = await runCli(['segment', '--format', 'conllu'], { input })
    expect(tagsOf(plain.stdout)).toEqual(['_', '_', '_', '_', '_', '_'])
    const run = await runCli(['segment', '--format', 'conllu', '--xpos'], { input })
    expect(run.code).toBe(0)
    expect(tagsOf(run.stdout)).toEqual(['Pro', 'V', 'Num', 'N', 'N', '.'])
  })
})
