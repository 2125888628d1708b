import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import * as natural from '../../src/natural.js'
import * as vietnlp from '../../src/node.js'
import * as pool from '../../src/pool.js'
import * as unorm from '../../src/unorm.js'
import { root } from '../built.js'
import { blocksOf, pageOf, runExamples } from './examples.js'

const page = pageOf('docs/functions.md')
const modules = { vietnlp, 'vietnlp/pool': pool, 'vietnlp/unorm': unorm, 'vietnlp/natural': natural }
const sources: Record<keyof typeof modules, string> = {
  vietnlp: 'node',
  'vietnlp/pool': 'pool',
  'vietnlp/unorm': 'unorm',
  'vietnlp/natural': 'natural',
}
const entryPoints = Object.keys(modules) as (keyof typeof modules)[]

const sections = page.split(/^(?=##+ )/m)
const entryOf = (section: string): string => section.match(/^##.* from `(vietnlp\/\w+)`/)?.[1] ?? 'vietnlp'
const namesIn = (text: string): string[] => [...text.matchAll(/`([A-Za-z]\w*)[^`]*`/g)].map(([, name]) => name)
const rowsOf = (section: string): string[] => section.match(/^\| `.*/gm) ?? []
const firstCell = (row: string): string => row.split(' | ')[0]
/** What tables (values) or lists (types) of the sections of an entry point name, once each. */
const named = (entry: string, read: (section: string) => string[]): string[] =>
  [...new Set(sections.filter(section => entryOf(section) === entry).flatMap(read))].sort()

const file = (entry: string): string => join(root, 'src', `${entry}.ts`)
const program = ts.createProgram(
  [...Object.values(sources), 'browser', 'embedded'].map(file),
  // Names are all that is asked for, so no declarations of the environment are read.
  { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, noLib: true, types: [] },
)
const checker = program.getTypeChecker()
const exportsOf = (entry: string): { readonly values: string[]; readonly types: string[] } => {
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file(entry))!)!)
  const isValue = (symbol: ts.Symbol): boolean => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return (target.flags & ts.SymbolFlags.Value) !== 0
  }
  return {
    values: symbols
      .filter(isValue)
      .map(symbol => symbol.name)
      .sort(),
    types: symbols.filter(symbol => !isValue(symbol)).map(symbol => symbol.name),
  }
}

describe('docs/functions.md', () => {
  it.each(entryPoints)('names what %s has, and nothing else', entry => {
    expect(Object.keys(modules[entry]).sort()).toEqual(exportsOf(sources[entry]).values)
    const onPage = named(entry, section => rowsOf(section).flatMap(row => namesIn(firstCell(row))))
    expect(onPage).toEqual(exportsOf(sources[entry]).values)
  })

  it.each(entryPoints)('names no type that %s does not have', entry => {
    const onPage = named(entry, section => (section.match(/^(?:- | {2}).*/gm) ?? []).flatMap(namesIn))
    const { types } = exportsOf(sources[entry])
    expect(onPage.filter(name => !types.includes(name))).toEqual([])
  })

  it.each(['browser', 'embedded'])('tells which names the entry point %s lacks', entry => {
    const { values } = exportsOf(entry)
    const nodeOnly = rowsOf(page)
      .filter(row => row.includes('Node only'))
      .flatMap(row => namesIn(firstCell(row)))
    const lacking = Object.keys(vietnlp).filter(name => !values.includes(name))
    expect(lacking).toEqual(nodeOnly.filter(name => name in vietnlp))
    expect(values.filter(name => !(name in vietnlp))).toEqual([])
  })

  it('gives the results that it promises', async () => {
    const { results, promised } = await runExamples(blocksOf(page, 'js'), { ...natural, ...unorm, ...vietnlp })
    expect(results.length).toBeGreaterThan(40)
    expect(results).toEqual(promised)
  })
})
