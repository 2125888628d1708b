import { describe, expect, it } from 'vitest'
import { analyze, tokens } from '../../src/node.js'
import { blocksOf, pageOf } from './examples.js'

const page = pageOf('docs/document.md')

/** Cells of the table rows whose first cell is in backquotes, below a heading. */
const rowsBelow = (heading: string): string[][] => {
  const section = page.split(/^## /m).find(part => part.startsWith(`${heading}\n`))!
  return section.match(/^\| `.*/gm)!.map(row => row.split('|').map(cell => cell.trim()))
}
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`…]+)`/g)].map(([, code]) => code)

describe('docs/document.md', () => {
  it('has tokens of each kind', () => {
    const said = rowsBelow('Tokens and words').flatMap(([, kinds, examples]) =>
      // Examples of several kinds are parted by `;`, one part a kind.
      examples.split('; ').flatMap((part, index) => quoted(part).map(example => [example, quoted(kinds)[index]])),
    )
    const given = said.flatMap(([example]) => tokens(example).map(token => [token.text, token.kind]))
    expect(said.length).toBeGreaterThan(20)
    expect(given).toEqual(said)
  })

  it('has figures of each kind', () => {
    const rows = rowsBelow('Figures').flatMap(([, kinds, examples]) => {
      const names = quoted(kinds)
      return quoted(examples).map((example, index) => [example, names[index] ?? names[0]])
    })
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.map(([example]) => [example, analyze(example).figures[0]?.kind])).toEqual(rows)
  })

  it('shows JSON that comes out', () => {
    const [entities, figure] = blocksOf(page, 'json').map(block => JSON.parse(block))
    expect(analyze('Bí thư Huyện ủy Cẩm Xuyên').entities).toMatchObject(entities)
    expect(analyze('15/87 đồng chí có trình độ thạc sĩ').figures).toMatchObject([figure])
  })
})
