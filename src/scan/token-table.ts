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
}

/** Growing columns while a text is scanned. */
export interface TokenTableBuilder {
  add(start: number, end: number, kind: number): void
  finish(text: string, clean: string, toOriginal?: (offset: number, side: 'start' | 'end') => number): TokenTable
}

export const createTokenTableBuilder = (expected: number): TokenTableBuilder => {
  let capacity = Math.max(16, expected)
  let cleanStarts = new Int32Array(capacity)
  let cleanEnds = new Int32Array(capacity)
  let kinds = new Uint8Array(capacity)
  let count = 0
  const grow = (): void => {
    capacity *= 2
    const [oldStarts, oldEnds, oldKinds] = [cleanStarts, cleanEnds, kinds]
    cleanStarts = new Int32Array(capacity)
    cleanEnds = new Int32Array(capacity)
    kinds = new Uint8Array(capacity)
    cleanStarts.set(oldStarts)
    cleanEnds.set(oldEnds)
    kinds.set(oldKinds)
  }
  return {
    add(start, end, kind) {
      if (count === capacity) grow()
      cleanStarts[count] = start
      cleanEnds[count] = end
      kinds[count++] = kind
    },
    finish(text, clean, toOriginal) {
      let [starts, ends] = [cleanStarts, cleanEnds]
      if (toOriginal) {
        starts = new Int32Array(count)
        ends = new Int32Array(count)
        let kept = 0
        for (let i = 0; i < count; i++) {
          const start = toOriginal(cleanStarts[i], 'start')
          const end = toOriginal(cleanEnds[i], 'end')
          // One character may become several (a musical note its parts): tokens that share a character of the original are one.
          const shared = kept > 0 && start < ends[kept - 1]
          const row = shared ? kept - 1 : kept++
          if (!shared) {
            starts[row] = start
            cleanStarts[row] = cleanStarts[i]
            kinds[row] = kinds[i]
          }
          ends[row] = shared ? Math.max(ends[row], end) : end
          cleanEnds[row] = cleanEnds[i]
        }
        count = kept
      }
      return { text, clean, count, cleanStarts, cleanEnds, starts, ends, kinds }
    },
  }
}
