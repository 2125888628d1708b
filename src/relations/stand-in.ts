import type { Clauses } from './clause.js'
import type { Organizations } from './organization-features.js'

/** Words between an office and what stands for its organization. */
const JOINTS: ReadonlySet<string> = new Set(['của', 'tại', 'ở', 'thuộc'])
/** Longest stand-in in syllables: `phòng giao dịch`, `ban quản lý dự án`. */
const LONGEST = 5
/** Organizations back that are looked at, of those that begin with the same syllable. */
const REACH = 30
/** Words, or first syllables of them, that may follow a stand-in; with others it is the name of something else: `hiệu trưởng trường mầm non`. */
const FOLLOWS: ReadonlySet<string> = new Set(
  (
    'này đó ấy trên trực ông bà anh chị cô thầy ngài đồng là và kiêm cũng đã sẽ đang vừa mới từng cho bị được không chưa khi sau trước trong để ' +
    'với tại ở từ về đến do theo vì nên rồi hiện xin phát trả trao chia dự chủ khẳng thông nhấn bày phụ ký đề yêu xác báo'
  ).split(' '),
)

/**
 * The organization, by the head of its chain, that common words behind an office stand for: in `Phó Giám đốc trung tâm` the centre named
 * last before, in `Kế toán trưởng của ban` the board. `undefined` where no name of the text begins so, or where the words go on.
 */
export const standIn = (clauses: Clauses, organizations: Organizations, position: number): number | undefined => {
  const { document, forms, entityAt, sentenceOf, kinds } = clauses
  const { entities, tokens } = document
  const { from, to } = entities[position]
  const begin = JOINTS.has(forms[to]) ? to + 1 : to
  let end = begin
  while (
    end < Math.min(tokens.length, begin + LONGEST) &&
    sentenceOf[end] === sentenceOf[from] &&
    entityAt[end] < 0 &&
    tokens[end].kind === 'syllable' &&
    tokens[end].form === forms[end]
  )
    end++
  const alike = end > begin ? organizations.byFirst.get(forms[begin]) : undefined
  if (!alike) return undefined
  let best: { readonly length: number; readonly mention: number } | undefined
  const last = countBefore(alike, mention => entities[mention].from < from)
  for (let i = last - 1; i >= Math.max(0, last - REACH); i--) {
    const name = entities[alike[i]]
    let length = 1
    while (length < end - begin && forms[name.from + length] === forms[begin + length]) length++
    // the name itself is longer than what stands for it
    if (name.from + length < name.to && length > (best?.length ?? 0)) best = { length, mention: alike[i] }
  }
  // one syllable alone is mostly another word: only heads of organizations count
  if (!best || (best.length === 1 && kinds.organization(forms.slice(begin, begin + 1), 0) === 0)) return undefined
  return mayFollow(clauses, begin + best.length) ? organizations.headOf(best.mention) : undefined
}

/** How many of the sorted mentions are before: all those that the test holds for stand first. */
const countBefore = (mentions: readonly number[], isBefore: (mention: number) => boolean): number => {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(mentions[middle])) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a stand-in may end at `at`: not where its words go on to a name of their own, or an organization is told. */
const mayFollow = ({ document, forms, entityAt, kinds }: Clauses, at: number): boolean => {
  const { entities, tokens } = document
  const token = tokens[at]
  if (token?.kind !== 'syllable') return true
  const entity = entityAt[at] >= 0 ? entities[entityAt[at]].type : undefined
  if (entity) return entity === 'PER' || entity === 'POSITION'
  const behind = JOINTS.has(forms[at]) && entityAt[at + 1] >= 0 ? entities[entityAt[at + 1]].type : undefined
  if (behind === 'ORG') return false
  return FOLLOWS.has(forms[at]) || kinds.speech(forms, at) > 0 || kinds.verb(forms, at) !== undefined
}

/**
 * Whether the title of an office names what an organization begins with: `Cục trưởng` and `Cục Quản lý thị trường`. Of 103 such offices
 * of the annotated articles 95 are of an organization that begins so. Nothing is said where a place or an organization follows.
 */
export const namesOrgan = (
  { document, forms, entityAt, kinds }: Clauses,
  position: number,
): ((mention: number) => boolean) | undefined => {
  const { entities, tokens } = document
  const { from, to } = entities[position]
  const next = to < tokens.length && entityAt[to] >= 0 ? entities[entityAt[to]].type : undefined
  if (next === 'ORG' || next === 'LOC') return undefined
  const organs = kinds.organs(forms, from, to)
  return (
    organs &&
    (mention => organs.some(organ => organ.every((syllable, k) => forms[entities[mention].from + k] === syllable)))
  )
}
