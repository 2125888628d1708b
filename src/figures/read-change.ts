import type { Figure } from '../document.js'
import type { FigureText } from './figure-text.js'

const UP: ReadonlySet<string> = new Set(['tăng', 'gấp', 'nâng', 'vượt', 'thêm', 'cộng'])
const DOWN: ReadonlySet<string> = new Set(['giảm', 'hạ', 'sụt', 'hụt', 'mất', 'bớt', 'lùi'])
/** Words that may stand between the verb of change and the number. */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    'lên xuống đến tới còn thêm mạnh nhẹ khoảng hơn gần trên dưới mức từ trưởng bình quân trung là ít nhất đạt chỉ còn lại sâu vọt giá ' +
    'gấp nhanh tổng cộng tương ứng lần lượt tiếp đều cao đột biến nhiệt bền vững so với khá đáng kể điểm phần trăm thì được tối đa thiểu'
  ).split(' '),
)
const WINDOW = 7
/** Which way a value goes that is reached with these words. */
const TURNS: ReadonlyMap<string, 'increase' | 'decrease'> = new Map([
  ['lên', 'increase'],
  ['xuống', 'decrease'],
])
/** Between such a word and the value. */
const BEHIND_TURN: ReadonlySet<string> = new Set([
  'còn',
  'đến',
  'tới',
  'mức',
  'thành',
  'khoảng',
  'hơn',
  'gần',
  'trên',
  'dưới',
])
const RISES: ReadonlySet<string> = new Set(['tăng', 'nâng'])
const FALLS: ReadonlySet<string> = new Set(['giảm', 'hạ', 'sụt', 'tụt'])
/** Syllables that make another word of such a verb: `tăng cường`, `nâng cốc`, `hạ cánh`. */
const BEHIND_VERB: ReadonlySet<string> = new Set('cường tốc gia cốc ly cánh thủy thuỷ trại sinh'.split(' '))
/** Who moves goes `xuống` a way and not to a value: `đi xuống còn 3 km nữa`. */
const MOTION: ReadonlySet<string> = new Set('đi chạy bước leo lao trôi rơi bơi bay lái'.split(' '))
/** Another clause begins between verb and value. */
const NEXT_CLAUSE: ReadonlySet<string> = new Set(['rồi', 'và', 'để', 'mà'])
/** How far before `lên` and `xuống` the verb may stand, with what rises between: `nâng độ che phủ rừng lên 63,8%`. */
const VERB_REACH = 8

/** What a value that is reached with `lên` or `xuống` tells of its change; `xuống còn` says it without a verb. */
const readTurn = ({ words, tokens, sentenceEnds }: FigureText, from: number): Figure['change'] | undefined => {
  let at = from - 1
  while (BEHIND_TURN.has(words[at])) at--
  const change = TURNS.get(words[at])
  if (change === undefined || sentenceEnds[at] !== sentenceEnds[from]) return undefined
  if (words[at] === 'xuống' && words[at + 1] === 'còn' && !MOTION.has(words[at - 1])) return change
  const verbs = change === 'increase' ? RISES : FALLS
  for (let i = at - 1; i >= 0 && i >= at - VERB_REACH && tokens[i].kind === 'syllable'; i--) {
    if (NEXT_CLAUSE.has(words[i])) return undefined
    if (verbs.has(words[i]) && !BEHIND_VERB.has(words[i + 1]))
      return sentenceEnds[i] === sentenceEnds[from] ? change : undefined
  }
  return undefined
}

/** Whether the words before a number say that something rises or falls: `tăng 12,5%`, `giảm còn 3 vụ`. */
export const readChange = (text: FigureText, from: number, to: number, label: string): Figure['change'] | undefined =>
  readNear(text, from, to, label) ?? readTurn(text, from)

const readNear = (
  { words, tokens, sentenceEnds }: FigureText,
  from: number,
  to: number,
  label: string,
): Figure['change'] | undefined => {
  for (let i = from; i < to; i++) if (words[i] === 'gấp') return 'increase'
  for (let i = from - 1; i >= 0 && i >= from - WINDOW && sentenceEnds[i] === sentenceEnds[from]; i--) {
    const word = words[i]
    if (word === 'giảm' || DOWN.has(word)) {
      if (word !== 'giảm' && word !== 'hạ' && word !== 'sụt' && i !== from - 1) return undefined
      // bắn hạ 30 máy bay
      if (word === 'hạ' && words[i - 1] === 'bắn') return undefined
      return word === 'mất' || word === 'lùi' || word === 'bớt' || word === 'hụt' ? undefined : 'decrease'
    }
    if (UP.has(word)) {
      if (word === 'tăng' || word === 'gấp' || word === 'nâng') return 'increase'
      // tổng cộng is a sum
      if (i !== from - 1 || label === 'duration' || words[i - 1] === 'tổng') return undefined
      return word === 'thêm' && words[i - 1] !== 'tăng' ? undefined : 'increase'
    }
    if (tokens[i].kind !== 'syllable' || !BETWEEN.has(word)) return undefined
  }
  return undefined
}
