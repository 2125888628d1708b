import winkTokenizer from 'wink-tokenizer'
import type { TokenKind } from '../document.js'

/** A stretch of a chunk that is a URL, an address, a hashtag, a mention, an emoji or an emoticon; offsets within the chunk. */
export interface Residue {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
}

/** Longest chunk that is classified: the patterns take time quadratic in its length. */
export const RESIDUE_LIMIT = 256

// The package is a function, its type declarations call it a class.
const createTokenizer = winkTokenizer as unknown as () => InstanceType<typeof winkTokenizer>

const KINDS = new Map<string, TokenKind>(
  (['url', 'email', 'hashtag', 'mention', 'emoji', 'emoticon'] as const).map(kind => [kind, kind]),
)

// wink-tokenizer knows Latin-1 letters and the emoji of Unicode 13 only, so its patterns for words are off and those with letters and
// emoji are given anew for all of Unicode. A pattern added later is tried earlier; none may hold a capturing group.
const classifier = (() => {
  const tokenizer = createTokenizer()
  tokenizer.defineConfig({
    currency: false,
    email: false,
    emoji: false,
    emoticon: true,
    hashtag: false,
    mention: false,
    number: false,
    ordinal: false,
    punctuation: false,
    quoted_phrase: false,
    symbol: false,
    time: false,
    url: false,
    word: false,
  })
  // Key caps, flags, and pictures with all that may follow: a skin tone or a wish to be shown as one, tags, more pictures joined.
  tokenizer.addRegex(
    /[#*\d]\uFE0F?\u20E3|\p{RI}\p{RI}|(?:\p{EPres}|\p{EBase}|\p{ExtPict}(?=\uFE0F|\p{EMod}))(?:\p{EMod}|\uFE0F|[\u{E0020}-\u{E007E}]+\u{E007F})?(?:\u200D\p{ExtPict}(?:\p{EMod}|\uFE0F)?)*/gu,
    'emoji',
  )
  tokenizer.addRegex(/#[\p{L}\p{M}\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/gu, 'hashtag')
  tokenizer.addRegex(/@[\p{L}\p{N}_][\p{L}\p{N}_.]{0,60}[\p{L}\p{N}_]/gu, 'mention')
  tokenizer.addRegex(/[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,24}/gu, 'email')
  tokenizer.addRegex(
    /(?<![@\p{L}\p{N}.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:vn|com|net|org|edu|gov|info|asia|tv|io|me|biz)(?![\p{L}\p{N}@])(?:\/[^\s<>"“”()]*[^\s<>"“”().,;:!?…])?/giu,
    'url',
  )
  tokenizer.addRegex(/(?:https?:\/\/|www\.)[^\s<>"“”()]*[^\s<>"“”().,;:!?…]/giu, 'url')
  return tokenizer
})()

/** Finds what is no Vietnamese word, number or mark in a chunk without white space; nothing in chunks over the limit. */
export const classifyResidue = (chunk: string): readonly Residue[] => {
  if (chunk.length > RESIDUE_LIMIT) return []
  const found: Residue[] = []
  let at = 0
  for (const { value, tag } of classifier.tokenize(chunk)) {
    const start = chunk.indexOf(value, at)
    if (start < 0) continue
    at = start + value.length
    const kind = KINDS.get(tag)
    if (kind) found.push({ start, end: at, kind })
  }
  return found
}
