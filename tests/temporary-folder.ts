import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'vietnlp-tests-'

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * One temporary folder for a run of tests and all that they start: what a test that failed, was skipped or took too long left behind
 * goes with it. A run that was killed could not clean up; the next one does.
 */
export default (): (() => void) => {
  const system = tmpdir()
  for (const name of readdirSync(system)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN
    if (pid > 0 && !runs(pid)) rmSync(join(system, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(system, `${PREFIX}${process.pid}-`))
  process.env['TMPDIR'] = folder
  return () => {
    process.env['TMPDIR'] = system
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
