import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import { createLineSplitter } from '../../src/stream/line-splitter.js'

const linesOf = (chunks: readonly (string | Uint8Array)[], longestLine?: number) => {
  const splitter = createLineSplitter(longestLine === undefined ? {} : { longestLine })
  return [...chunks.flatMap(chunk => splitter.push(chunk)), ...splitter.end()]
}

describe('createLineSplitter', () => {
  it('ends lines at LF and CRLF, the last one at the end', () => {
    expect(linesOf(['một\r\nhai\n', '\nba'])).toEqual(['một', 'hai', '', 'ba'])
    expect(linesOf(['một\n'])).toEqual(['một'])
    expect(linesOf([])).toEqual([])
  })

  it('reads bytes however they are cut, without byte order mark', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.integer({ min: 1, max: 7 }), (parts, size) => {
        const lines = parts.map(part => part.replace(/[\r\n\ufeff]/g, ''))
        const bytes = new TextEncoder().encode(`\ufeff${lines.map(line => `${line}\n`).join('')}`)
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.slice(index * size, (index + 1) * size),
        )
        expect(linesOf(chunks)).toEqual(lines)
      }),
    )
  })

  it('reports a line that is too long and goes on', () => {
    const [first, second, third] = linesOf(['12345', '678\nvừa\n', '1234567'], 5)
    expect(first).toBeInstanceOf(InputError)
    expect((first as InputError).message).toBe('the line has 8 characters, more than the 5 that are read at once')
    expect(second).toBe('vừa')
    expect(third).toBeInstanceOf(InputError)
  })

  it('takes time linear in a line of many chunks', () => {
    const chunk = 'x'.repeat(1000)
    const started = performance.now()
    const [line] = linesOf(new Array(20_000).fill(chunk))
    expect(line).toHaveLength(20_000_000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
