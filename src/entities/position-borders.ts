import { type Columns, isCapitalised } from './columns.js'
import { SHAPE } from './forms.js'
import { beginsMatch } from './layers.js'
import type { FoundRange } from './user-knowledge.js'

/*
 * Where an office ends and its organization begins, by the conventions of the annotation: the field and the unit that only complete a
 * title stay in it (`[Thứ trưởng Y tế]`, `[Phó trưởng Phòng Cảnh sát giao thông] [Công an tỉnh]`).
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Last words of titles that a unit behind them completes, and the first words of such units. */
const LEADERS = set('trưởng phó đốc')
const UNITS = set('phòng khoa khối tổ')
/** Words in a title behind which its field stands; `khoa học` is another word. */
const FIELD_HEADS = set('phòng khoa nhóm')
/** `Cảnh sát` behind a leader names the field of an office, not a force. */
const FORCE = 'cảnh'
/** Words that link a title to its organization. */
const LINKS = set('của tại thuộc ở')
/** Words that are in no field: what somebody does, pronouns, joints. */
const OUTSIDE = set(
  'đã đang sẽ cho là được bị cũng này ông bà anh chị cùng với trong từ khi hay hoặc rồi kiêm nhưng mà để do vì nhiệm khóa giai đến như ở',
)
const JOINTS = set('và - – &')
const STOPS = set(', ) ; - –')
/** Committees that complete the title of their members. */
const COMMITTEES = new Set(['ban thường vụ', 'ban chấp hành'])

/** How many tokens a field is followed. */
const LONGEST = 12

/** Borders of offices and of the organizations behind them, set right. Ranges stand in order of the text. */
export const finishPositions = (found: readonly FoundRange[], columns: Columns): FoundRange[] => {
  const ranges = partRepeated(partOffices(found, columns), columns)
  const finished: FoundRange[] = []
  for (let r = 0; r < ranges.length; r++) {
    const range = ranges[r]
    const next = ranges[r + 1]
    if (range.type !== 'POSITION') finished.push(range)
    else if (next?.type === 'ORG' && next.from === range.to) {
      const to = completedBy(range, next, columns)
      if (to === range.to) finished.push(range)
      else {
        finished.push({ ...range, to: LINKS.has(columns.facts[to - 1].lower) ? to - 1 : to })
        const rest = restOf(next, to, columns)
        if (rest) finished.push(rest)
        r++
      }
    } else finished.push({ ...range, to: fieldEnd(range, next, columns) })
  }
  return finished
}

/** Words that part two offices: neither a title nor the name of an organization holds them. */
const PARTING = set('kiêm rồi')

/** Parts ranges that hold several offices: `tổ trưởng kiêm kế toán trưởng`; what stands behind such a word is an office. */
const partOffices = (ranges: readonly FoundRange[], columns: Columns): FoundRange[] =>
  ranges.flatMap(range => {
    const { facts } = columns
    if (range.type !== 'POSITION' && range.type !== 'ORG') return [range]
    const parts: FoundRange[] = []
    let { from, type } = range
    for (let i = from + 1; i < range.to - 1; i++) {
      if (i === from || !PARTING.has(facts[i].lower)) continue
      parts.push({ ...range, from, to: i, type })
      from = i + 1
      type = 'POSITION'
    }
    if (parts.length === 0) return [range]
    const to = range.type === 'ORG' ? organStart(from + 1, range.to, columns) : range.to
    const rest = restOf(range, to, columns)
    return [...parts, { ...range, from, to, type }, ...(rest ? [rest] : [])]
  })

const HEADS = set('trưởng phó')
/** Units whose heads are called by them. Teams and groups (`Tổ trưởng Tổ giám sát`) complete the title. */
const HEADED = set('cục vụ viện đồn trạm hạt')

/**
 * A unit that the title named already begins the name of the organization: `[Trưởng phòng] [Phòng Tham mưu Công an tỉnh]`, `[Vụ phó] [Vụ
 * Thị trường]`. So it is in all 26 of the one in the annotated texts and in 904 of 929 of the other, the rest being teams; `Trưởng khoa Khoa học` is
 * another word.
 */
const partRepeated = (ranges: readonly FoundRange[], { facts }: Columns): FoundRange[] => {
  const parted: FoundRange[] = []
  for (let r = 0; r < ranges.length; r++) {
    const range = ranges[r]
    const { from, to, type } = range
    let at = from + 1
    const heads = (): boolean => {
      const unit = facts[at].lower === 'chi' || facts[at].lower === 'tổng' ? 1 : 0
      const named = at - 2 - unit >= from && facts[at - 2 - unit].lower === facts[at].lower
      return named && HEADS.has(facts[at - 1].lower) && HEADED.has(facts[at - 2].lower)
    }
    const repeats = (): boolean =>
      facts[at].shape === SHAPE.capital &&
      ((facts[at].lower === facts[at - 1].lower && !LEADERS.has(facts[at].lower)) || heads())
    while (type === 'POSITION' && at < to - 1 && !(repeats() && facts[at + 1].lower !== 'học')) at++
    if (type !== 'POSITION' || at >= to - 1) {
      parted.push(range)
      continue
    }
    const next = ranges[r + 1]
    const goesOn = next?.type === 'ORG' && next.from === to
    const confidence = goesOn ? Math.min(range.confidence, next.confidence) : range.confidence
    parted.push({ ...range, to: at }, { from: at, to: goesOn ? next.to : to, type: 'ORG', confidence })
    if (goesOn) r++
  }
  return parted
}

/** Where a title ends that the beginning of an organization behind it completes. */
const completedBy = (title: FoundRange, { from, to }: FoundRange, columns: Columns): number => {
  const { facts, tags } = columns
  const last = facts[title.to - 1].lower
  const before = title.to - title.from > 1 ? facts[title.to - 2].lower : ''
  const first = facts[from].lower
  if (first === last) return title.to
  if (last === 'trưởng' && (before === 'bộ' || before === 'thứ')) {
    if (first === 'bộ' || first === 'ủy' || first === 'văn') return title.to
    for (let i = from + 1; i < to; i++) if (tags.place[i] > 0 && isCapitalised(facts[i].shape)) return i
    return to
  }
  if (last === 'viên') {
    const committee = `${first} ${facts[from + 1]?.lower} ${facts[from + 2]?.lower}`
    return COMMITTEES.has(committee) && from + 3 <= to ? from + 3 : title.to
  }
  if (UNITS.has(first) && LEADERS.has(last)) return organStart(from + 1, to, columns)
  if (first === FORCE && (LEADERS.has(last) || FIELD_HEADS.has(last))) return organStart(from + 1, to, columns)
  if (tags.organization[from] > 0) return title.to
  if (FIELD_HEADS.has(last)) return organStart(from + 1, to, columns)
  if (last === 'đốc' && to - from > 2) {
    for (let i = from + 1; i < to; i++) if (facts[i].shape !== SHAPE.lower) return title.to
    return to
  }
  return title.to
}

/** Where the organization begins within a range that a unit of it begins: at its last head, or behind a link. */
const organStart = (from: number, to: number, { facts, tags }: Columns): number => {
  for (let i = to - 1; i >= from; i--) {
    if (LINKS.has(facts[i].lower)) return i
    if (beginsMatch(tags.organization[i]) && isCapitalised(facts[i].shape)) return i
  }
  return to
}

/** What is left of an organization behind the title: the organization itself, or the place. */
const restOf = (organization: FoundRange, at: number, { facts, tags }: Columns): FoundRange | undefined => {
  const from = at < organization.to && LINKS.has(facts[at].lower) ? at + 1 : at
  if (from >= organization.to) return undefined
  return { ...organization, from, type: tags.place[from] > 0 && tags.organization[from] === 0 ? 'LOC' : 'ORG' }
}

/** Where the field ends that goes on behind a title in small letters; it must be closed by its organization, a place or a mark. */
const fieldEnd = ({ from, to }: FoundRange, next: FoundRange | undefined, columns: Columns): number => {
  const { facts, tags, sentenceTo } = columns
  let head = to - 2
  while (head >= from && (!FIELD_HEADS.has(facts[head].lower) || facts[head + 1].lower === 'học')) head--
  if (head < from || (tags.organization[to] ?? 0) > 0) return to
  const limit = Math.min(sentenceTo[from], next ? next.from : Number.POSITIVE_INFINITY, to + LONGEST)
  let end = to
  while (end < limit && inField(columns, end)) end++
  while (end > to && JOINTS.has(facts[end - 1].lower)) end--
  if (end === to || end >= sentenceTo[from]) return to
  const beside = next?.from === end && next.type !== 'POSITION'
  const linked = next?.from === end + 1 && LINKS.has(facts[end].lower)
  return beside || linked || STOPS.has(facts[end].lower) ? end : to
}

const inField = ({ facts, tags }: Columns, i: number): boolean => {
  const { shape, lower } = facts[i]
  if (JOINTS.has(lower)) return true
  return shape <= SHAPE.number && !OUTSIDE.has(lower) && !LINKS.has(lower) && tags.honorific[i] === 0
}
