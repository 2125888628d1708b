import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, it } from 'vitest'
import { built, root } from '../built.js'

beforeAll(built, 300_000)

interface Measured {
  readonly name: string
  readonly size: number
  readonly sizeLimit: number
  readonly passed: boolean
}

it('keeps the budgets of .size-limit.js', async () => {
  const sizeLimit = join(root, 'node_modules/size-limit/bin.js')
  const { stdout } = await promisify(execFile)(process.execPath, [sizeLimit, '--json'], { cwd: root }).catch(
    (error: { stdout: string }) => error,
  )
  const measured: Measured[] = JSON.parse(stdout)
  expect(measured.length).toBeGreaterThan(5)
  for (const { size } of measured) expect(size).toBeGreaterThan(10_000)
  expect(measured.filter(({ passed }) => !passed)).toEqual([])
}, 300_000)
