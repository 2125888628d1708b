import { VietnlpError } from '../errors.js'

/** Exit codes: all well, some input failed, the command line was wrong. */
export const exitCode = { success: 0, failure: 1, usage: 2 } as const

/** A command line that makes no sense; ends with exit code 2. */
export class UsageError extends VietnlpError {
  override name = 'UsageError'
}

/** Failures of one run: each is told on standard error, and the run goes on. */
export interface RunState {
  failed(error?: unknown): void
  readonly failures: number
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const createRunState = (): RunState => {
  let failures = 0
  return {
    failed: error => {
      failures += 1
      if (error !== undefined) process.stderr.write(`vietnlp: ${messageOf(error)}\n`)
    },
    get failures() {
      return failures
    },
  }
}
