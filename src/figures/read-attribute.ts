import { cover } from '../document.js'
import { normalizerEngine } from '../text/engine.js'
import type { FigureText } from './figure-text.js'

/** First words of a predicate that says something of what is counted. */
const STARTS: ReadonlySet<string> = new Set(
  'có đạt bị được tham đã đang chưa không thuộc là mắc tử đăng hoàn sử nhận hưởng làm đến sống chết nghỉ nhập tốt trúng đỗ'.split(
    ' ',
  ),
)
const MAX_TOKENS = 12
const STOPS: ReadonlySet<string> = new Set([
  'nhưng',
  'trong',
  'tại',
  'vì',
  'khi',
  'nên',
  'song',
  'để',
  'từ',
  'ở',
  'so',
  'theo',
  'do',
])

/** What the predicate behind a count or share says: `15/87 đồng chí [có trình độ thạc sĩ]`. */
export const readAttribute = (text: FigureText, at: number, hasNoun: boolean): string | undefined => {
  const { words, tokens, sentenceEnds, claimed, document } = text
  if (at >= tokens.length || at === 0 || !hasNoun || !STARTS.has(words[at])) return undefined
  const end = Math.min(sentenceEnds[at - 1], at + MAX_TOKENS)
  let to = at
  while (to < end && claimed[to] === 0 && tokens[to].kind !== 'punctuation') {
    if (to > at + 1 && STOPS.has(words[to])) break
    if (words[to] === 'và' && tokens[to + 1]?.kind === 'number') break
    to++
  }
  return to - at >= 2 ? normalizerEngine().nfc(cover(document, at, to).text.replace(/\s+/g, ' ')) : undefined
}
