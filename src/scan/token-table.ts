import type { TokenKind } from '../document.js'

/** Kinds of tokens by the number that {@link TokenTable.kinds} holds. */
export const TOKEN_KINDS: readonly TokenKind[] = [
  'syllable',
  'abbreviation',
  'code',
  'number',
  'fraction',
  'range',
  'date',
  'time',
  'punctuation',
  'symbol',
  'currency',
  'url',
  'email',
  'hashtag',
  'mention',
  'emoji',
  'emoticon',
  'other',
]

const NUMBERS = Object.fromEntries(TOKEN_KINDS.map((kind, i) => [kind, i])) as Readonly<Record<TokenKind, number>>

/** Number of a kind in {@link TOKEN_KINDS}. */
export const kindNumber = (kind: TokenKind): number => NUMBERS[kind]

/**
 * Tokens of a text as columns: token `i` is `clean.slice(cleanStarts[i], cleanEnds[i])` and stands at `starts[i]` to `ends[i]`
 * of the original. Arrays may be longer than `count`.
 */
export interface TokenTable {
  readonly text: string
  /** The text in NFC with invisible characters dropped; the same string as `text` when that was clean. */
  readonly clean: string
  readonly count: number
  readonly cleanStarts: Int32Array
  readonly cleanEnds: Int32Array
  /** Offsets in the original text, UTF-16 code units; the same arrays as the clean ones when the text was clean. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Index into {@link TOKEN_KINDS}. */
  readonly kinds: Uint8Array
  /** Number of each syllable (see `syllableHash`), 0 for other tokens. */
  readonly syllables: Int32Array
  /** {@link CASE} of each syllable, 0 for other tokens. */
  readonly cases: Uint8Array
}
