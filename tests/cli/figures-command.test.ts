import { beforeAll, describe, expect, it } from 'vitest'
import { built, runCli } from '../built.js'

beforeAll(built, 300_000)

const article = 'Năm 2024, xã Đồng Lâm trồng hơn 1.200 cây xanh, thu 3,5 tỷ đồng, tăng 12,5% so với năm 2023.\n'

describe('vietnlp figures', () => {
  it('prints a table of who, what, how much and when', async () => {
    const run = await runCli(['figures'], { input: article })
    expect(run).toMatchObject({ code: 0, stderr: '' })
    for (const part of ['3,5 tỷ đồng', '12,5%', 'cây xanh']) expect(run.stdout).toContain(part)
    expect(run.stdout.match(/^\S.*/gm)).toEqual(['KEY FIGURES', 'TIMES'])
  })

  it('prints CSV with a header and a row for each figure', async () => {
    const run = await runCli(['figures', '--format', 'csv'], { input: article })
    const lines = run.stdout.trimEnd().split(/\r?\n/)
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(lines).toHaveLength(4)
    const header = lines[0].split(',')
    expect(header).toEqual(expect.arrayContaining(['kind', 'value', 'unit', 'noun']))
    const kinds = lines.slice(1).map(line => line.split(',').find(cell => /^(?:count|money|percent)$/.test(cell)))
    expect(kinds).toEqual(['count', 'money', 'percent'])
  })

  it('answers each line of JSONL with a line', async () => {
    const input = `${JSON.stringify({ id: 'a', text: article })}\n{"id":"b","text":"Không có gì."}\n`
    const run = await runCli(['figures', '--jsonl'], { input })
    const records = run.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(run.code).toBe(0)
    expect(records.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(records[0].document.figures[1]).toMatchObject({ kind: 'money', value: 3.5e9, unit: 'VND' })
    expect(records[1].document.figures).toEqual([])
  })
})
