import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

export const root = resolve(import.meta.dirname, '..')
export const cli = join(root, 'dist/cli.js')
const lock = join(root, 'node_modules/.build-lock')

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => statSync(join(folder, file)).mtimeMs),
  )

const isStale = (): boolean =>
  !existsSync(cli) || statSync(cli).mtimeMs < Math.max(newest(join(root, 'src')), newest(join(root, 'data')))
const lacksTypes = (): boolean =>
  readFileSync(join(root, 'package.json'), 'utf8')
    .match(/dist\/[\w-]+\.d\.c?ts/g)!
    .some(types => !existsSync(join(root, types)))

const buildWhen = async (needed: () => boolean, options: readonly string[]): Promise<void> => {
  if (!needed()) return
  try {
    mkdirSync(lock)
  } catch {
    const since = Date.now()
    while (existsSync(lock) && Date.now() - since < 240_000) await sleep(100)
    rmSync(lock, { recursive: true, force: true })
    return buildWhen(needed, options)
  }
  try {
    await promisify(execFile)('npx', ['tsup', '--no-clean', '--silent', ...options], { cwd: root })
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** Builds `dist` when a source is newer: for tests of what users run. Files that are tested at the same time wait for one another. */
export const built = (): Promise<void> => buildWhen(isStale, ['--no-dts'])

/** The same with declarations of types, as they are published. */
export const builtWithTypes = async (): Promise<void> => {
  await built()
  await buildWhen(lacksTypes, [])
}

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array | AsyncIterable<string>
  readonly env?: Record<string, string>
  /** Keep what it writes to standard output; true by default. */
  readonly keep?: boolean
}

/** Runs the built command line. */
export const runCli = async (
  args: readonly string[],
  { input = '', env = {}, keep = true }: RunOptions = {},
): Promise<Run> => {
  const child = spawn(process.execPath, [cli, ...args], { cwd: root, env: { ...process.env, ...env } })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', chunk => keep && stdout.push(chunk))
  child.stderr.on('data', chunk => stderr.push(chunk))
  child.stdin.on('error', () => {})
  const ended = new Promise<number | null>(done => child.on('close', done))
  if (typeof input === 'string' || input instanceof Uint8Array) child.stdin.end(input)
  else {
    for await (const chunk of input) {
      if (!child.stdin.write(chunk)) await Promise.race([new Promise(free => child.stdin.once('drain', free)), ended])
    }
    child.stdin.end()
  }
  const code = await ended
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}
