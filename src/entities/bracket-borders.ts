import type { Columns } from './columns.js'
import type { FoundRange } from './user-knowledge.js'

/**
 * A name holds both brackets of a pair or none (`[Bộ Giáo dục và Đào tạo] (GD-ĐT)`): one that the model ends within brackets, or begins
 * there and ends behind them, ends before the bracket that has no partner in it.
 */
export const endAtBrackets = (ranges: readonly FoundRange[], { facts }: Columns): FoundRange[] =>
  ranges.map(range => {
    let open = -1
    for (let i = range.from; i < range.to; i++) {
      const { lower } = facts[i]
      if (lower === '(') {
        if (open >= 0) break
        open = i
      } else if (lower === ')') {
        if (open < 0) return cut(range, i)
        open = -1
      }
    }
    return open < 0 ? range : cut(range, open)
  })

const cut = (range: FoundRange, to: number): FoundRange => (to > range.from ? { ...range, to } : range)
