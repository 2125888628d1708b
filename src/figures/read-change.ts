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

/** Whether the words before a number say that something rises or falls: `tăng 12,5%`, `giảm còn 3 vụ`. */
export const readChange = (
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
