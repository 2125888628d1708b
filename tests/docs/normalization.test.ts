import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as vietnlp from '../../src/node.js'
import { root } from '../built.js'

const page = readFileSync(join(root, 'docs/normalization.md'), 'utf8')
const RESULT = String.raw`('[^']*'|\d+|\{.*\})`

describe('docs/normalization.md', () => {
  it('gives the results that it promises', () => {
    const checks: string[] = []
    let setUp = ''
    for (const [, block] of page.matchAll(/^```ts\nimport [^\n]*\n(.*?)^```/gms)) {
      for (const line of block.split('\n')) {
        const [, expression, result] = line.match(new RegExp(`^(?!const)(\\S.*?) +// ${RESULT}`)) ?? []
        if (expression) checks.push(`[${expression}, ${result}]`)
        else if (line.startsWith('const')) setUp += `${line}\n`
      }
    }
    for (const [, expression, result] of page.matchAll(new RegExp(`^\\| \`(.*?\\))\` \\| \`${RESULT}\``, 'gm')))
      checks.push(`[${expression}, ${result}]`)
    for (const [, expression, result] of page.matchAll(/`(\w+\([^`]+\))` gives `([^`]+)`/g))
      checks.push(`[${expression}, ${result.startsWith('{') ? result : JSON.stringify(result)}]`)
    const pairs: unknown[][] = new Function(...Object.keys(vietnlp), `${setUp}return [${checks}]`)(
      ...Object.values(vietnlp),
    )
    expect(pairs.length).toBeGreaterThan(10)
    expect(pairs.map(([result]) => result)).toEqual(pairs.map(([, promise]) => promise))
  })

  it('the table of repairs tells the options and their defaults', () => {
    const rows = [...page.matchAll(/^\| [^|]+ \| `(\w+)` \| (on|off|`keep`) \| (.+?) \| (.+) \|$/gm)]
    expect(rows.map(([, option]) => option)).toContain('dashes')
    for (const [, option, standard, before] of rows) {
      const [, text] = before.match(/^`([^`]+)`/) ?? []
      // What is written as a sum of code points is left to the tests of normalize.
      if (!text || before.includes('+ U+')) continue
      const { normalize } = vietnlp
      if (option !== 'tone') expect(normalize(text) === text, option).toBe(standard === 'off')
      const changed = option === 'tone' ? { tone: 'old' as const } : { [option]: true }
      expect(normalize(text, changed), option).not.toBe(text)
    }
  })
})
