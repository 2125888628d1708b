import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyze, numberToWords, parseNumber, parseTime } from '../../src/node.js'
import { root } from '../built.js'

const page = readFileSync(join(root, 'docs/figures.md'), 'utf8')
const section = (title: string): string => page.split(/^## /m).find(text => text.startsWith(title))!
const cells = (text: string): string[][] => [...text.matchAll(/^\| (`.*) \|$/gm)].map(([, row]) => row.split(' | '))
const quoted = (cell: string): string => cell.replace(/^`|`$/g, '')

const SIGNS: Readonly<Record<string, string>> = { '⅓': String(1 / 3), '¾': '0.75' }
/** `4, ordinal` or `−5`: the number that a result begins with. */
const numberOf = (result: string): number => {
  const [first] = result.trim().split(/[, ]/)
  return Number(SIGNS[first] ?? first.replace('−', '-'))
}

describe('docs/figures.md', () => {
  it('the worked paragraph has the figures of its table', () => {
    const paragraph = [...page.matchAll(/^> (.*)$/gm)].map(([, line]) => line).join(' ')
    const found = analyze(paragraph).figures.map(({ text, kind, value }) => [text, kind, value])
    expect(found).toEqual(
      cells(section('A worked')).map(([text, kind, value]) => [quoted(text), quoted(kind), Number(value)]),
    )
  })

  it('numbers alone have their values', () => {
    const rows = cells(section('Numbers alone')).flatMap(([texts, values]) => {
      const results = values.split(' · ')
      return texts.split(' · ').map((text, at) => [quoted(text), numberOf(results[at])] as const)
    })
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.map(([text]) => [text, parseNumber(text).value])).toEqual(rows)
    const [, number, words] = section('Numbers alone').match(/`numberToWords\((\d+)\)` is `(.+?)`/)!
    expect(numberToWords(Number(number))).toBe(words)
  })

  it('times have their values', () => {
    const pairs = [...section('Times').matchAll(/`([^`]+)`\s→\s`([^`]+)`/g)].map(([, text, value]) => [
      text.replace(/\s+/g, ' '),
      value,
    ])
    expect(pairs.length).toBeGreaterThan(8)
    expect(pairs.map(([text]) => [text, parseTime(text).value])).toEqual(pairs)
  })
})
