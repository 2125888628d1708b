import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as vietnlp from '../../src/node.js'
import { root } from '../built.js'

const page = readFileSync(join(root, 'docs/places.md'), 'utf8')
const rowsOf = (file: string): string[][] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .slice(1)
    .map(line => line.split('\t'))
const numberIn = (pattern: RegExp): number => Number(page.match(pattern)![1].replace(',', ''))

describe('docs/places.md', () => {
  it('gives the results that it promises', () => {
    const [, block] = page.match(/^```ts\nimport [^\n]*\n\n(.*?)^```/ms)!
    const results: unknown[] = []
    const promised: unknown[] = []
    const check = (result: unknown, promise: unknown): void => {
      results.push(result)
      promised.push(promise)
    }
    type Named = vietnlp.Unit | vietnlp.UnitHistory
    const named = (units: Named | readonly Named[]): string =>
      [units]
        .flat()
        .map(entry => ('unit' in entry ? entry.unit : entry))
        .map(({ kind, name }) => `${kind} ${name}`)
        .join(', ')
    const code = block
      // A result in JavaScript on the lines behind, or units by name on the same one.
      .replace(/^(\S.*)\n((?:\/\/ .*\n)+)/gm, (_, expression, result) => {
        return `check(${expression}, ${result.replace(/^\/\/ /gm, '').trim()})\n`
      })
      .replace(/^(\S.*?) +\/\/ ([^:\n]+).*$/gm, (_, expression, names) => `check(named(${expression}), '${names}')`)
    const names = { ...vietnlp, check, named }
    new Function(...Object.keys(names), code)(...Object.values(names))
    expect(results).toHaveLength(6)
    expect(results).toEqual(promised)
  })

  it('counts what the tables hold', () => {
    const units = rowsOf('training/gazetteer/units.tsv')
    const successors = rowsOf('training/gazetteer/successors.tsv')
    const count = (era: string, digits: number): number =>
      units.filter(([eras, code]) => eras.split(',').includes(era) && code.length === digits).length
    for (const era of ['2023', '2025a', '2025b']) {
      const row = page.split('\n').find(line => line.startsWith(`| \`${era}\` |`))!
      const counts = [2, 3, 5].map(digits => count(era, digits) || '–')
      expect(row.split(' | ').slice(2).join(' ')).toBe(
        `${counts.map(number => number.toLocaleString('en')).join(' ')} |`,
      )
    }
    const split = new Map<string, number>()
    for (const [era, code] of successors)
      if (era === '2025a' && code.length === 5) split.set(code, (split.get(code) ?? 0) + 1)
    expect(numberIn(/([\d,]+) communes were split/)).toBe([...split.values()].filter(number => number > 1).length)
    expect(numberIn(/([\d,]+) unit versions/)).toBe(units.length)
    expect(numberIn(/([\d,]+) communes that were closed/)).toBe(
      rowsOf('training/gazetteer/without-successor.tsv').length,
    )
    expect(numberIn(/The other ([\d,]+) of them/)).toBe(
      new Set(successors.filter(([era]) => era === '2023').map(([, code]) => code)).size,
    )
    expect(numberIn(/personal names \(([\d,]+) of them/)).toBe(rowsOf('data/lexicons/ambiguous-places.tsv').length)
  })
})
