import { describe, expect, it } from 'vitest'
import { formatNames } from '../../src/cli/formats.js'
import { createProgram } from '../../src/cli/program.js'
import { createRunState } from '../../src/cli/run-state.js'
import { pageOf } from './examples.js'

const page = pageOf('docs/command-line.md')
const { commands } = createProgram(createRunState(), '0.0.0')
const firstCells = (heading: RegExp): string[] =>
  page
    .split(/^(?=\| \w)/m)
    .find(table => heading.test(table))!
    .match(/(?<=^\| `)[^`]+/gm)!

describe('docs/command-line.md', () => {
  it('has every command', () => {
    expect(firstCells(/^\| command /)).toEqual(commands.map(command => command.name()))
  })

  it('has every option of the analyzing commands', () => {
    const analyze = commands.find(command => command.name() === 'analyze')!
    expect(firstCells(/^\| option /)).toEqual(analyze.options.map(option => option.flags))
  })

  it('has every format', () => {
    const section = page.split('## Formats\n')[1].split('\n## ')[0]
    expect(section.match(/(?<=^- `)\w+/gm)).toEqual([...formatNames])
  })

  it('names no option that no command has', () => {
    const known = commands.flatMap(command => command.options.map(option => option.long))
    const named = page.match(/--[a-z][\w-]*/g)!
    expect(named.filter(option => !known.includes(option))).toEqual([])
  })
})
