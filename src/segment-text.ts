import { checkOptions, NO_OPTIONS } from './check-options.js'
import type { TokenRange } from './document.js'
import { InputError } from './errors.js'
import type { ReadData } from './pipeline.js'
import { createScanner } from './scan/scanner.js'
import type { TokenTable } from './scan/token-table.js'
import { explainGaps, type GapExplanation } from './segment/explain-gaps.js'
import { joinTokens } from './segment/join-tokens.js'
import { readSegmenter } from './segment/model.js'
import type { SegmenterOptions } from './segment/segmenter.js'
import { createUserWords, type UserWords } from './segment/user-words.js'
import { createSyllableReader } from './syllables/syllable-reader.js'

export interface SegmentOptions extends SegmenterOptions {
  /** Give a text back: the words of each line with spaces between, and this between the tokens of a word (`_` for PhoBERT). */
  readonly join?: string
}

/** A gap between two tokens, and why they became one word or did not. */
export interface ExplainedGap extends Omit<GapExplanation, 'token'> {
  readonly left: string
  readonly right: string
}

/** Cuts texts to words without a document: the fast path from characters to words. */
export interface TextSegmenter {
  /** The words of a text. */
  (text: string, options?: SegmentOptions & { readonly join?: undefined }): TokenRange[]
  /** The text with its words marked, line by line: `Bộ_trưởng đến thăm Nghệ_An`. */
  (text: string, options: SegmentOptions & { readonly join: string }): string
}

/** First and last character of every word, pairwise: `[start, end, start, end, …]`, UTF-16 code units, `end` exclusive. */
const toOffsets = ({ count, starts, ends }: TokenTable, joined: Uint8Array): Int32Array => {
  let words = count
  for (let i = 0; i < count; i++) words -= joined[i]
  const offsets = new Int32Array(2 * words)
  for (let i = 0, n = 0; i < count; i++) {
    if (!joined[i]) {
      offsets[n] = starts[i]
      n += 2
    }
    offsets[n - 1] = ends[i]
  }
  return offsets
}

const toWords = ({ text, count, starts, ends }: TokenTable, joined: Uint8Array): TokenRange[] => {
  const words: TokenRange[] = []
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && joined[to]) to++
    const start = starts[from]
    const end = ends[to - 1]
    words.push({ start, end, text: text.slice(start, end), from, to })
    from = to
  }
  return words
}

const SPACE = 0x20

const lineEndsOf = (space: string): string => space.replace(/[^\n]/g, '')

/** The text with a mark between the tokens of a word. A line end within a word stands behind the word. */
const toLines = ({ text, count, starts, ends }: TokenTable, joined: Uint8Array, mark: string): string => {
  if (count === 0) return ''
  let out = ''
  let start = starts[0]
  let held = ''
  for (let i = 1; i < count; i++) {
    const before = ends[i - 1]
    const gap = starts[i] - before
    const isSpace = gap === 1 && text.charCodeAt(before) === SPACE
    // Most words are a space apart and stay so: they are copied together.
    if (isSpace && !joined[i] && held === '') continue
    out += text.slice(start, before)
    start = starts[i]
    const lines = isSpace || gap === 0 ? '' : lineEndsOf(text.slice(before, start))
    if (joined[i]) {
      if (gap > 0) out += mark
      held += lines
    } else {
      out += held + lines || ' '
      held = ''
    }
  }
  return out + text.slice(start, ends[count - 1]) + held
}

const checkWords = (options: SegmenterOptions, known: readonly string[], example: string): void => {
  if (options === NO_OPTIONS) return
  checkOptions(options, known, example)
  const { words } = options
  if (words !== undefined && !Array.isArray(words))
    throw new InputError(`\`words\` must be an array, not ${typeof words}`)
}

const WORD_OPTIONS = ['words'] as const
const WORD_EXAMPLE = "{ words: ['FIS Bank'] }"
const SEGMENT_OPTIONS = ['join', ...WORD_OPTIONS] as const

/** Room for more tokens than this is not kept for the next text. */
const MOST_ROOM = 1 << 17

/** Binds the segmenter of texts to its data, which is read at the first use. */
export const createTextSegmenter = (read: ReadData) => {
  const scan = createScanner()
  const readSyllables = createSyllableReader()
  let model: ReturnType<typeof readSegmenter> | undefined
  let lastWords: readonly string[] | undefined
  let userWords: UserWords | undefined
  // kept from text to text: a new array takes longer than clearing one
  let joined = new Uint8Array(0)
  const label = (text: string, options: SegmenterOptions) => {
    if (typeof text !== 'string') throw new InputError(`a text must be a string, not ${typeof text}`)
    model ??= readSegmenter(read)
    const { words } = options
    if (words !== lastWords) {
      userWords = words?.length ? createUserWords(words) : undefined
      lastWords = words
    }
    const table = scan(text)
    const tokens = readSyllables(table)
    if (joined.length < tokens.count || joined.length > MOST_ROOM) joined = new Uint8Array(2 * tokens.count)
    else joined.fill(0, 0, tokens.count)
    return { table, tokens, joined: joinTokens(model, tokens, userWords?.(table), joined) }
  }
  const segment = ((text: string, options: SegmentOptions = NO_OPTIONS) => {
    checkWords(options, SEGMENT_OPTIONS, "{ join: '_' }")
    const { join } = options
    if (join !== undefined && typeof join !== 'string') {
      throw new InputError(`\`join\` must be a string such as '_', not ${join === null ? 'null' : typeof join}`)
    }
    const { table, joined } = label(text, options)
    return join === undefined ? toWords(table, joined) : toLines(table, joined, join)
  }) as TextSegmenter
  return {
    segment,
    /** Why the words of a text are what they are: every gap where two tokens might be one word, with its score and features. */
    explainWords: (text: string, options: SegmenterOptions = NO_OPTIONS): ExplainedGap[] => {
      checkWords(options, WORD_OPTIONS, WORD_EXAMPLE)
      const { table, joined, tokens } = label(text, options)
      const form = (i: number): string => text.slice(table.starts[i], table.ends[i])
      return explainGaps(model!, tokens, joined).map(({ token, ...gap }) => ({
        left: form(token - 1),
        right: form(token),
        ...gap,
      }))
    },
    /** The offsets of the words alone, without an object for each. */
    wordOffsets: (text: string, options: SegmenterOptions = NO_OPTIONS): Int32Array => {
      checkWords(options, WORD_OPTIONS, WORD_EXAMPLE)
      const { table, joined } = label(text, options)
      return toOffsets(table, joined)
    },
  }
}
