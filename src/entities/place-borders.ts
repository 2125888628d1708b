import { type Columns, isCapitalised } from './columns.js'
import { SHAPE } from './forms.js'
import { beginsMatch } from './layers.js'
import type { FoundRange } from './user-knowledge.js'

/** Words that make the noun behind them a plural, beside figures: `hai xã [Phú Hữu]`. */
const PLURALS = new Set(['các', 'những', 'mọi', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'])
const JOINS = new Set([',', 'và'])

/**
 * A place begins with a word, not within one: `quần [đảo …]` is drawn to the noun that the word is, of `tái định [cư Pù Sai]` the
 * rest of the common word is cut off.
 */
const beginAtWord = (range: FoundRange, free: number, { facts, tags, wordOf, wordFrom }: Columns): FoundRange => {
  const { from, to } = range
  const word = wordOf[from]
  if (word < 0 || wordFrom[word] === from || facts[from].shape !== SHAPE.lower) return range
  const start = wordFrom[word]
  if (start >= free && beginsMatch(tags.noun[start])) return { ...range, from: start }
  let name = from
  while (name < to && wordOf[name] === word) name++
  return name < to ? { ...range, from: name } : range
}

/** The noun before a list of names belongs to all of them and to none: `2 xã [Phú Hữu], [Phú Đông]`. */
const leavePluralNoun = (range: FoundRange, next: FoundRange | undefined, columns: Columns): FoundRange => {
  const { facts, tags, sentenceFrom } = columns
  const { from, to } = range
  if (from === sentenceFrom[from] || next?.type !== 'LOC' || next.from !== to + 1) return range
  const before = facts[from - 1]
  const isPlural = PLURALS.has(before.lower) || (before.shape === SHAPE.number && before.lower !== '1')
  if (!isPlural || !JOINS.has(facts[to].lower) || !beginsMatch(tags.noun[from])) return range
  if (facts[from].shape !== SHAPE.lower || tags.noun[next.from] || !isCapitalised(facts[next.from].shape)) return range
  let name = from + 1
  while (name < to && tags.noun[name] && !beginsMatch(tags.noun[name])) name++
  return name < to && isCapitalised(facts[name].shape) ? { ...range, from: name } : range
}

/** Sets the beginnings of places by words and by what a list shares. */
export const beginPlaces = (ranges: readonly FoundRange[], columns: Columns): FoundRange[] => {
  let free = 0
  return ranges.map((range, r) => {
    const begun =
      range.type === 'LOC' ? leavePluralNoun(beginAtWord(range, free, columns), ranges[r + 1], columns) : range
    free = range.to
    return begun
  })
}
