import type { Token } from '../document.js'
import { TOKEN_KINDS, type TokenTable } from '../scan/token-table.js'
import { placeTone } from '../text/tone.js'

/** Strings kept between texts, each in the place of its hash: a new one takes the place of an old one. */
const BITS = 14
/** Longer tokens are rare, and a longer slice would keep its whole text in memory. */
const LONGEST = 12
const kept = new Array<string>(1 << BITS).fill('')
/** The same as syllables, with the tone mark where the contract wants it. */
const keptForms = new Array<string>(1 << BITS).fill('')

const isAt = (text: string, start: number, string: string): boolean => {
  for (let i = 0; i < string.length; i++) if (text.charCodeAt(start + i) !== string.charCodeAt(i)) return false
  return true
}

/** Finds or keeps the string of a stretch; gives its place. Most tokens of a text were seen before, and are no new string then. */
const keep = (text: string, start: number, end: number): number => {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  const place = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - BITS)
  if (kept[place].length !== end - start || !isAt(text, start, kept[place])) {
    const string = text.slice(start, end)
    kept[place] = string
    keptForms[place] = placeTone(string, 'old')
  }
  return place
}

/** The rows of a token table as tokens of a document. */
export const toTokens = (table: TokenTable): Token[] => {
  const { text, clean, count, cleanStarts, cleanEnds, starts, ends, kinds } = table
  const tokens = new Array<Token>(count)
  // Compared once: two equal strings that are not the same object cost their whole length.
  const isClean = text === clean
  for (let i = 0; i < count; i++) {
    const start = starts[i]
    const end = ends[i]
    const kind = TOKEN_KINDS[kinds[i]]
    let raw: string
    let form: string
    if (cleanEnds[i] - cleanStarts[i] <= LONGEST) {
      const place = keep(clean, cleanStarts[i], cleanEnds[i])
      raw = kept[place]
      form = kind === 'syllable' ? keptForms[place] : raw
    } else {
      raw = clean.slice(cleanStarts[i], cleanEnds[i])
      form = kind === 'syllable' ? placeTone(raw, 'old') : raw
    }
    tokens[i] = { start, end, text: isClean ? raw : text.slice(start, end), kind, form }
  }
  return tokens
}
