import type { Figure } from '../document.js'
import { toNumber } from '../numbers/amount.js'
import { isShootOut } from '../numbers/is-shoot-out.js'
import type { Draft } from './build-figure.js'
import type { Candidate } from './candidate.js'
import type { KindLabel } from './figure-model.js'
import type { FigureText } from './figure-text.js'
import { isOtherWord, isTimeName } from './is-unit-here.js'
import { numberList } from './number-list.js'
import { OF_TWO_EXTREMES } from './read-ratio-amounts.js'
import { wordEnd } from './repeats.js'

/** The kind that number and unit settle by themselves. */
export const settledKind = (text: FigureText, candidate: Candidate): Draft['label'] | undefined => {
  const { age, unit, quantity } = candidate
  if (age) return 'age'
  if (candidate.counted) return 'count'
  if (unit && (quantity.shape !== 'fraction' || unit.unit === OF_TWO_EXTREMES)) return unit.kind
  if (quantity.whole && quantity.shape === 'word') return 'ratio'
  if (quantity.shape === 'clock') return 'duration'
  if (isMinute(text, candidate)) return 'ordinal'
  if (!unit && isWork(text.words, quantity.to)) return 'count'
  if (!unit && isStage(text.words, quantity)) return 'ordinal'
  if (isScore(text, candidate)) return 'score'
  // nửa số học sinh
  if (text.words[quantity.from] === 'nửa' && text.words[quantity.to] === 'số' && quantity.to === quantity.from + 1)
    return 'ratio'
  const before = text.words[candidate.from - 1]
  const value = toNumber(quantity.value)
  if (
    (before === 'tuổi' || (before === 'ngoài' && text.words[candidate.from - 2] === 'tuổi')) &&
    value > 0 &&
    value < 120
  ) {
    return 'age'
  }
  return undefined
}

/** More stages a case or a project hardly has: `giai đoạn 2 vụ án` counts no cases. */
const MOST_STAGES = 10

const isStage = (words: readonly string[], { from, shape, value, scale }: Candidate['quantity']): boolean =>
  words[from - 1] === 'đoạn' &&
  words[from - 2] === 'giai' &&
  shape === 'number' &&
  scale === 0 &&
  toNumber(value) <= MOST_STAGES

/** `120 ngày công`, `600 giờ công`: what is done in a day or an hour is counted. */
const isWork = (words: readonly string[], at: number): boolean =>
  words[at + 1] === 'công' && (words[at] === 'ngày' || words[at] === 'giờ')

/** `61'`: the minute of a match. */
const isMinute = ({ words, tokens }: FigureText, { quantity }: Candidate): boolean =>
  quantity.shape === 'number' &&
  (words[quantity.to] === "'" || words[quantity.to] === '’') &&
  tokens[quantity.to].start === tokens[quantity.to - 1].end &&
  toNumber(quantity.value) <= 130

/** Words of a match that its score ends the clause of: `hòa 1-1.`, `đánh bại đội khách 3-0,`. */
const MATCH_WORDS: ReadonlySet<string> = new Set([
  'thắng',
  'thua',
  'hòa',
  'hoà',
  'bại',
  'hạ',
  'dẫn',
  'gỡ',
  'vượt',
  'ngã',
])
/** Words behind a score that stands right behind one of those: `thắng 6/4 trong loạt luân lưu`. */
const AFTER_SCORE: ReadonlySet<string> = new Set(['trong', 'ở', 'sau', 'trước', 'trên', 'tại', 'nhờ'])
/** How far before the score they stand. */
const MATCH_REACH = 10
/** More goals a side than football, handball and volleyball sets have. */
const MOST_GOALS = 40

/**
 * `tỉ số 2-0`, `A thắng B 3-1.`: two small numbers behind words of a match, with nothing behind them that they could count. With a
 * slash only what is no share of anything: `thắng 6/4`, but not `thắng 15/20`.
 */
const isScore = (
  { words, tokens, sentenceEnds, claimed }: FigureText,
  { quantity, from, modifier, unit }: Candidate,
): boolean => {
  const { shape, value } = quantity
  const other = shape === 'range' ? quantity.high : shape === 'fraction' ? quantity.whole : undefined
  if (!other || modifier || unit || tokens[from].kind !== shape) return false
  if (toNumber(value) > MOST_GOALS || toNumber(other) > MOST_GOALS) return false
  if (shape === 'fraction' && toNumber(value) <= toNumber(other)) return false
  if (isShootOut(words, quantity.from)) return true
  if (words[from - 1] === 'số' && (words[from - 2] === 'tỉ' || words[from - 2] === 'tỷ')) return true
  const next = tokens[quantity.to]
  const isTime = claimed[quantity.to] === 1 || isTimeName({ words, tokens }, quantity.to)
  const ends = next === undefined || next.kind === 'punctuation' || isTime || sentenceEnds[from] === quantity.to
  if (!ends) return MATCH_WORDS.has(words[from - 1]) && AFTER_SCORE.has(words[quantity.to])
  for (let at = from - 1; at >= 0 && at >= from - MATCH_REACH && sentenceEnds[at] === sentenceEnds[from]; at--) {
    if (MATCH_WORDS.has(words[at])) return true
  }
  return false
}

/** Behind these a list of numbers is of amounts, even if the word is a noun. */
const BEFORE_AMOUNTS: ReadonlySet<string> = new Set(['lượt', 'số', 'án', 'hạn', 'mức'])

/** The last of several names that are numbers, with what they are in behind it: `các thôn 1, 2 và 3 xã Hòa Bình`. */
export const endsNames = (text: FigureText, { quantity }: Candidate): boolean => {
  const { words, tokens, wordTags, sentenceEnds } = text
  const list = numberList(text, quantity)
  if (!list?.noun || list.last.from !== quantity.from || list.from === quantity.from) return false
  const before = list.from - 1
  const isNamed = wordTags[before] === 'NOUN' && (!BEFORE_AMOUNTS.has(words[before]) || isPlaceNumber(words, before))
  const end = wordEnd(text, quantity.to)
  if (end >= sentenceEnds[quantity.from] || sentenceEnds[before] !== sentenceEnds[quantity.from]) return false
  const behind = tokens[end]
  return isNamed && behind !== undefined && /^\p{Lu}/u.test(behind.form) && behind.kind === 'syllable'
}

/** Parts of speech of what may be counted. */
const MAY_COUNT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X', 'SYM', 'NUM'])

/** `cả hai`, `cả 3` of those told of before, and `Dự án 2 lần lượt`: nothing is counted. */
export const countsNothing = ({ words, wordTags }: FigureText, { quantity, unit }: Candidate): boolean => {
  if (words[quantity.to] === 'lần' && words[quantity.to + 1] === 'lượt') return true
  return words[quantity.from - 1] === 'cả' && unit === undefined && !MAY_COUNT.has(wordTags[quantity.to] ?? 'NOUN')
}

/** `tổ dân phố số 4`, but `tổng số 4, 5 và 6`. */
const isPlaceNumber = (words: readonly string[], at: number): boolean =>
  words[at] === 'số' && words[at - 1] !== 'tổng' && words[at - 1] !== 'con'

/** Before `lần lượt` or `là` they say that the numbers are names: `số báo danh lần lượt là 1024, 1025`, `mang áo lần lượt số 7, 9`. */
const NUMBERED: ReadonlySet<string> = new Set(['danh', 'nhà', 'áo', 'tự', 'hạng', 'khoản', 'xe', 'thoại'])
/** How far before the numbers `lần lượt` may stand: `lần lượt có số ca là 214, 189 và 95`. */
const RESPECTIVE_REACH = 6
/** Right before the numbers. */
const BEFORE_RESPECTIVE: ReadonlySet<string> = new Set(['là', 'đạt', 'có', 'ở', 'mức'])

/** All numbers of a list behind `lần lượt` count, even if no noun tells what: `lần lượt là 214, 189 và 95`. */
export const isRespective = (text: FigureText, { quantity }: Candidate): boolean => {
  const { words, tokens, sentenceEnds } = text
  const list = numberList(text, quantity)
  if (quantity.shape !== 'number' || quantity.scale > 0 || !list || list.last.scale > 0) return false
  if (list.unit || list.age) return false
  let at = list.from - 1
  if (words[at] !== 'lượt' && !BEFORE_RESPECTIVE.has(words[at])) return false
  const least = Math.max(1, at - RESPECTIVE_REACH)
  while (at > least && words[at] !== 'lượt' && tokens[at].kind === 'syllable') at--
  const isIt = words[at] === 'lượt' && words[at - 1] === 'lần' && sentenceEnds[at] === sentenceEnds[list.from]
  return isIt && !NUMBERED.has(words[at - 2]) && !NUMBERED.has(words[list.from - 2])
}

/** Further numbers of a list of ordinals or ages: `khóa 11, 12 và 13`. */
export const continuesList = (
  { words, tokens }: FigureText,
  { quantity, from }: Candidate,
  last: Figure | undefined,
): 'ordinal' | 'age' | undefined => {
  if (!last || (last.kind !== 'ordinal' && last.kind !== 'age') || quantity.shape !== 'number' || quantity.scale > 0)
    return undefined
  if (last.kind === 'age' && words[last.to - 1] === 'tuổi') return undefined
  if (last.to !== from - 1 || (words[from - 1] !== ',' && words[from - 1] !== 'và')) return undefined
  const next = tokens[quantity.to]
  const ends = next === undefined || next.kind === 'punctuation' || words[quantity.to] === 'và'
  return ends && /^\d{1,3}$/.test(tokens[quantity.from].form) ? last.kind : undefined
}

/** `ba ki-lô-gam`, `bảy tuổi`: a digit in words counts a unit, unless it is an article (`một`) or a year (`năm`). */
const isPlainDigit = (
  { words }: FigureText,
  { quantity, age }: Candidate,
  settled: Draft['label'] | undefined,
): boolean => {
  const word = words[quantity.from]
  return word !== 'một' && word !== 'nửa' && !(settled === 'age' && age === 'year')
}

/** Digits with a unit that is no other word need no second opinion. */
export const isSure = (text: FigureText, settled: Draft['label'] | undefined, candidate: Candidate): boolean => {
  const { quantity, unit } = candidate
  if (settled === 'ratio' || settled === 'ordinal' || settled === 'score') return true
  if (quantity.shape === 'clock' || settled === undefined || settled === 'duration') return false
  if (candidate.mixed || ofSubstance(text, candidate)) return true
  // hai mươi phần trăm, tám mươi tuổi: a number of several words is no other word.
  if (quantity.shape === 'word' && (quantity.vague || quantity.least)) return false
  if (quantity.shape === 'word' && quantity.to - quantity.from < 2 && !isPlainDigit(text, candidate, settled))
    return false
  return settled !== 'measure' || (unit !== undefined && !isOtherWord(unit))
}

/** What units that are other words too are measures of: `3 lượng vàng`, `2 mẫu ruộng`. */
const SUBSTANCES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['lượng', new Set(['vàng', 'bạc'])],
  ['chỉ', new Set(['vàng'])],
  ['mẫu', new Set(['ruộng', 'đất', 'rừng', 'tây', 'ta', 'lúa'])],
  ['công đất', new Set(['ruộng', 'lúa'])],
  ['m3', new Set(['nước', 'gỗ', 'cát', 'đất', 'bê'])],
])

const ofSubstance = ({ words, tokens }: FigureText, { unit, quantity }: Candidate): boolean => {
  if (!unit) return false
  // nửa lít, 37 độ: halves of a unit are amounts, and degrees with nothing behind them count nothing else.
  if (unit.kind === 'measure' && words[quantity.from] === 'nửa') return true
  if (unit.unit === '°') return tokens[unit.to] === undefined || tokens[unit.to].kind === 'punctuation'
  return SUBSTANCES.get(unit.unit)?.has(words[unit.to]) === true
}

/** False for kinds that the number itself rules out: a score is two small numbers, money without a currency is in thousands. */
export const isPossible = (
  label: Draft['label'],
  settled: Draft['label'] | undefined,
  { quantity, since, unit }: Candidate,
): boolean => {
  // A currency is never what is counted, a kilometre seldom; a mẫu may be a sample, a ngày a day's pay.
  if (label === 'count')
    return (
      settled === undefined || settled === 'duration' || settled === 'age' || (unit !== undefined && isOtherWord(unit))
    )
  if (label === 'measure') return settled === 'measure'
  if (label === 'money') return settled === 'money' || quantity.scale > 0
  if (label === 'score') {
    const small = (value: Candidate['quantity']['value']): boolean => value.exponent === 0 && value.mantissa < 150n
    return (
      !since &&
      quantity.to - quantity.from <= 3 &&
      small(quantity.value) &&
      small(quantity.high ?? quantity.whole ?? quantity.value)
    )
  }
  return true
}

/** Behind them `một` is a number and no article: `ít nhất một buổi`. */
const BOUNDS: ReadonlySet<string> = new Set(['at-least', 'at-most', 'exactly'])

/** A number of several words, which no other word looks like: `hai mươi`, `một nghìn`. */
const isSpelled = ({ shape, from, to, vague, least }: Candidate['quantity']): boolean =>
  shape === 'word' && to - from > 1 && !vague && !least

/** What digits with a scale or a unit are when the model sees no figure in them: `giá 1,5 tỷ`, `nặng 5 tạ`. */
export const unlikelyNone = (
  { tokens, words, sentenceEnds, lexicon }: FigureText,
  { quantity, ordinal, unit, modifier }: Candidate,
  settled: Draft['label'] | undefined,
): KindLabel => {
  if (ordinal || (quantity.shape !== 'number' && !isSpelled(quantity) && !BOUNDS.has(modifier ?? ''))) return 'none'
  const before = quantity.from - 1
  const inName = before > 0 && sentenceEnds[before - 1] === sentenceEnds[before] && /^\p{Lu}/u.test(tokens[before].form)
  if (inName) return 'none'
  const within = quantity.to < sentenceEnds[quantity.from]
  if (quantity.shape === 'word') return unit || (within && lexicon.nouns.longest(words, quantity.to)) ? 'unit' : 'none'
  if (settled === 'measure' && unit) return 'unit'
  const ends = tokens[quantity.to] === undefined || tokens[quantity.to].kind === 'punctuation'
  return quantity.scale > 0 && ends && words[quantity.from - 1] !== 'số' ? 'money' : 'none'
}
