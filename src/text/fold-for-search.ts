import { checkOptions } from '../check-options.js'
import { InputError } from '../errors.js'
import { checkText } from './check-text.js'
import { normalize } from './normalize.js'
import { stripDiacritics } from './strip-diacritics.js'

export interface FoldOptions {
  /** False leaves out diacritics as well, so that `nghi quyet` finds `Nghị quyết`. Default true. */
  readonly marks?: boolean
}

/**
 * One form for all spellings of the same text: normalized, tone marks in the old place (`hoà` is `hòa`), small letters, plain
 * quotation marks and dashes, single spaces. For comparing and looking up, not for showing.
 */
export const foldForSearch = (text: string, options: FoldOptions = {}): string => {
  checkText(text, 'foldForSearch')
  checkOptions(options, ['marks'], '{ marks: false }', 'foldForSearch')
  const { marks = true } = options
  if (typeof marks !== 'boolean') throw new InputError(`foldForSearch: marks must be true or false, not ${marks}`)
  const normal = normalize(text, { tone: 'old', spaces: true, quotes: true, dashes: true })
  const small = normalize(normal.toLowerCase(), { tone: 'old' }).replace(/\s+/g, ' ').trim()
  return marks ? small : stripDiacritics(small)
}
