import { toNumber } from '../numbers/amount.js'
import type { FigureText } from './figure-text.js'
import type { Quantity } from './read-quantity.js'

const DAY_PARTS: ReadonlySet<string> = new Set(['ngày', 'sáng', 'trưa', 'chiều', 'tối', 'đêm'])

/** `các ngày thứ 4, thứ 7, chủ nhật`: days of the week are no order. */
export const isWeekday = (
  { words, sentenceEnds }: FigureText,
  from: number,
  { to, value, high }: Quantity,
): boolean => {
  const number = toNumber(value)
  if (words[from] !== 'thứ' || number < 2 || number > 7 || to - from !== 2) return false
  // từ thứ 2-6
  if (high && words[from - 1] === 'từ' && toNumber(high) <= 7) return true
  if (DAY_PARTS.has(words[from - 1])) return words[from - 1] !== 'ngày' || words[from - 2] !== 'một'
  const end = sentenceEnds[from]
  if (to < end && (words[to] === 'hàng' || words[to] === 'hằng') && words[to + 1] === 'tuần') return true
  for (let i = to; i < Math.min(end, to + 8); i++) {
    if (words[i] === 'chủ' && words[i + 1] === 'nhật') return true
    if (words[i] !== ',' && words[i] !== 'và' && words[i] !== 'thứ' && words[i - 1] !== 'thứ') return false
  }
  return false
}
