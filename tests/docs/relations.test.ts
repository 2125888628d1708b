import { describe, expect, it } from 'vitest'
import * as vietnlp from '../../src/node.js'
import { blocksOf, pageOf, runCode } from './examples.js'

describe('docs/relations.md', () => {
  it('shows what its examples print', async () => {
    const code = blocksOf(pageOf('docs/relations.md'), 'ts').join('')
    const printed: string[] = []
    const log = (...values: readonly unknown[]): void => {
      printed.push(values.join(' '))
    }
    await runCode(code, { ...vietnlp, console: { log } })
    expect(printed.length).toBeGreaterThan(0)
    expect(printed).toEqual(code.match(/(?<=^\/\/ ).*/gm))
  })
})
