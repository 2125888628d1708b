import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtWithTypes, root } from '../built.js'
import { python, pythonHas } from '../python.js'

const folder = join(root, 'docs/notebooks')
const names = ['first-steps.ipynb', 'articles-to-figures.ipynb']

/** The kernel: of the notebooks' own `npm install`, or of the search path. */
const tslab = [join(folder, 'node_modules/.bin'), ...(process.env.PATH ?? '').split(delimiter)]
  .map(directory => join(directory, 'tslab'))
  .find(existsSync)
const canRun = pythonHas('nbclient', 'nbformat', 'IPython') && tslab !== undefined
if (!tslab) console.warn('skipped: no TypeScript kernel; run .ci/setup, or npm install in docs/notebooks')

interface Output {
  readonly output_type: string
  readonly text?: string | string[]
  readonly data?: Readonly<Record<string, string | string[]>>
}

interface Notebook {
  readonly metadata: { readonly kernelspec: { readonly name: string } }
  readonly cells: readonly { readonly cell_type: string; readonly source: string[]; readonly outputs?: Output[] }[]
}

const read = (path: string): Notebook => JSON.parse(readFileSync(path, 'utf8'))
const joined = (text: string | string[] | undefined): string => (Array.isArray(text) ? text.join('') : (text ?? ''))
const outputs = (notebook: Notebook): Output[] => notebook.cells.flatMap(cell => cell.outputs ?? [])
const printed = (notebook: Notebook): string =>
  outputs(notebook)
    .map(output => joined(output.text))
    .join('')
const shown = (notebook: Notebook, type: string): string[] =>
  outputs(notebook)
    .map(output => joined(output.data?.[type]))
    .filter(data => data !== '')

describe('notebooks as they lie there', () => {
  it.each(names)('%s: every cell of code ran and showed something, no error', name => {
    const notebook = read(join(folder, name))
    expect(notebook.metadata.kernelspec.name).toBe('tslab')
    for (const { cell_type, outputs: found = [] } of notebook.cells) {
      if (cell_type === 'code') expect(found.length).toBeGreaterThan(0)
      expect(found.map(({ output_type }) => output_type)).not.toContain('error')
    }
  })
})

describe.skipIf(!canRun)('notebooks in a kernel', () => {
  const project = mkdtempSync(join(tmpdir(), 'vietnlp-notebooks-'))
  const executed = new Map<string, Notebook>()

  beforeAll(async () => {
    await builtWithTypes()
    mkdirSync(join(project, 'node_modules'))
    symlinkSync(root, join(project, 'node_modules/vietnlp'))
    symlinkSync(join(root, 'node_modules/@types'), join(project, 'node_modules/@types'))
    cpSync(join(folder, 'articles'), join(project, 'articles'), { recursive: true })
    for (const name of names) cpSync(join(folder, name), join(project, name))
    const kernel = join(project, 'jupyter/kernels/tslab')
    mkdirSync(kernel, { recursive: true })
    const argv = [tslab, 'kernel', '--config-path', '{connection_file}']
    writeFileSync(
      join(kernel, 'kernel.json'),
      JSON.stringify({ argv, display_name: 'TypeScript', language: 'typescript' }),
    )
    await promisify(execFile)(python, [join(folder, 'run.py'), ...names.map(name => join(project, name))], {
      cwd: project,
      env: { ...process.env, JUPYTER_PATH: join(project, 'jupyter') },
    })
    for (const name of names) executed.set(name, read(join(project, name)))
  }, 240_000)
  afterAll(() => rmSync(project, { recursive: true }))

  it('first steps: marked text, a table, words, names, figures', () => {
    const notebook = executed.get('first-steps.ipynb')!
    const [marked] = shown(notebook, 'text/html')
    expect(marked).toContain('<mark class="v-per"')
    expect(marked).toContain('41/52 cán bộ')
    const text = printed(notebook)
    expect(text).toContain('KEY FIGURES')
    expect(text).toContain('Chủ_tịch')
    expect(text).toMatch(/PER +\d+–\d+ +Trần Thị Hương Thảo true/)
    expect(text).not.toMatch(/ false$/m)
    expect(text).toContain('"value":41,"of":52')
    expect(text).toContain('2025-09-12')
  })

  it('articles: one table of all figures, two charts', () => {
    const notebook = executed.get('articles-to-figures.ipynb')!
    const tables = shown(notebook, 'text/html')
    for (const article of ['ky-anh', 'do-luong', 'ben-hai']) expect(tables[0]).toContain(`<td>${article}</td>`)
    const charts = shown(notebook, 'image/svg+xml')
    expect(charts).toHaveLength(2)
    expect(charts[0].match(/<rect /g)!.length).toBeGreaterThan(4)
    expect(charts[1]).toContain('28,5 tỷ đồng')
  })
})
