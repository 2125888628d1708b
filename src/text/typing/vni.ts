import { checkText } from '../check-text.js'
import { normalize } from '../normalize.js'
import type { KeyAction } from './interpret.js'
import { type Keyboard, keystrokes } from './keystrokes.js'
import { reader, readWords, type TypingOptions } from './words.js'

const keys = new Map<string, KeyAction>([
  ['1', { does: 'tone', tone: 4 }],
  ['2', { does: 'tone', tone: 1 }],
  ['3', { does: 'tone', tone: 2 }],
  ['4', { does: 'tone', tone: 3 }],
  ['5', { does: 'tone', tone: 5 }],
  ['0', { does: 'clear' }],
  ['6', { does: 'circumflex', roots: 'aeo' }],
  ['7', { does: 'horn' }],
  ['8', { does: 'breve' }],
  ['9', { does: 'stroke' }],
])

const VNI: Keyboard = {
  method: { keys, free: true },
  shapes: { ă: '8', â: '6', ê: '6', ô: '6', ơ: '7', ư: '7' },
  stroke: '9',
  tones: '23415',
}

const TYPED = /(?<![\p{L}\p{N}])[A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9][A-Za-z0-9\u00c0-\u01b0\u1ea0-\u1ef9]*/gu
const WORDS = /[A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9]+/g

const read = reader(VNI.method)

/**
 * Text typed in VNI as Vietnamese: `Tie61ng Vie65t` → `Tiếng Việt`. Digits may come in any order behind their letter, a doubled
 * one undoes (`a11` → `a1`), words that make no Vietnamese syllable (`covid19`) stay as typed.
 */
export const fromVni = (text: string, options: TypingOptions = {}): string =>
  readWords(text, 'fromVni', TYPED, read, options)

/** The VNI keys that write a text: `Tiếng Việt` → `Tie6ng1 Vie6t5`. `fromVni` gives the text back, in the old tone style. */
export const toVni = (text: string): string => {
  checkText(text, 'toVni')
  return normalize(text).replace(WORDS, word => keystrokes(word, VNI))
}
