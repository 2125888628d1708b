import { CommanderError } from 'commander'
import { createProgram } from './program.js'
import { createRunState, exitCode, UsageError } from './run-state.js'

/** Runs the command line and returns its exit code. */
export const main = async (args: readonly string[], version: string): Promise<number> => {
  const state = createRunState()
  const program = createProgram(state, version)
  for (const command of [program, ...program.commands]) command.exitOverride()
  if (args.length === 0) {
    program.outputHelp({ error: true })
    return exitCode.usage
  }
  try {
    const [first, topic] = args
    // without this the help of all commands would be printed, as if nothing was wrong
    if (first === 'help' && topic !== undefined && !program.commands.some(command => command.name() === topic))
      program.error(`error: unknown command '${topic}'`)
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.success : exitCode.usage
    state.failed(error)
    if (error instanceof UsageError) return exitCode.usage
  }
  return state.failures > 0 ? exitCode.failure : exitCode.success
}
