import { checkOptions } from '../../check-options.js'
import { InputError } from '../../errors.js'
import { checkText } from '../check-text.js'
import type { ToneStyle } from '../tone.js'
import { interpret, type TypingMethod } from './interpret.js'

export interface TypingOptions {
  /** Where the tone of `hoaf` goes. Default `old`: `hòa`. */
  readonly tone?: ToneStyle
  /**
   * Asked for every word whose keys make a syllable, as typed and as read: true keeps it as typed. For text in which English words
   * stand that are good keystrokes too (`as` is `á`): `keep: typed => english.has(typed.toLowerCase())`.
   */
  readonly keep?: (typed: string, read: string) => boolean
}

/** No syllable needs more keys than this. */
const LONGEST_WORD = 24

/** Replaces the words of a text by what `read` makes of their keys. */
export const readWords = (
  text: string,
  caller: string,
  words: RegExp,
  read: (typed: string, style: ToneStyle) => string,
  options: TypingOptions,
): string => {
  checkText(text, caller)
  checkOptions(options, ['tone', 'keep'], "{ tone: 'new' }", caller)
  const { tone = 'old', keep } = options
  if (tone !== 'old' && tone !== 'new') {
    throw new InputError(`${caller}: tone must be "old" or "new", not ${JSON.stringify(tone)}`)
  }
  if (keep !== undefined && typeof keep !== 'function') throw new InputError(`${caller}: keep must be a function`)
  return text.replace(words, typed => {
    if (typed.length > LONGEST_WORD) return typed
    const result = read(typed, tone)
    return keep && result !== typed && keep(typed, result) ? typed : result
  })
}

const BEYOND_ASCII = /[^\0-\x7f]/

/** What the keys of one word write, or the keys themselves. A word with letters that no key writes is not typed but finished. */
export const reader =
  (method: TypingMethod) =>
  (typed: string, style: ToneStyle): string =>
    BEYOND_ASCII.test(typed) ? typed : (interpret(typed, method, style) ?? typed)
