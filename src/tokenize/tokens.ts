import type { Token } from '../document.js'
import { TOKEN_KINDS, type TokenTable } from '../scan/token-table.js'
import { placeTone } from '../text/tone.js'

/**
 * Syllables kept between texts as strings, each in the place of its number: a new one takes the place of an old one. To find one
 * costs as much as to make it, but later steps look strings up in maps, and one that was looked up before has its hash.
 */
const BITS = 14
/** Longer syllables are rare, and a longer slice would keep its whole text in memory. */
const LONGEST = 12
const kept = new Array<string>(1 << BITS).fill('')
/** The same with the tone mark where the contract wants it. */
const keptForms = new Array<string>(1 << BITS).fill('')

const isAt = (text: string, start: number, string: string): boolean => {
  for (let i = 0; i < string.length; i++) if (text.charCodeAt(start + i) !== string.charCodeAt(i)) return false
  return true
}

/** Finds or keeps the string of a syllable; gives its place. */
const keep = (text: string, start: number, end: number, hash: number): number => {
  const place = hash >>> (32 - BITS)
  if (kept[place].length !== end - start || !isAt(text, start, kept[place])) {
    const string = text.slice(start, end)
    kept[place] = string
    keptForms[place] = placeTone(string, 'old')
  }
  return place
}

/** The rows of a token table as tokens of a document. */
export const toTokens = (table: TokenTable): Token[] => {
  const { text, clean, count, cleanStarts, cleanEnds, starts, ends, kinds, syllables, cases } = table
  const tokens = new Array<Token>(count)
  // Compared once: two equal strings that are not the same object cost their whole length.
  const isClean = text === clean
  for (let i = 0; i < count; i++) {
    const start = starts[i]
    const end = ends[i]
    const kind = TOKEN_KINDS[kinds[i]]
    const cleanStart = cleanStarts[i]
    const cleanEnd = cleanEnds[i]
    let raw: string
    let form: string
    if (kind === 'syllable' && cleanEnd - cleanStart <= LONGEST) {
      const place = keep(clean, cleanStart, cleanEnd, syllables[i] ^ (cases[i] << 29))
      raw = kept[place]
      form = keptForms[place]
    } else {
      raw = clean.slice(cleanStart, cleanEnd)
      form = kind === 'syllable' ? placeTone(raw, 'old') : raw
    }
    tokens[i] = { start, end, text: isClean ? raw : text.slice(start, end), kind, form }
  }
  return tokens
}
