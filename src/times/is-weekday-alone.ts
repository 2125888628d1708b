import { readWeekday } from './day-words.js'
import { isWord, type TimeText } from './time-text.js'

/** Behind these words `thứ …` is a day: `vào thứ hai`, `mỗi thứ sáu`, `nghỉ thứ 7`. */
const DAY_CUES: ReadonlySet<string> = new Set(
  'vào hôm các mỗi mọi cứ trước hết nghỉ học họp hẹn gặp chiếu sóng'.split(' '),
)
/** Among them those that a rank follows too when nothing else shows a day: `năm học thứ hai` is one of several. */
const WITH_RANKS: ReadonlySet<string> = new Set(['học', 'họp', 'hẹn', 'gặp', 'chiếu', 'sóng', 'nghỉ'])
const JOINTS: ReadonlySet<string> = new Set([',', 'và', 'hoặc', 'hay', 'đến', 'tới', '-', '–'])
const SPANS: ReadonlySet<string> = new Set(['đến', 'tới', '-', '–'])
/** Behind a rank: `thứ hai trở đi`, `thứ ba liên tiếp`, `thứ hai mươi`. */
const RANK_AFTER: ReadonlySet<string> = new Set('trở liên mươi trăm nghìn ngàn triệu chục'.split(' '))
/** Nouns and verbs before `họp thứ …`, `từ thứ …` that make it a rank: `kỳ họp thứ 7`, `xếp từ thứ hai đến thứ năm`. */
const RANKED: ReadonlySet<string> = new Set(
  'kỳ cuộc năm buổi phiên suất tiết môn ngày tuần đợt khóa phần xếp hạng đứng trí người'.split(' '),
)
/** Nouns of great ranks that are written with a capital: `Thế chiến thứ Hai`. */
const NAMED_RANKS: ReadonlySet<string> = new Set(
  'chiến hòa lần người hệ kỷ kỳ hạng đời khóa cấp bên ngôi con vòng trí xếp đứng'.split(' '),
)
/** What is said behind a rank that begins a sentence: `Thứ 2 là giá cả`. */
const POINTS: ReadonlySet<string> = new Set(['là', 'thuộc', 'phải', 'đến', 'về', 'mới'])
const TODAYS: ReadonlySet<string> = new Set(['nay', 'qua', 'mai', 'kia', 'ấy', 'đó'])

/** `Năm`, `Tư`: the name of a day with a capital of its own. */
const isNamed = ({ tokens }: TimeText, at: number): boolean => /^\p{Lu}\p{Ll}+$/u.test(tokens[at + 1].form)

const isWeekOrNear = ({ words }: TimeText, at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]]
  if ((word === 'hằng' || word === 'hàng' || word === 'đầu' || word === 'cuối') && next === 'tuần') return true
  return word === 'này'
}

/** True where a sentence or a part of one begins. */
const isFirst = ({ tokens }: TimeText, at: number): boolean => at === 0 || tokens[at - 1].kind === 'punctuation'

/** `thứ [2], 4, 6`: a further day of which only the number is written. */
const isListed = ({ words }: TimeText, at: number): boolean => words[at] === ',' && /^[3-7]$/.test(words[at + 1] ?? '')

/** An hour right before: `8h thứ tư`, `9 giờ thứ hai`. */
const isBehindHour = ({ tokens, words }: TimeText, at: number): boolean =>
  tokens[at - 1]?.kind === 'time' ||
  (words[at - 1] === 'giờ' && tokens[at - 2]?.kind === 'number') ||
  (words[at - 1] === 'h' && tokens[at - 2]?.kind === 'number')

/**
 * True for `thứ hai` to `thứ bảy` that name a day of the week though no date and no part of the day says so. Without a sign of it they
 * are ranks: `người thứ hai`. `lastTo` is the end of the time expression before.
 */
export const isWeekdayAlone = (text: TimeText, at: number, lastTo: number): boolean => {
  const { words, tokens } = text
  const name = readWeekday(text, at)
  if (!name || name.weekday === 7 || RANK_AFTER.has(words[name.to])) return false
  const before = words[at - 1]
  // từ thứ hai đến thứ sáu: what is joined to a weekday is one.
  if (JOINTS.has(before) && lastTo === at - 1 && readWeekday(text, at - 3)?.to === lastTo) return true
  // Đến thứ sáu mới xong, từ hôm nay đến thứ sáu
  if (SPANS.has(before) && isWord(text, at - 1) && (isFirst(text, at - 1) || lastTo === at - 1)) return true
  if (isBehindHour(text, at)) return true
  const second = JOINTS.has(words[name.to]) ? readWeekday(text, name.to + 1) : undefined
  // A list is taken as a whole: các ngày thứ 4, thứ 7, chủ nhật hàng tuần are days that come again.
  if (second?.weekday === 7 && !JOINTS.has(before)) return true
  if (before === 'từ') {
    const whole = words[name.to + 1] === 'hết' ? readWeekday(text, name.to + 2) : second
    return whole !== undefined && SPANS.has(words[name.to]) && !RANKED.has(words[at - 2])
  }
  if (before === 'là') return TODAYS.has(words[at - 2])
  if (isNamed(text, at) && isWord(text, at - 1) && tokens[at - 1].form === before && !NAMED_RANKS.has(before))
    return true
  if (DAY_CUES.has(before)) {
    if (!WITH_RANKS.has(before)) return true
    const isDigit = tokens[at + 1].kind === 'number'
    return (
      isDigit && (second !== undefined || isListed(text, name.to) || before === 'nghỉ') && !RANKED.has(words[at - 2])
    )
  }
  if (!isFirst(text, at)) return false
  if (isNamed(text, at) || isWeekOrNear(text, name.to)) return true
  // Thứ 7 lớp nghỉ: points of a list are written in words, or a comma follows.
  return (
    tokens[at].form !== words[at] &&
    tokens[at + 1].kind === 'number' &&
    isWord(text, name.to) &&
    !POINTS.has(words[name.to])
  )
}
