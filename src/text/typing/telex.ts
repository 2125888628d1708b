import { checkText } from '../check-text.js'
import { normalize } from '../normalize.js'
import type { KeyAction } from './interpret.js'
import { type Keyboard, keystrokes } from './keystrokes.js'
import { reader, readWords, type TypingOptions } from './words.js'

const keys = new Map<string, KeyAction>([
  ['f', { does: 'tone', tone: 1 }],
  ['r', { does: 'tone', tone: 2 }],
  ['x', { does: 'tone', tone: 3 }],
  ['s', { does: 'tone', tone: 4 }],
  ['j', { does: 'tone', tone: 5 }],
  ['z', { does: 'clear' }],
  ['a', { does: 'circumflex', roots: 'a' }],
  ['e', { does: 'circumflex', roots: 'e' }],
  ['o', { does: 'circumflex', roots: 'o' }],
  ['w', { does: 'hook' }],
  ['d', { does: 'stroke' }],
])

const TELEX: Keyboard = {
  method: { keys, free: true },
  shapes: { ă: 'w', â: 'a', ê: 'e', ô: 'o', ơ: 'w', ư: 'w' },
  stroke: 'd',
  tones: 'frxsj',
}

const WORDS = /[A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9]+/g

const read = reader(TELEX.method)

/**
 * Text typed in Telex as Vietnamese: `Tieengs Vieetj` → `Tiếng Việt`. Marks may come in any order behind their letter
 * (`Vietej`), a doubled key undoes (`ass` → `as`), words that make no Vietnamese syllable stay as typed.
 */
export const fromTelex = (text: string, options: TypingOptions = {}): string =>
  readWords(text, 'fromTelex', WORDS, read, options)

/** The Telex keys that write a text: `Tiếng Việt` → `Tieengs Vieetj`. `fromTelex` gives the text back, in the old tone style. */
export const toTelex = (text: string): string => {
  checkText(text, 'toTelex')
  return normalize(text).replace(WORDS, word => keystrokes(word, TELEX))
}
