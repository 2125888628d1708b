import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/main.js'
import type { Document } from '../../src/document.js'
import { built, cli, root, runCli } from '../built.js'

const folder = mkdtempSync(join(tmpdir(), 'vietnlp-cli-'))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const text = 'Ông An họp.\r\nBà Bình vắng.'
const plain = file('plain.txt', text)

beforeAll(built, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('exit codes', () => {
  it.each([
    ['help', ['--help'], 0],
    ['wrong usage', ['analyze', '--nope'], 2],
    ['a file that is not there', ['analyze', '--layers', 'times', join(folder, 'missing.txt')], 1],
  ])('of the command itself: %s', async (_name, args, code) => {
    expect((await runCli(args)).code).toBe(code)
  })

  const written = { stdout: '', stderr: '' }
  const run = async (args: readonly string[]): Promise<number> => {
    Object.assign(written, { stdout: '', stderr: '' })
    const spies = (['stdout', 'stderr'] as const).map(name =>
      vi.spyOn(process[name], 'write').mockImplementation(chunk => {
        written[name] += chunk
        return true
      }),
    )
    try {
      return await main(args, '1.2.3')
    } finally {
      for (const spy of spies) spy.mockRestore()
    }
  }

  it.each<[string, readonly string[], number, RegExp?]>([
    ['help', ['--help'], 0],
    ['help of a command', ['help', 'analyze'], 0],
    ['the version', ['--version'], 0],
    ['nothing at all', [], 2],
    ['an unknown command', ['analyse'], 2],
    ['help of an unknown command', ['help', 'analyse'], 2],
    ['an unknown option', ['analyze', '--nope'], 2],
    ['an unknown format', ['analyze', '--format', 'pdf'], 2],
    ['an unknown layer', ['analyze', '--layers', 'tokens,moods'], 2],
    ['no layer', ['analyze', '--layers', ','], 2],
    ['no workers', ['analyze', '--workers', '0'], 2],
    ['a date that no calendar has', ['analyze', '--reference-date', '2025-02-30'], 2],
    ['an unknown encoding', ['normalize', '--from', 'latin-99'], 2],
    ['JSONL as a table', ['analyze', '--jsonl', '--format', 'table'], 2],
    ['gaps as JSONL', ['segment', '--explain', '--jsonl'], 2, /--explain .* leave out --jsonl$/],
    ['gaps as JSON', ['segment', '--explain', '--format', 'json'], 2, /leave out --format$/],
    ['why with words', ['entities', '--explain', '--words', plain], 2, /leave out --words$/],
    ['a table of words', ['segment', '--format', 'table', plain], 2, /add --format text, conllu, json or jsonl$/],
    [
      'a CSV of nothing',
      ['entities', '-f', 'csv', '--table', 'quotations', plain],
      2,
      /choose with --table, or take analyze$/,
    ],
    ['a table that is no CSV', ['analyze', '--table', 'times', plain], 2, /add --format csv, or leave out --table$/],
    ['addresses by workers', ['places', '-w', '2', plain], 2, /--workers is for texts, .*: add --text/],
    ['addresses with words', ['places', '--words', plain, plain], 2, /--words is for texts/],
    ['addresses with names', ['places', '--gazetteer', plain, plain], 2, /--gazetteer is for texts/],
    ['addresses with tags', ['places', '--xpos', plain], 2, /--xpos is for texts/],
    ['a table of addresses', ['places', '--table', 'times', plain], 2, /--table is for texts/],
    ['an hour that is none', ['analyze', '-d', '2025-09-01T', plain], 2, /2025-09-10T08:30/],
    ['a missing file', ['analyze', '--layers', 'times', join(folder, 'missing.txt')], 1],
    ['a missing list of words', ['segment', '--words', join(folder, 'missing.txt')], 1],
    ['a folder', ['analyze', '--layers', 'times', folder], 1],
  ])('%s', async (_name, args, code, message) => {
    expect(await run(args)).toBe(code)
    if (message) expect(written.stderr.split('\n')[0]).toMatch(message)
    if (code === 0) expect(written.stderr).toBe('')
    else {
      expect(written.stdout).toBe('')
      expect(written.stderr).toMatch(/^(?:vietnlp|error): .|^Usage: /)
      expect(written.stderr).not.toMatch(/\n\s+at /)
    }
  })
})

describe('analyze', () => {
  const analyzed = async (args: string[], input = ''): Promise<Document> =>
    JSON.parse((await runCli(['analyze', '--format', 'json', '--layers', 'tokens', ...args], { input })).stdout)

  it('reads files and standard input alike', async () => {
    const document = await analyzed([plain])
    expect(document.text).toBe(text)
    expect(document).toEqual(await analyzed([], text))
    expect(document).toEqual(await analyzed(['-'], text))
  })

  it('reads any bytes: byte order marks, UTF-16, broken UTF-8, nothing', async () => {
    expect((await analyzed([file('bom.txt', `\ufeff${text}`)])).text).toBe(`\ufeff${text}`)
    expect((await analyzed([file('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))])).text).toBe(`\ufeff${text}`)
    expect((await analyzed([file('bytes.bin', new Uint8Array([0x41, 0xff, 0x00, 0xc3]))])).text).toBe(
      'A\ufffd\u0000\ufffd',
    )
    expect((await analyzed([file('empty.txt', '')])).tokens).toEqual([])
  })

  it('tells what it cannot read and does the rest', async () => {
    const run = await runCli(['analyze', '--layers', 'tokens', '--format', 'jsonl', join(folder, 'missing.txt'), plain])
    expect(run.code).toBe(1)
    expect(run.stderr).toBe(`vietnlp: cannot read ${join(folder, 'missing.txt')}: no such file\n`)
    expect(JSON.parse(run.stdout)).toMatchObject({ id: plain, document: { text } })
  })

  it('writes every format', async () => {
    const start: Readonly<Record<string, RegExp>> = {
      table: /^PEOPLE\n/,
      json: /^\{"text":/,
      jsonl: /^\{"id":/,
      html: /^<!doctype html>/,
      conllu: /^# newdoc id = /,
      bio: /^Ông\t/,
      csv: /^start,end,text,/,
      text: /^Ông /,
    }
    for (const [format, pattern] of Object.entries(start)) {
      const run = await runCli(['analyze', '--layers', 'figures', '--format', format, plain])
      expect([format, run.code, run.stderr]).toEqual([format, 0, ''])
      expect(run.stdout).toMatch(pattern)
    }
  })

  it('gives sentences of standard input a name in CoNLL-U', async () => {
    const { stdout } = await runCli(['segment', '--format', 'conllu', '-'], { input: text })
    expect(stdout).toMatch(/^# newdoc id = document\n# sent_id = document-1\n/)
  })

  it('writes many texts as one list, one page, one table', async () => {
    const json = JSON.parse((await runCli(['analyze', '-l', 'tokens', '-f', 'json', plain, plain])).stdout)
    expect(json.map((entry: { id: string }) => entry.id)).toEqual([plain, plain])
    const html = (await runCli(['analyze', '-l', 'tokens', '-f', 'html', plain, plain])).stdout
    expect(html.match(/<!doctype/g)).toHaveLength(1)
    expect(html.match(/<article/g)).toHaveLength(2)
    const csv = (await runCli(['analyze', '-l', 'times', '-f', 'csv', plain, plain])).stdout
    expect(csv.match(/^file,start,/gm)).toHaveLength(1)
  })

  it('tells which text a row or a token is from when there are many', async () => {
    const article = join(root, 'examples/sample-article.txt')
    const csv = (await runCli(['analyze', '-l', 'times', '-f', 'csv', '--table', 'times', plain, article])).stdout
    const [header, ...rows] = csv.trimEnd().split('\r\n')
    expect(header).toMatch(/^file,start,.*,lunar,invalid$/)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(row => row.startsWith(`${article},`))).toBe(true)
    const bio = (await runCli(['analyze', '-l', 'tokens', '-f', 'bio', plain, article])).stdout
    expect(bio.split('\n').filter(line => line !== '' && !line.includes('\t'))).toEqual([
      `# newdoc id = ${plain}`,
      `# newdoc id = ${article}`,
    ])
  })

  it('gives the same with worker processes', async () => {
    const files = [plain, join(root, 'examples/sample-article.txt'), plain]
    const [one, two] = await Promise.all([
      runCli(['analyze', '-l', 'tokens', '-f', 'jsonl', ...files]),
      runCli(['analyze', '-l', 'tokens', '-f', 'jsonl', '--workers', '2', ...files]),
    ])
    expect(two.stdout).toBe(one.stdout)
  })

  it.skipIf(!existsSync('/dev/full')).each(['analyze examples/sample-article.txt', '--help', '--version'])(
    'tells a full disk in one line: %s',
    args => {
      const run = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" ${args} > /dev/full`], {
        cwd: root,
        encoding: 'utf8',
      })
      expect([run.status, run.stderr]).toEqual([2, 'vietnlp: cannot write: no space left on device\n'])
    },
  )

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(
      'sh',
      ['-c', `"${process.execPath}" "${cli}" analyze -f json examples/sample-article.txt | head -c 10; exit 0`],
      { cwd: root },
    )
    let stderr = ''
    child.stderr.on('data', chunk => (stderr += chunk))
    await new Promise(done => child.on('close', done))
    expect(stderr).toBe('')
  })

  it('takes words and names of your own', async () => {
    const words = file('words.txt', '\ufeff# mine\r\ntổ công nghệ số\r\n\r\n')
    const segmented = await runCli(['segment', '--words', words], { input: 'Đội tổ công nghệ số đến.' })
    expect(segmented.stdout).toBe('Đội tổ_công_nghệ_số đến .\n')
    const names = file('names.tsv', 'Zyzzyva\tORG\n')
    const found = await runCli(['entities', '-f', 'csv', '--gazetteer', names], { input: 'Anh đến Zyzzyva.' })
    expect(found.stdout).toContain('8,15,Zyzzyva,ORG')
    const wrong = await runCli(['entities', '--gazetteer', words], { input: 'a' })
    expect([wrong.code, wrong.stdout]).toEqual([1, ''])
    expect(wrong.stderr).toContain('words.txt:2: a line of a gazetteer is a name, a tab and PER')
    const long = file('long.tsv', `Zyzzyva\tORG\n${'tổ '.repeat(100_000)}\n`)
    const cut = await runCli(['entities', '--gazetteer', long], { input: 'a' })
    expect(cut.stderr).toMatch(/long\.tsv:2: .*, not "(tổ ){26}tổ…"\n$/)
    const types = file('types.tsv', '# mine\n\nxã\tFOO\n')
    const noType = await runCli(['entities', '--gazetteer', types], { input: 'a' })
    expect(noType.code).toBe(1)
    expect(noType.stderr).toContain('types.tsv:3: type of "xã" must be one of PER, LOC, ORG, POSITION, not "FOO"')
  })
})
