import { Command, Option } from 'commander'
import type { ToneStyle } from '../index.js'
import { restoreDiacritics } from '../node.js'
import type { TextCommand } from './text-command.js'

/** `vietnlp restore`: text typed without marks gets them back. */
export const restoreCommand = (): TextCommand<{ readonly tone: ToneStyle }> => ({
  command: new Command('restore')
    .description('put the marks back into text typed without them; marks that are there stay')
    .addOption(
      new Option('--tone <style>', 'tone marks as in hòa (old) or hoà (new)').choices(['old', 'new']).default('old'),
    )
    .addHelpText('after', '\nExamples:\n  $ echo "uy ban nhan dan xa" | vietnlp restore'),
  prepare: async ({ tone }) => ({ apply: text => restoreDiacritics(text, { tone }) }),
})
