import { Command } from 'commander'
import { createAnalyzeCommand } from './analyze-command.js'
import { analyzeCommands } from './analyze-commands.js'
import { createDoctorCommand } from './doctor-command.js'
import { normalizeCommand } from './normalize-command.js'
import { restoreCommand } from './restore-command.js'
import type { RunState } from './run-state.js'
import { createTextCommand } from './text-command.js'

/** The command line of DESIGN: commands, options, help. */
export const createProgram = (state: RunState, version: string): Command => {
  const program = new Command('vietnlp')
    .description('Vietnamese text analysis: words, people, places, organizations, offices and key figures.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help of a command')
    .showHelpAfterError('(vietnlp --help tells more)')
    .addHelpText(
      'after',
      `
Exit codes: 0 all went well, 1 some input failed (the others are written all the same), 2 wrong usage.
Results go to standard output, messages and progress to standard error.

Examples:
  $ vietnlp analyze article.txt
  $ cat article.txt | vietnlp figures --format csv`,
    )
  for (const command of analyzeCommands) program.addCommand(createAnalyzeCommand(command, state))
  program.addCommand(createTextCommand(normalizeCommand(), state))
  program.addCommand(createTextCommand(restoreCommand(), state))
  program.addCommand(createDoctorCommand(state, version))
  return program
}
