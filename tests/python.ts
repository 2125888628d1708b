import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './built.js'

const prepared = join(root, '.venv/bin/python')

/** The Python of the tests: named in VIETNLP_PYTHON, or what `.ci/setup` made, or that of the search path. */
export const python = process.env['VIETNLP_PYTHON'] ?? (existsSync(prepared) ? prepared : 'python3')

/** Whether these modules can be imported. Where they cannot, tests say so and are skipped; `.ci/setup` installs them. */
export const pythonHas = (...modules: readonly string[]): boolean => {
  try {
    execFileSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' })
    return true
  } catch {
    console.warn(`skipped: ${python} lacks ${modules.join(' or ')}; run .ci/setup`)
    return false
  }
}
