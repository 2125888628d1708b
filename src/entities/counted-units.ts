import type { Columns } from './columns.js'
import { SHAPE } from './forms.js'
import type { FoundRange } from './user-knowledge.js'

/** Units that are called by numbers: `thôn 2`, `ấp 3`, `phường 12`. */
const UNITS: ReadonlySet<string> = new Set('thôn ấp xóm bản làng buôn khối xã phường quận huyện tỉnh'.split(' '))
const ALL: ReadonlySet<string> = new Set(['cả', 'toàn', 'mỗi'])
/** So many digits no such unit is called by. */
const COUNT_DIGITS = 3

/**
 * `cả thôn 210 nhà`, `mỗi tỉnh 20 chiếc`: a number that counts the word behind it is no name of the unit before it. Of such units before a
 * word, 1 of 7 behind `cả`, `toàn`, `mỗi` and none of 13 with three digits or more are places in the annotated texts.
 */
export const withoutCountedUnits = (
  ranges: readonly FoundRange[],
  { facts, sentenceFrom, sentenceTo }: Columns,
): FoundRange[] =>
  ranges.filter(({ from, to, type }) => {
    if (type !== 'LOC' || to !== from + 2 || to >= sentenceTo[from] || !UNITS.has(facts[from].lower)) return true
    const number = facts[from + 1]
    if (number.shape !== SHAPE.number || facts[to].shape !== SHAPE.lower) return true
    const isOfAll = from > sentenceFrom[from] && ALL.has(facts[from - 1].lower)
    return number.lower.length < COUNT_DIGITS && !isOfAll
  })
