import { LexiconError } from '../errors.js'
import { JOINT_HASH, syllableHash } from '../syllables/syllable-hash.js'
import type { Evidence } from './word-class.js'

/** A row of `data/lexicons/words.tsv`. */
export interface LexiconRow {
  /** Numbers of the syllables. */
  readonly syllables: readonly number[]
  /** Bits of `NAME_PARTS`, for single syllables. */
  readonly nameParts: number
  readonly evidence: Evidence
}

/** The first line of the file. */
export const LEXICON_HEADER = 'word\tsources\tnews\tjoined\tapart'

const TAB = 0x09
const NEWLINE = 0x0a
const SPACE = 0x20
const HYPHEN = 0x2d

/**
 * Calls back for every row of the lexicon of words: `nhà nước⇥dw⇥4⇥31⇥2` is a word of the dictionaries (`d`) and of Wiktionary (`w`;
 * `n` would be a name of the news, `s` a surname, `m` a middle name), stands 10^3 times or more in the raw news, and is 31 times one word and 2 times two in the
 * treebank. One pass over the characters without a string per row, so that 50,000 rows load in a few milliseconds. A malformed
 * row is a {@link LexiconError}.
 */
export const readLexiconRows = (bytes: Uint8Array, file: string, see: (row: LexiconRow) => void): void => {
  const text = new TextDecoder().decode(bytes)
  let at = text.indexOf('\n') + 1
  if (text.slice(0, at).trim() !== LEXICON_HEADER)
    throw new LexiconError(`${file}:1: expected the header "${LEXICON_HEADER}"`)
  for (let line = 2; at < text.length; line++) {
    const begin = at
    const refuse = (why: string): never => {
      const end = text.indexOf('\n', begin)
      throw new LexiconError(`${file}:${line}: ${why}: "${text.slice(begin, end < 0 ? text.length : end)}"`)
    }
    const syllables: number[] = []
    let code = 0
    for (let start = at; ; at++) {
      code = at < text.length ? text.charCodeAt(at) : NEWLINE
      if (code !== SPACE && code !== HYPHEN && code !== TAB && code !== NEWLINE) continue
      if (at === start) refuse('an empty syllable')
      syllables.push(syllableHash(text, start, at))
      start = at + 1
      if (code === HYPHEN) syllables.push(JOINT_HASH)
      else if (code !== SPACE) break
    }
    let dictionary = false
    let wiktionary = false
    let name = false
    let nameParts = 0
    const numbers = [0, 0, 0]
    if (code === TAB) {
      for (at++; at < text.length && (code = text.charCodeAt(at)) !== TAB && code !== NEWLINE; at++) {
        if (code === 0x64) dictionary = true
        else if (code === 0x77) wiktionary = true
        else if (code === 0x6e) name = true
        else if (code === 0x73) nameParts |= 1
        else if (code === 0x6d) nameParts |= 2
        else refuse('unknown source')
      }
      for (let n = 0; code === TAB; n++) {
        if (n > 2) refuse('too many cells')
        for (at++; at < text.length && (code = text.charCodeAt(at)) !== TAB && code !== NEWLINE; at++) {
          if (code < 0x30 || code > 0x39) refuse('not a number')
          numbers[n] = numbers[n] * 10 + code - 0x30
        }
      }
    }
    at++
    const [news, joined, apart] = numbers
    see({ syllables, nameParts, evidence: { dictionary, wiktionary, name, news, joined, apart } })
  }
}
