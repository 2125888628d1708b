import { isHouseNumber } from '../numbers/is-house-number.js'
import { isShootOut } from '../numbers/is-shoot-out.js'
import { DIGITS } from '../numbers/number-words.js'
import { readPartOfDay } from './day-words.js'
import type { TimeText } from './time-text.js'

/** First words of time expressions; a look-up here spares every other word the readers. */
const HEADS: ReadonlySet<string> = new Set(
  (
    'tháng năm quý quí tuần thế thập những các nhiệm giai thời niên mùa khóa nửa xuân hè thu đông đầu giữa cuối ' +
    'ngày hôm bữa cùng mùng mồng rằm thứ chủ sáng rạng tờ mờ trưa chiều xế tối chập đêm khuya buổi ' +
    'một hai ba bốn sáu bảy tám chín mười mươi'
  ).split(' '),
)
const NUMBER_HEADS: ReadonlySet<string> = new Set('một hai ba bốn sáu bảy tám chín mười mươi'.split(' '))
/** Words after which `năm nay`, `tuần qua` count years or weeks and name none. */
const COUNTERS: ReadonlySet<string> = new Set(
  'những các nhiều mấy vài bao mỗi hàng hằng từng cả một hai ba bốn sáu bảy tám chín mười mươi chục trăm nghìn rưỡi nửa mọi'.split(
    ' ',
  ),
)
const RELATIVE_UNITS: ReadonlySet<string> = new Set(['năm', 'tháng', 'tuần', 'ngày', 'quý', 'thập'])

const isNumberBefore = ({ tokens, words }: TimeText, at: number): boolean => {
  const kind = tokens[at - 1]?.kind
  return kind === 'number' || kind === 'range' || COUNTERS.has(words[at - 1])
}

/** True when the word at `at` may begin a time expression where it stands. */
export const isTimeWord = (text: TimeText, at: number): boolean => {
  const { words, tokens } = text
  const word = words[at]
  if (!HEADS.has(word)) return false
  if (RELATIVE_UNITS.has(word) && isNumberBefore(text, at)) {
    if (word === 'ngày' || word === 'tháng' || word === 'quý') {
      return tokens[at - 1].kind === 'syllable' && (tokens[at + 1]?.kind !== 'syllable' || words[at + 1] === 'từ')
    }
    // 2 năm 2021-2022: the years are a period of their own. các năm 2015, 2016 are years.
    return words[at - 1] === 'các' && tokens[at + 1]?.kind === 'number'
  }
  if (word === 'tháng')
    return !(words[at - 1] === 'mạng' || (tokens[at].form !== word && tokens[at - 1]?.kind === 'number'))
  if (NUMBER_HEADS.has(word)) {
    const next = words[at + 1]
    return next === 'tháng' || next === 'quý' || DIGITS.has(next) || next === 'mươi'
  }
  if (word === 'thứ') {
    // After sáng, ngày … the reader of days takes weekdays in; bare ones are ordinals unless what follows says otherwise.
    return (
      words[at + 2] === 'tuần' ||
      words[at + 2] === 'tới' ||
      words[at + 2] === ',' ||
      words[at + 2] === '(' ||
      words[at + 2] === 'ngày'
    )
  }
  return true
}

const YEAR_CUES: ReadonlySet<string> = new Set(
  'từ đến tới đầu cuối giữa hồi sinh sn sau trước kể và lịch đán trong vào nhập mất cấp qua tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi'.split(
    ' ',
  ),
)

/** True behind the name of a law or the kind of a document: `Luật Đất đai 2013`, `quyết định 1743`. */
const isInLaw = (words: readonly string[], at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - 7; i--) {
    if (words[i] === 'luật' || words[i] === 'định' || words[i] === 'quyết') return i > at - 3 || words[i] === 'luật'
    if (!/^\p{L}+$/u.test(words[i])) return false
  }
  return false
}

/** True for four digits that are a year though no word says so: `sinh 1991`, `(1975)`, `2015, 2016 và 2017`. */
export const isBareYear = ({ tokens, words }: TimeText, at: number, lastTo: number): boolean => {
  const form = tokens[at].form
  if (!/^(?:19|20)\d\d$/.test(form) || isInLaw(words, at)) return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (before && before.end === tokens[at].start && before.kind !== 'punctuation') return false
  const listed = words[at - 1] === ',' || words[at - 1] === 'và' || words[at - 1] === '-' || words[at - 1] === 'hoặc'
  if (listed && lastTo === at - 1) return true
  if (words[at - 1] === '(' && (words[at + 1] === ')' || words[at + 1] === ',' || words[at + 1] === ';')) return true
  if (
    YEAR_CUES.has(words[at - 1]) &&
    (after === undefined || after.kind !== 'syllable' || !COUNTED_AFTER.has(words[at + 1]))
  )
    return true
  if (before?.kind !== 'syllable' || before.form !== words[at - 1]) return false
  return after === undefined || after.kind === 'punctuation' || NOT_COUNTED.has(words[at + 1])
}

const COUNTED_AFTER: ReadonlySet<string> = new Set(
  'người m2 ha km đồng tỷ triệu usd hộ m tấn kg lượt suất căn doanh trường học cán đại'.split(' '),
)
const NOT_COUNTED: ReadonlySet<string> = new Set(
  'của và là được đã sẽ với tại ở cho về do có diễn cũng đang trong đến tới khi này vào'.split(' '),
)

const PARTS: ReadonlySet<string> = new Set(
  'em cháu điểm phiếu đảng đoàn hội trẻ thí giáo ca thôn bài tiêu câu sổ con cây chiếc xe hồ lao công sinh'.split(' '),
)

/** True for two years with a stroke that name a season or a school year without a word for it: the second is the next one. */
export const isYearPair = ({ tokens, words }: TimeText, at: number): boolean => {
  const match = /^((?:19|20)\d\d)\/(\d{4}|\d\d)$/.exec(tokens[at].form)
  if (!match) return false
  const [first, second] = [Number(match[1]), Number(match[2])]
  const next = match[2].length === 2 ? (first + 1) % 100 : first + 1
  return second === next && !COUNTED_AFTER.has(words[at + 1]) && !PARTS.has(words[at + 1])
}

const DATE_CUES: ReadonlySet<string> = new Set(
  (
    'từ đến tới vào trước sau hết kể nay qua mai kia hôm ngày khánh lễ dịp nhân sinh hạn trận là tham ' +
    'nam nữ giáo sỹ sĩ nhi động cưới gian hồi tính và phiên điểm thời'
  ).split(' '),
)

/** True for `28/9`, `28-9`, `28.9` that are a day though no word says so. */
export const isBareDate = (text: TimeText, at: number, lastTo: number): boolean => {
  const { tokens, words } = text
  const token = tokens[at]
  const match = /^(\d{1,2})([/.–-])(\d{1,2})$/.exec(token.form)
  if (!match) return false
  const [day, month] = [Number(match[1]), Number(match[3])]
  if (day < 1 || day > 31 || month < 1 || month > 12 || isShootOut(words, at)) return false
  const before = words[at - 1]
  const bracketed = before === '(' && /^(?:[),-]|hàng|hằng)$/.test(words[at + 1] ?? '')
  if (lastTo >= 0 && ((bracketed && lastTo === at - 1) || lastTo === at)) return true
  if (token.kind === 'range') return day > 12 && DATE_CUES.has(before)
  if (token.kind !== 'fraction' || (day === 24 && month === 7) || isHouseNumber(tokens, words, at)) return false
  if (before === 'là' && day <= month && isRateHere(text, at)) return false
  // 8/10 người
  if (day <= month && COUNTED_AFTER.has(words[at + 1])) return false
  // A part is not greater than its whole, so 20/11 is a day, while 3/4 may be three of four.
  if (day > month) return !SCORE_CUES.has(before)
  if (bracketed) return month > 5 || day === month
  if (DATE_CUES.has(before) || readPartOfDay(text, at - 1)) return true
  if (lastTo === at - 1 && (before === ',' || before === '-' || before === '–')) return true
  return false
}

/** How far before a number the word may stand that says what it is. */
const RATE_REACH = 12
/** Between that word and the number, or right before the word, they say that a day is told. */
const DAY_WORDS: ReadonlySet<string> = new Set(['ngày', 'hạn', 'hôm', 'lúc', 'dịp'])
/** How far before `tỷ lệ` such a word may stand: `ngày công bố tỷ lệ chọi là 5/10`. */
const DAY_REACH = 3

/** `tỷ lệ chọi vào lớp 10 năm nay là 1/9`: one of nine and no day. */
const isRateHere = ({ words, tokens }: TimeText, at: number): boolean => {
  for (let i = at - 1; i > 0 && i >= at - RATE_REACH && tokens[i].kind !== 'punctuation'; i--) {
    if (DAY_WORDS.has(words[i])) return false
    if (words[i] !== 'lệ' || (words[i - 1] !== 'tỷ' && words[i - 1] !== 'tỉ')) continue
    return !words.slice(Math.max(0, i - 1 - DAY_REACH), i - 1).some(word => DAY_WORDS.has(word))
  }
  return false
}

const SCORE_CUES: ReadonlySet<string> = new Set(['số', 'thắng', 'thua', 'set', 'hòa', 'vòng'])

const CLOCK_CUES: ReadonlySet<string> = new Set(['lúc', 'hồi', 'điểm', 'vào'])
const SPAN_CUES: ReadonlySet<string> = new Set(['trong', 'dài', 'suốt', 'mất', 'vòng'])

/** True for hours that name a time of the day and not how long something takes; behind an hour in digits or words `behind` comes next. */
export const isClock = (text: TimeText, at: number, behind = at + 1): boolean => {
  const { tokens, words } = text
  const token = tokens[at]
  const before = words[at - 1]
  if (token.kind === 'time') {
    if (SPAN_CUES.has(before)) return false
    if (/^24[hHgG]$/.test(token.form)) return CLOCK_CUES.has(before) || before === 'đến'
    return !(tokens[at - 1] && tokens[at - 1].end === token.start && tokens[at - 1].kind !== 'punctuation')
  }
  if (token.kind === 'range')
    return words[at + 1] === 'h' && !SPAN_CUES.has(before) && /^(?:từ|ngày|lúc)$/.test(before ?? '')
  if (words[behind] !== 'giờ') return false
  if (CLOCK_CUES.has(before)) return true
  if (
    (before === 'khoảng' || before === 'gần' || before === 'hơn' || before === 'đúng') &&
    CLOCK_CUES.has(words[at - 2])
  )
    return true
  let next = behind + 1
  if (tokens[next]?.kind === 'number') next++
  if (words[next] === 'phút' || words[next] === 'rưỡi' || words[next] === 'kém') next++
  if (tokens[next]?.kind === 'number' && words[next - 1] === 'kém') next++
  if (words[next] === 'ngày' && tokens[next + 1]?.kind !== 'syllable') return true
  const part = readPartOfDay(text, next)
  return part !== undefined && !SPAN_CUES.has(before)
}
