import { Command, Option } from 'commander'
import { decodeLegacy, ENCODINGS, type Encoding, type NormalizeOptions, normalize } from '../index.js'
import type { TextCommand } from './text-command.js'

const example = (line: string) => `  $ ${line}`

type NormalizeFlags = NormalizeOptions & { readonly from?: Encoding | 'auto' }

/** Tells on standard error how many bytes meant nothing in the encoding. */
const decode = (input: Uint8Array | string, encoding: Encoding | 'auto'): string => {
  const { text, replacements, encoding: found } = decodeLegacy(input, encoding, { lossy: true })
  if (replacements > 0)
    process.stderr.write(`vietnlp: ${replacements} bytes that mean nothing in ${found} became U+FFFD\n`)
  return text
}

/** `vietnlp normalize`: every repair of `normalize`, each with a switch. */
export const normalizeCommand = (): TextCommand<NormalizeFlags> => ({
  command: new Command('normalize')
    .description('clean Unicode: composed letters, marks in order, look-alikes mended, invisible characters taken out')
    .addOption(
      new Option('--tone <style>', 'tone marks: keep them, hòa (old) or hoà (new)')
        .choices(['keep', 'old', 'new'])
        .default('keep'),
    )
    .addOption(new Option('--from <encoding>', 'the text is in an old encoding').choices(['auto', ...ENCODINGS]))
    .option('--spaces', 'every kind of space becomes a plain one')
    .option('--quotes', 'typographic quotation marks become plain ones')
    .option('--dashes', 'every kind of dash becomes -')
    .option('--no-misplaced-tones', 'leave tone marks that stand where neither style has them: hòan, qủa')
    .option('--no-look-alikes', 'leave letters that only look Vietnamese')
    .option('--no-invisible', 'leave zero-width characters and byte order marks')
    .option('--no-wide', 'leave full-width characters and ligatures')
    .addHelpText(
      'after',
      `\nExamples:\n${example('vietnlp normalize --tone new article.txt')}\n${example('vietnlp normalize --from tcvn3 old.txt > new.txt')}`,
    ),
  prepare: async ({ from, tone, spaces, quotes, dashes, misplacedTones, lookAlikes, invisible, wide }) => {
    const given = { tone, spaces, quotes, dashes, misplacedTones, lookAlikes, invisible, wide }
    const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    if (from === undefined) return { apply: text => normalize(text, options) }
    return {
      decode: bytes => decode(bytes, from),
      apply: text => normalize(text, options),
      applyToLine: text => normalize(decode(text, from), options),
    }
  },
})
