import type { TimeText } from './time-text.js'

const PARTS: readonly (readonly [part: string, phrases: string])[] = [
  ['dawn', 'rạng sáng|tờ mờ sáng|mờ sáng|rạng đông'],
  ['morning', 'sáng sớm|sáng|buổi sáng|sớm mai'],
  ['noon', 'giữa trưa|trưa|buổi trưa'],
  ['afternoon', 'xế chiều|chiều muộn|cuối giờ chiều|đầu giờ chiều|đầu chiều|chiều tối|chiều|buổi chiều'],
  ['evening', 'chập tối|tối muộn|tối|buổi tối'],
  ['night', 'đêm khuya|giữa đêm|nửa đêm|đêm|khuya|ban đêm'],
]

/** Part of the day by phrase, the longer phrases first. */
const PHRASES: ReadonlyMap<string, readonly { words: readonly string[]; part: string }[]> = (() => {
  const byFirst = new Map<string, { words: readonly string[]; part: string }[]>()
  for (const [part, phrases] of PARTS) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ')
      byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), { words, part }])
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
})()

/** `sáng`, `rạng sáng`, `chiều tối` … */
export const readPartOfDay = ({ words }: TimeText, at: number): { part: string; to: number } | undefined => {
  for (const phrase of PHRASES.get(words[at]) ?? []) {
    if (phrase.words.every((word, i) => words[at + i] === word)) {
      return { part: phrase.part, to: at + phrase.words.length }
    }
  }
  return undefined
}

const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['hai', 1],
  ['2', 1],
  ['ba', 2],
  ['3', 2],
  ['tư', 3],
  ['4', 3],
  ['năm', 4],
  ['5', 4],
  ['sáu', 5],
  ['6', 5],
  ['bảy', 6],
  ['bẩy', 6],
  ['7', 6],
])

/** `thứ hai` (1) to `chủ nhật` (7). */
export const readWeekday = ({ words }: TimeText, at: number): { weekday: number; to: number } | undefined => {
  if (words[at] === 'chủ' && words[at + 1] === 'nhật') return { weekday: 7, to: at + 2 }
  if (words[at] !== 'thứ') return undefined
  const weekday = WEEKDAYS.get(words[at + 1])
  return weekday === undefined ? undefined : { weekday, to: at + 2 }
}

const RELATIVE: readonly (readonly [phrase: string, offset: number | undefined])[] = [
  ['ngày hôm nay', 0],
  ['ngày hôm qua', -1],
  ['ngày hôm kia', -2],
  ['ngày hôm sau', undefined],
  ['ngày hôm trước', undefined],
  ['ngày hôm đó', undefined],
  ['ngày hôm ấy', undefined],
  ['hôm nay', 0],
  ['bữa nay', 0],
  ['hôm qua', -1],
  ['bữa qua', -1],
  ['hôm kia', -2],
  ['hôm kìa', -3],
  ['hôm sau', undefined],
  ['hôm trước', undefined],
  ['hôm đó', undefined],
  ['hôm ấy', undefined],
  ['ngày mai', 1],
  ['hôm mai', 1],
  ['ngày kia', 2],
  ['ngày kìa', 3],
  ['ngày mốt', 2],
  ['cùng ngày', undefined],
]

/** Words after a part of the day: `sáng nay`, `tối qua`, `chiều mai`. */
const AFTER_PART: ReadonlyMap<string, number> = new Map([
  ['nay', 0],
  ['qua', -1],
  ['mai', 1],
  ['kia', 2],
])

const RELATIVE_PHRASES = RELATIVE.map(([phrase, offset]) => ({ words: phrase.split(' '), offset }))
const RELATIVE_HEADS = new Set(RELATIVE_PHRASES.map(({ words }) => words[0]))

/** `hôm nay`, `ngày mai`, `cùng ngày`; after a part of the day also `nay`, `qua`. `offset` is in days from today where it is known. */
export const readRelativeDay = (
  { words }: TimeText,
  at: number,
  afterPart: boolean,
): { offset: number | undefined; to: number } | undefined => {
  const word = words[at]
  if (afterPart && AFTER_PART.has(word)) return { offset: AFTER_PART.get(word), to: at + 1 }
  if (!RELATIVE_HEADS.has(word)) return undefined
  for (const phrase of RELATIVE_PHRASES) {
    if (phrase.words.every((part, i) => words[at + i] === part))
      return { offset: phrase.offset, to: at + phrase.words.length }
  }
  return undefined
}
