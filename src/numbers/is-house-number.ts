import type { Token } from '../document.js'

/** Words that stand before the number of a house or of a lane, whatever follows. */
const LANES: ReadonlySet<string> = new Set(['hẻm', 'ngõ', 'ngách', 'kiệt'])
/** Words before a house number where a name of a street follows. */
const PLACES: ReadonlySet<string> = new Set(['ở', 'tại', 'số', 'nhà', 'ngụ', 'trú', 'chỉ', 'sở', ':'])
const STREETS: ReadonlySet<string> = new Set(['đường', 'phố', 'hẻm', 'ngõ'])
/** Behind these words two numbers are a day, also before the name of a street: `từ 12/5 đường Nguyễn Huệ cấm xe`. */
const DAY_CUES: ReadonlySet<string> = new Set(
  'từ đến tới vào ngày hôm nay qua trước sau hết sáng trưa chiều tối đêm'.split(' '),
)
/** First words of the next part of an address. */
const AREAS: ReadonlySet<string> = new Set(['phường', 'quận', 'tp', 'tp.', 'thành', 'xã', 'huyện', 'thị', 'p', 'q'])
const MAX_NAME = 5

const isCapital = (token: Token | undefined): boolean => token?.kind === 'syllable' && /^\p{Lu}/u.test(token.form)

/** End of the capitalized syllables that begin at `at`. */
const nameEnd = (tokens: readonly Token[], at: number): number => {
  let to = at
  while (to < at + MAX_NAME && isCapital(tokens[to])) to++
  return to
}

/** True for two numbers with a stroke that number a house: `số 7/4 đường Trần Phú`, `ở 12/5 Lê Lợi`, `hẻm 15/3`. */
export const isHouseNumber = (tokens: readonly Token[], words: readonly string[], at: number): boolean => {
  const before = words[at - 1]
  // 10/3/2: the stroke before parts it from the number of the lane.
  if (before === '/' && tokens[at - 1].end === tokens[at].start) return true
  if (LANES.has(before) || (before === 'nhà' && words[at - 2] === 'số')) return true
  if ((before === 'số' && words[at - 2] === 'nhà') || (before === 'chỉ' && words[at - 2] === 'địa')) return true
  if (before === ':' && words[at - 2] === 'chỉ' && words[at - 3] === 'địa') return true
  if (DAY_CUES.has(before)) return false
  const street = words[at + 1] === ',' ? at + 2 : at + 1
  if (STREETS.has(words[street]) && (street === at + 1 || before === 'số'))
    return isCapital(tokens[street + 1]) || tokens[street + 1]?.kind === 'number'
  const to = nameEnd(tokens, at + 1)
  if (to < at + 3) return false
  return PLACES.has(before) || (words[to] === ',' && AREAS.has(words[to + 1]))
}
