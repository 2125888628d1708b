import { isCapital, ROOT_OF, ROOTS, toneOf, VOWELS, vowelIndex, vowelOf } from '../letters.js'
import { placeTone } from '../tone.js'
import type { TypingMethod } from './interpret.js'
import { reader } from './words.js'

/** The keys of a typing method by what they write. */
export interface Keyboard {
  readonly method: TypingMethod
  /** Keys behind the plain letter, by vowel of `VOWELS`: `a` for `â` in Telex. */
  readonly shapes: Readonly<Record<string, string>>
  readonly stroke: string
  /** Keys of the tones 1 to 5. */
  readonly tones: string
}

interface Typed {
  readonly keys: string
  readonly tone: string
}

const keysOf = (letter: string, { shapes, stroke, tones }: Keyboard): Typed => {
  if (letter === 'đ') return { keys: `d${stroke}`, tone: '' }
  if (letter === 'Đ') return { keys: `D${stroke}`, tone: '' }
  const index = vowelIndex(letter.charCodeAt(0))
  if (index < 0) return { keys: letter, tone: '' }
  const vowel = vowelOf(index)
  const root = ROOTS[ROOT_OF[vowel]]
  const tone = toneOf(index)
  return {
    keys: (isCapital(index) ? root.toUpperCase() : root) + (shapes[VOWELS[vowel]] ?? ''),
    tone: tone ? tones[tone - 1] : '',
  }
}

const read = (keys: string, { method }: Keyboard): string => reader(method)(keys, 'old')

/** Every letter typed as it is, its key twice where once would mark a letter. */
const withDoubledKeys = (
  letters: readonly Typed[],
  keyboard: Keyboard,
  tone: string,
  wanted: string,
): string | undefined => {
  for (let at = 0; at < letters.length; at++) {
    const keys = letters.map(({ keys: own }, i) => (i === at ? own + own : own)).join('')
    for (const attempt of [keys + tone, keys]) if (read(attempt, keyboard) === wanted) return attempt
    const early = letters.map(({ keys: own, tone: mark }, i) => own + mark + (i === at ? own : '')).join('')
    if (read(early, keyboard) === wanted) return early
  }
  return
}

/**
 * The keys that write a word (NFC, tone in the old style), tone last as people type. A word that the method cannot write comes
 * back as it is.
 */
export const keystrokes = (word: string, keyboard: Keyboard): string => {
  const wanted = placeTone(word, 'old')
  const letters = [...word].map(letter => keysOf(letter, keyboard))
  const tone = letters.map(letter => letter.tone).join('')
  const straight = letters.map(letter => letter.keys).join('') + tone
  if (read(straight, keyboard) === wanted) return straight
  return withDoubledKeys(letters, keyboard, tone, wanted) ?? word
}
