import { Command, Option } from 'commander'
import { type NormalizeOptions, normalize } from '../index.js'
import type { TextCommand } from './text-command.js'

const example = (line: string) => `  $ ${line}`

/** `vietnlp normalize`: every repair of `normalize`, each with a switch. */
export const normalizeCommand = (): TextCommand<NormalizeOptions> => ({
  command: new Command('normalize')
    .description('clean Unicode: composed letters, marks in order, look-alikes mended, invisible characters taken out')
    .addOption(
      new Option('--tone <style>', 'tone marks: keep them, hòa (old) or hoà (new)')
        .choices(['keep', 'old', 'new'])
        .default('keep'),
    )
    .option('--spaces', 'every kind of space becomes a plain one')
    .option('--quotes', 'typographic quotation marks become plain ones')
    .option('--dashes', 'every kind of dash becomes -')
    .option('--no-look-alikes', 'leave letters that only look Vietnamese')
    .option('--no-invisible', 'leave zero-width characters and byte order marks')
    .option('--no-wide', 'leave full-width characters and ligatures')
    .addHelpText('after', `\nExamples:\n${example('vietnlp normalize --tone new article.txt')}`),
  prepare: async ({ tone, spaces, quotes, dashes, lookAlikes, invisible, wide }) => {
    const given = { tone, spaces, quotes, dashes, lookAlikes, invisible, wide }
    const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    return { apply: text => normalize(text, options) }
  },
})
