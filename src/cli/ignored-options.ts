import type { Command } from 'commander'
import { UsageError } from './run-state.js'

/** Refuses options that the way in which a command runs would ignore; `advice` says what to do. */
export const refuseIgnored = (command: Command, names: readonly string[], advice: (option: string) => string): void => {
  const ignored = command.options.find(
    option => names.includes(option.attributeName()) && command.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (ignored) throw new UsageError(advice(ignored.long ?? ignored.flags))
}
