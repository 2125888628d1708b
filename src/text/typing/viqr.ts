import type { ToneStyle } from '../tone.js'
import { interpret, type KeyAction, type TypingMethod } from './interpret.js'
import { readWords, type TypingOptions } from './words.js'

const keys = new Map<string, KeyAction>([
  ['`', { does: 'tone', tone: 1 }],
  ['?', { does: 'tone', tone: 2 }],
  ['~', { does: 'tone', tone: 3 }],
  ["'", { does: 'tone', tone: 4 }],
  ['.', { does: 'tone', tone: 5 }],
  ['^', { does: 'circumflex', roots: 'aeo' }],
  ['+', { does: 'horn' }],
  ['*', { does: 'horn' }],
  ['(', { does: 'breve' }],
  ['d', { does: 'stroke' }],
])

// Marks must follow the vowels: `ban(1)` is no `băn`.
const VIQR: TypingMethod = { keys, free: false }

const WORDS = /\\[\\`?~'.^+*(dD]|[A-Za-z][A-Za-z`?~'.^+*(]*/g
const LAST_MARK = /[`?~'.^+*(]$/

/** The longest beginning of the keys that is a word, with the rest as it is: in `to^i.` the stop ends the sentence. */
const wordAndRest = (typed: string, style: ToneStyle): string => {
  if (typed.startsWith('\\')) return typed[1]
  let word = typed
  for (let tries = 0; tries < 4; tries++) {
    const read = interpret(word, VIQR, style)
    if (read !== undefined) return read + typed.slice(word.length)
    if (!LAST_MARK.test(word)) break
    word = word.slice(0, -1)
  }
  return typed
}

/**
 * Text typed in VIQR as Vietnamese: `Tie^'ng Vie^.t` → `Tiếng Việt`. Tone and shape may come in either order; a backslash keeps
 * the sign behind it (`la\.`); words that make no Vietnamese syllable stay as typed. For files in VIQR, where every mark counts,
 * see `decodeLegacy`.
 */
export const fromViqr = (text: string, options: TypingOptions = {}): string =>
  readWords(text, 'fromViqr', WORDS, wordAndRest, options)
