import { TOKEN_KINDS, type TokenTable } from '../scan/token-table.js'
import { lineBreaks } from '../text/line-breaks.js'
import { stripDiacritics } from '../text/strip-diacritics.js'
import { placeTone } from '../text/tone.js'
import { COMMA, hashFold, hashForm, LOWER, NUMBER, OTHER, START, STOP, TITLE, UNKNOWN, UPPER } from './features.js'

/**
 * A text as the restorer sees it. Two places without a token stand before every line and two behind the last, so that every token
 * has two neighbours on each side. A line that only the width of the text broke goes on.
 */
export interface Surroundings {
  readonly length: number
  /** Index of the token, -1 at places without. */
  readonly tokens: Int32Array
  /** The syllable in small letters, tone in the old style; empty for all that is none. */
  readonly forms: readonly string[]
  /** Numbers of what stands there, with its marks and without. */
  readonly formHashes: Int32Array
  readonly foldHashes: Int32Array
  /** Case of the syllable. */
  readonly cases: Uint8Array
}

const NUMERIC = new Set(['number', 'fraction', 'range', 'date', 'time', 'code'])
const CLASS_BY_KIND = TOKEN_KINDS.map(kind => (NUMERIC.has(kind) ? NUMBER : OTHER))
const SYLLABLE = TOKEN_KINDS.indexOf('syllable')
const PUNCTUATION = TOKEN_KINDS.indexOf('punctuation')

interface Known {
  readonly form: string
  readonly formHash: number
  readonly foldHash: number
  readonly caseOf: number
}

const MEMORY = 50_000
/** Longer ones are rare and not kept: a longer slice would keep its whole text in memory. */
const LONGEST_KEPT = 12
const memory = new Map<string, Known>()

const caseOf = (raw: string, lower: string): number =>
  raw === lower ? LOWER : raw.length > 1 && raw === raw.toUpperCase() ? UPPER : TITLE

/** The syllables of a language are few: what was worked out of one is kept. */
const knownOf = (raw: string): Known => {
  const known = memory.get(raw)
  if (known) return known
  const lower = raw.toLowerCase()
  const form = placeTone(lower, 'old')
  const made = { form, formHash: hashForm(form), foldHash: hashFold(stripDiacritics(form)), caseOf: caseOf(raw, lower) }
  if (raw.length > LONGEST_KEPT) return made
  if (memory.size >= MEMORY) memory.clear()
  memory.set(raw, made)
  return made
}

const classOf = (kind: number, raw: string): number => {
  if (raw === ',' || raw === ';') return COMMA
  return kind === PUNCTUATION && '.!?:…'.includes(raw[0]) ? STOP : CLASS_BY_KIND[kind]
}

/** Marks the end of a line, `at` being the place behind its last token. */
const endLine = (foldHashes: Int32Array, forms: readonly string[], at: number): void => {
  if (forms[at - 1] !== '') foldHashes.fill(UNKNOWN, at, at + 2)
}

export const surroundingsOf = ({ clean, count, cleanStarts, cleanEnds, kinds }: TokenTable): Surroundings => {
  const lines = 2 + (clean.match(/\n/g)?.length ?? 0)
  const size = count + 2 * lines
  const tokens = new Int32Array(size).fill(-1)
  const forms = new Array<string>(size).fill('')
  const formHashes = new Int32Array(size).fill(START)
  const foldHashes = new Int32Array(size).fill(START)
  const cases = new Uint8Array(size)
  const wrapped = lineBreaks(clean).goesOn
  let at = 2
  let newline = clean.indexOf('\n')
  for (let token = 0; token < count; token++) {
    const start = cleanStarts[token]
    if (newline >= 0 && newline < start) {
      if (tokens[at - 1] >= 0 && !wrapped.has(start)) {
        endLine(foldHashes, forms, at)
        at += 2
      }
      newline = clean.indexOf('\n', start)
    }
    const raw = clean.slice(start, cleanEnds[token])
    tokens[at] = token
    if (kinds[token] === SYLLABLE) {
      const known = knownOf(raw)
      forms[at] = known.form
      formHashes[at] = known.formHash
      foldHashes[at] = known.foldHash
      cases[at] = known.caseOf
    } else formHashes[at] = foldHashes[at] = classOf(kinds[token], raw)
    at++
  }
  endLine(foldHashes, forms, at)
  return { length: at + 2, tokens, forms, formHashes, foldHashes, cases }
}
