import { letterAt, ROOT_OF, ROOTS, TONES, VOWELS, vowelIndex, vowelOf, withTone } from '../letters.js'
import { readShape } from '../syllable.js'
import { placeTone, type ToneStyle } from '../tone.js'

/** What a key does beside standing for itself. Tones have the numbers of letters.ts. */
export type KeyAction =
  | { readonly does: 'tone'; readonly tone: number }
  | { readonly does: 'clear' }
  | { readonly does: 'circumflex'; readonly roots: string }
  | { readonly does: 'horn' | 'breve' | 'hook' | 'stroke' }

/** A way of typing: which keys (small letters, digits, marks) do what. */
export interface TypingMethod {
  readonly keys: ReadonlyMap<string, KeyAction>
  /** Marks may come anywhere behind their letter; otherwise they must follow the vowels. */
  readonly free: boolean
}

interface Letter {
  /** Index into `VOWELS`, -1 for consonants. */
  vowel: number
  text: string
  readonly capital: boolean
}

interface State {
  readonly letters: Letter[]
  tone: number
  /** Letter behind which the tone was typed. */
  toneAt: number
  changed: boolean
  /** After an undo keys stand for themselves. */
  literal: boolean
}

const BREVE_A = VOWELS.indexOf('ă')
const U = VOWELS.indexOf('u')
const HORN_U = VOWELS.indexOf('ư')
const HORN_O = VOWELS.indexOf('ơ')
const CIRCUMFLEX: Readonly<Record<string, number>> = {
  a: VOWELS.indexOf('â'),
  e: VOWELS.indexOf('ê'),
  o: VOWELS.indexOf('ô'),
}

const rootOf = (letter: Letter): string => (letter.vowel < 0 ? '' : ROOTS[ROOT_OF[letter.vowel]])
const plainVowel = (vowel: number): number => VOWELS.indexOf(ROOTS[ROOT_OF[vowel]])

const lastWith = (letters: readonly Letter[], roots: string): number => {
  for (let at = letters.length - 1; at >= 0; at--)
    if (letters[at].vowel >= 0 && roots.includes(rootOf(letters[at]))) return at
  return -1
}

/** The letters with the tone where the style wants it or, where marks are not free, where it was typed. */
const build = ({ letters, tone, toneAt }: State, { free }: TypingMethod, style: ToneStyle): string => {
  let word = ''
  let toned = tone === 0
  letters.forEach(({ vowel, text, capital }, at) => {
    if (vowel < 0) {
      word += text
      return
    }
    const index = (capital ? VOWELS.length * TONES : 0) + vowel * TONES
    const here = !toned && (free || at === toneAt)
    word += letterAt(here ? withTone(index, tone) : index)
    toned ||= here
  })
  return free ? placeTone(word, style) : word
}

/** A syllable, or a letter that stands alone. */
const isSyllable = (word: string): boolean => {
  if (word.length === 1) return true
  const shape = readShape(word.toLowerCase())
  return !!shape && (shape.toneAt < 0 || shape.toneAt === shape.oldToneAt || shape.toneAt === shape.newToneAt)
}

/** Gives vowels their mark; 'undone' when all have it already, which then lose it. */
const mark = (letters: readonly Letter[], targets: readonly number[], vowels: readonly number[]): 'done' | 'undone' => {
  const undo = targets.every((at, i) => letters[at].vowel === vowels[i])
  targets.forEach((at, i) => {
    letters[at].vowel = undo ? plainVowel(vowels[i]) : vowels[i]
  })
  return undo ? 'undone' : 'done'
}

/** The horn of `ư ơ ươ`, and for the `w` of Telex the breve of `ă`. */
const hook = (state: State, action: 'horn' | 'breve' | 'hook', key: string): 'done' | 'undone' | 'none' => {
  const { letters } = state
  const last = lastWith(letters, action === 'breve' ? 'a' : action === 'horn' ? 'uo' : 'auo')
  if (last < 0) {
    // `tw` is `tư`; a word of `w` alone or a foreign one keeps it.
    if (action !== 'hook' || letters.length === 0 || letters.some(({ vowel }) => vowel >= 0)) return 'none'
    letters.push({ vowel: HORN_U, text: key, capital: key !== key.toLowerCase() })
    return 'done'
  }
  const before = last > 0 ? rootOf(letters[last - 1]) : ''
  const isTriple = before === 'o' && last > 1 && rootOf(letters[last - 2]) === 'u'
  const root = rootOf(letters[last])
  const afterQ = last > 1 && letters[last - 2].text.toLowerCase() === 'q'
  if (root === 'o')
    return before === 'u' && !afterQ
      ? mark(letters, [last - 1, last], [HORN_U, HORN_O])
      : mark(letters, [last], [HORN_O])
  if (root === 'a')
    return action === 'hook' && before === 'u' && !afterQ
      ? mark(letters, [last - 1], [HORN_U])
      : mark(letters, [last], [BREVE_A])
  if (isTriple) return mark(letters, [last - 2, last - 1], [HORN_U, HORN_O])
  return before === 'u' ? mark(letters, [last - 1], [HORN_U]) : mark(letters, [last], [HORN_U])
}

const apply = (state: State, action: KeyAction, key: string, method: TypingMethod): 'done' | 'undone' | 'none' => {
  const { free } = method
  const { letters } = state
  const last = letters[letters.length - 1]
  if (!last) return 'none'
  const isLetterKey = key.toLowerCase() !== key.toUpperCase()
  switch (action.does) {
    case 'tone': {
      if (!letters.some(({ vowel }) => vowel >= 0) || (!free && last.vowel < 0)) return 'none'
      const undo = state.tone === action.tone
      state.tone = undo ? 0 : action.tone
      state.toneAt = letters.length - 1
      return undo ? 'undone' : 'done'
    }
    case 'clear': {
      const had = state.tone > 0
      state.tone = 0
      return had ? 'done' : 'none'
    }
    case 'circumflex': {
      const at = lastWith(letters, action.roots)
      if (at < 0 || (!free && at < letters.length - 1)) return 'none'
      // In Telex the key is a letter too: in `khoeo` the second `o` is one.
      if (
        isLetterKey &&
        at < letters.length - 1 &&
        last.vowel >= 0 &&
        isSyllable(build(state, method, 'old') + key.toLowerCase())
      )
        return 'none'
      return mark(letters, [at], [CIRCUMFLEX[rootOf(letters[at])]])
    }
    case 'stroke': {
      const first = letters[0]
      if (!'dDđĐ'.includes(first.text) || (!free && letters.length > 1)) return 'none'
      const undo = 'đĐ'.includes(first.text)
      first.text = first.capital ? (undo ? 'D' : 'Đ') : undo ? 'd' : 'đ'
      return undo ? 'undone' : 'done'
    }
    default:
      return !free && last.vowel < 0 ? 'none' : hook(state, action.does, key)
  }
}

const push = ({ letters }: State, key: string): void => {
  const index = vowelIndex(key.charCodeAt(0))
  letters.push({ vowel: index < 0 ? -1 : vowelOf(index), text: key, capital: key !== key.toLowerCase() })
}

const isBareHook = ({ vowel, text }: Letter): boolean => vowel >= 0 && (text === 'w' || text === 'W')

const press = (keys: string, method: TypingMethod): State => {
  const state: State = { letters: [], tone: 0, toneAt: -1, changed: false, literal: false }
  for (const key of keys) {
    const action = state.literal ? undefined : method.keys.get(key.toLowerCase())
    const outcome = action ? apply(state, action, key, method) : 'none'
    if (outcome !== 'none') state.changed = true
    if (outcome === 'done') continue
    if (outcome === 'undone') {
      state.literal = true
      const bare = state.letters.findIndex(isBareHook)
      if (bare >= 0) state.letters.splice(bare, 1)
    }
    push(state, key)
  }
  return state
}

/** `uơ` where `ươ` cannot stand: `thuow` is `thuơ`. */
const withOpenHorn = (state: State, method: TypingMethod, style: ToneStyle): string | undefined => {
  const at = state.letters.findIndex(({ vowel }, i) => vowel === HORN_U && state.letters[i + 1]?.vowel === HORN_O)
  if (at < 0) return
  state.letters[at].vowel = U
  const word = build(state, method, style)
  return isSyllable(word) ? word : undefined
}

const SHARP = 4

/** True when the keys before the one that undid something made a syllable or want only a tone: else the doubled key is a foreign one. */
const undoesSyllable = (keys: string, method: TypingMethod): boolean => {
  for (let length = 2; length < keys.length; length++) {
    if (keys[length].toLowerCase() !== keys[length - 1].toLowerCase()) continue
    const state = press(keys.slice(0, length), method)
    if (!state.changed || state.literal) continue
    if (isSyllable(build(state, method, 'old'))) return true
    if (state.tone === 0 && isSyllable(build({ ...state, tone: SHARP }, method, 'old'))) return true
  }
  return false
}

/**
 * Reads the keys of one word. Returns the Vietnamese syllable they make, or `undefined` when no key did anything or what came out
 * is no Vietnamese syllable: such words stay as they were typed. A key pressed twice takes its mark away and stands for itself.
 */
export const interpret = (keys: string, method: TypingMethod, style: ToneStyle): string | undefined => {
  const state = press(keys, method)
  if (!state.changed) return
  const word = build(state, method, style)
  if (state.literal) return undoesSyllable(keys, method) ? word : undefined
  return isSyllable(word) ? word : withOpenHorn(state, method, style)
}
