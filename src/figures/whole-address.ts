import type { Entity } from '../document.js'

/** Type words of administrative units by their level, the lowest first. A city is higher than a district. */
const LEVELS: readonly (readonly [level: number, words: string])[] = [
  [1, 'thôn|bản|làng|ấp|buôn|xóm|khối|tổ dân phố|khu phố|tiểu khu'],
  [2, 'xã|phường|thị trấn|đặc khu|p.|x.|tt.'],
  [3, 'huyện|quận|thị xã|h.|q.|tx.|tx'],
  [4, 'thành phố|tp.|tp'],
  [5, 'tỉnh|t.'],
]
const PROVINCE = 5
const LEVEL_OF: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap(([level, words]) => words.split('|').map((word): [string, number] => [word, level])),
)
/** Most syllables of a type word. */
const LONGEST = 3

/** Level of the unit that a place is called by, 0 for a bare name. */
const levelOf = (words: readonly string[], { from, to }: Entity): number => {
  for (let length = Math.min(LONGEST, to - from - 1); length > 0; length--) {
    const level = LEVEL_OF.get(words.slice(from, from + length).join(' '))
    if (level !== undefined) return CENTRAL.has(words.slice(from + length, to).join(' ')) ? PROVINCE : level
  }
  return 0
}

/** Words and numbers before several places of one kind: `các huyện A, B`, `3 xã A, B, C`. */
const SEVERAL = new Set(['các', 'những', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'nhiều', 'một số'])
const isSeveral = (word: string | undefined): boolean => word !== undefined && (SEVERAL.has(word) || /^\d/.test(word))

/** Names of the cities that are as high as provinces. */
const CENTRAL = new Set(['hà nội', 'hồ chí minh', 'hcm', 'hải phòng', 'đà nẵng', 'cần thơ', 'huế'])

/** Tokens before an organization that may name it as a source: `theo báo cáo của`. */
const SOURCE_REACH = 6
const isSource = (words: readonly string[], { from }: Entity): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - SOURCE_REACH) && words[at] !== ','; at--) {
    if (words[at] === 'theo') return true
  }
  return false
}

/** Whether the second place says where the first place or organization is: `xã A, huyện B`, `Công ty C (TP Vinh)`. */
const isWithin = (words: readonly string[], inner: Entity, outer: Entity): boolean => {
  if (outer.type !== 'LOC') return false
  if (inner.type === 'ORG') return true
  const [low, high] = [levelOf(words, inner), levelOf(words, outer)]
  // `tỉnh A, B` are two provinces
  return low > 0 && (high > low || (high === 0 && low < PROVINCE && !isSeveral(words[inner.from - 1])))
}

/** Entities on the way, of which some lie in others. */
const REACH = 6

/**
 * The first part of what ends with a place: of `Trường Tiểu học A, xã B, huyện C` the school. Parts follow each other with a comma
 * between, or the last stands in brackets. Gives the index of an entity.
 */
export const headOfAddress = (entities: readonly Entity[], words: readonly string[], last: number): number => {
  let head = last
  for (let i = last - 1; i >= 0 && i >= head - REACH; i--) {
    const [inner, outer] = [entities[i], entities[head]]
    if (inner.parent !== undefined || inner.to > outer.from) continue
    const mark = words[inner.to]
    const joined = mark === ',' || (mark === '(' && words[entities[last].to] === ')')
    if (inner.to !== outer.from - 1 || !joined || !isWithin(words, inner, outer)) break
    // `Theo Sở Y tế, huyện A có …` tells of the district
    if (mark === ',' && inner.type === 'ORG' && isSource(words, inner)) break
    head = i
  }
  return head
}
