import { InputError } from '../../errors.js'
import { checkText } from '../check-text.js'
import type { ToneStyle } from '../tone.js'
import { interpret, type TypingMethod } from './interpret.js'

export interface TypingOptions {
  /** Where the tone of `hoaf` goes. Default `old`: `hòa`. */
  readonly tone?: ToneStyle
}

/** No syllable needs more keys than this. */
const LONGEST_WORD = 24

/** Replaces the words of a text by what `read` makes of their keys. */
export const readWords = (
  text: string,
  caller: string,
  words: RegExp,
  read: (typed: string, style: ToneStyle) => string,
  { tone = 'old' }: TypingOptions,
): string => {
  checkText(text, caller)
  if (tone !== 'old' && tone !== 'new') {
    throw new InputError(`${caller}: tone must be "old" or "new", not ${JSON.stringify(tone)}`)
  }
  return text.replace(words, typed => (typed.length > LONGEST_WORD ? typed : read(typed, tone)))
}

const BEYOND_ASCII = /[^\0-\x7f]/

/** What the keys of one word write, or the keys themselves. A word with letters that no key writes is not typed but finished. */
export const reader =
  (method: TypingMethod) =>
  (typed: string, style: ToneStyle): string =>
    BEYOND_ASCII.test(typed) ? typed : (interpret(typed, method, style) ?? typed)
