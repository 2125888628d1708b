import { cover } from '../document.js'
import { normalizerEngine } from '../text/engine.js'
import type { FigureText } from './figure-text.js'
import { readQuantity } from './read-quantity.js'

/** First words of a predicate that says something of what is counted. */
const STARTS: ReadonlySet<string> = new Set(
  'có đạt bị được tham đã đang chưa không thuộc mắc tử đăng hoàn sử nhận hưởng sống chết nghỉ nhập tốt trúng đỗ'.split(
    ' ',
  ),
)
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
const JOINTS: ReadonlySet<string> = new Set(['và', 'hoặc', 'còn', 'với', 'cùng', 'trên', 'hơn', 'gần', 'khoảng'])
const MAX_TOKENS = 12

/** True when the next figure begins at `at`, behind a conjunction or not: an attribute never holds another figure. */
const opensFigure = (text: FigureText, at: number): boolean => {
  let next = at
  while (next < at + 4 && JOINTS.has(text.words[next])) next++
  const kind = text.tokens[next]?.kind
  if (kind === 'number' || kind === 'range' || kind === 'fraction') return true
  return next > at && kind === 'syllable' && readQuantity(text, next) !== undefined
}

/** What the predicate behind a count or share says: `15/87 đồng chí [có trình độ thạc sĩ]`. `isShare` also takes `là …`. */
export const readAttribute = (text: FigureText, at: number, isShare: boolean): string | undefined => {
  const { words, tokens, sentenceEnds, claimed, document } = text
  if (at >= tokens.length || at === 0 || !(STARTS.has(words[at]) || (isShare && words[at] === 'là'))) return undefined
  const end = Math.min(sentenceEnds[at - 1], at + MAX_TOKENS)
  let to = at
  while (to < end && claimed[to] === 0 && tokens[to].kind !== 'punctuation') {
    if (to > at && (opensFigure(text, to) || (to > at + 1 && STOPS.has(words[to])))) break
    to++
  }
  while (to > at && JOINTS.has(words[to - 1])) to--
  return to - at >= 2 ? normalizerEngine().nfc(cover(document, at, to).text.replace(/[\s_]+/g, ' ')) : undefined
}
