import type { Figure } from '../document.js'

/** Words between `từ` and the value left: `từ mức chỉ khoảng 5%`. */
const BEFORE_LEFT: ReadonlySet<string> = new Set(
  'mức con số chỗ chỉ có đạt khoảng hơn gần trên dưới gồm tổng'.split(' '),
)
/** Words between the turn and the value reached: `xuống chỉ còn khoảng 3%`, `lên mức 5%`. */
const BEFORE_REACHED: ReadonlySet<string> = new Set(
  'mức con số còn lại chỉ đến tới thành khoảng hơn gần trên dưới'.split(' '),
)
/** Marks that may stand between both values: `từ 5% (năm 2020), nay còn 3%`. */
const MARK = /^[,()/%–-]$/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Verbs with which an amount goes up to something: `lên đến` alone may also tell how much something is. */
const RISES: ReadonlySet<string> = new Set(['tăng', 'nâng', 'gấp', 'vọt'])
const MAX_BEFORE = 4
const MAX_BETWEEN = 12
/** `từ 4 ha năm 2020 lên đến 12 ha`: so little between both needs no verb. */
const CLOSE = 2
const RISE_WINDOW = 8

/** True for words with which a value is reached, `lên 17 tầng`: no noun begins with them. */
export const isTurn = (word: string): boolean => word === 'lên' || word === 'xuống' || word === 'còn'

const isLeft = (words: readonly string[], { from }: Figure): boolean => {
  if (words[from] === 'từ') return true
  let at = from - 1
  while (at > from - MAX_BEFORE && BEFORE_LEFT.has(words[at])) at--
  return words[at] === 'từ'
}

const rises = (words: readonly string[], from: number, to: number): boolean => {
  for (let i = Math.max(0, from); i < to; i++) if (RISES.has(words[i])) return true
  return false
}

/** Where the words begin that lead to the value reached, and which way they say it went. */
const turnBefore = (
  words: readonly string[],
  left: Figure,
  { from }: Figure,
): { readonly at: number; readonly change: NonNullable<Figure['change']> } | undefined => {
  let at = from - 1
  let remains = -1
  while (at >= left.to && at >= from - MAX_BEFORE && BEFORE_REACHED.has(words[at])) {
    if (words[at] === 'còn') remains = at
    at--
  }
  const word = at >= left.to ? words[at] : undefined
  if (word === 'lên') {
    // mức phí từ 1.000 đồng, quyền lợi lên đến 2 tỷ đồng: nothing rose.
    const upTo = words[at + 1] === 'đến' || words[at + 1] === 'tới'
    return upTo && at - left.to > CLOSE && !rises(words, left.from - RISE_WINDOW, at)
      ? undefined
      : { at, change: 'increase' }
  }
  if (word === 'xuống' || (word === 'về' && words[at + 1] === 'mức')) return { at, change: 'decrease' }
  // hỗ trợ từ 20 triệu đồng, còn 5 triệu đồng do dân góp: another amount.
  return remains >= left.to && words[remains - 1] !== ',' ? { at: remains, change: 'decrease' } : undefined
}

const unitOf = ({ kind, unit }: Figure): string | undefined => (kind === 'percent' ? '%' : unit)
const firstWord = (noun: string): string => noun.split(' ', 1)[0].toLowerCase()

const isBare = ({ kind, unit, noun }: Figure): boolean => kind === 'count' && unit === undefined && noun === undefined
const areDurations = (left: Figure, reached: Figure): boolean => left.kind === 'duration' && reached.kind === 'duration'

/** Amounts of the same: a count of households is reached from a count of households, or from a number alone (`từ 0 lên 5 tỷ đồng`). */
const areAlike = (left: Figure, reached: Figure): boolean => {
  for (const { kind } of [left, reached]) if (kind === 'ordinal' || kind === 'score' || kind === 'age') return false
  if (isBare(left) || areDurations(left, reached)) return true
  if (left.kind !== reached.kind && left.kind !== 'range' && reached.kind !== 'range') return false
  if (unitOf(left) !== unitOf(reached)) return false
  return left.noun === undefined || reached.noun === undefined || firstWord(left.noun) === firstWord(reached.noun)
}

/**
 * The way from one figure to the next where the first is the value left and the second the value reached (`giảm từ 5,2% xuống 3,1%`);
 * `undefined` where they are not, or where the numbers went the other way than the words say (ranks do). Both stand in one sentence.
 */
export const changeBetween = (words: readonly string[], left: Figure, reached: Figure): Figure['change'] => {
  if (reached.from - left.to > MAX_BETWEEN + MAX_BEFORE || !isLeft(words, left) || !areAlike(left, reached))
    return undefined
  const turn = turnBefore(words, left, reached)
  if (!turn || turn.at - left.to > MAX_BETWEEN) return undefined
  for (let i = left.to; i < turn.at; i++) if (!LETTER_OR_DIGIT.test(words[i]) && !MARK.test(words[i])) return undefined
  // từ 6 giờ xuống 30 phút
  if (areDurations(left, reached) && left.unit !== reached.unit) return turn.change
  const grew = reached.value - left.value
  return (turn.change === 'increase' ? grew > 0 : grew < 0) ? turn.change : undefined
}

/** Takes the change from the value left, of which nothing is told but that it was left, and gives it to the value reached. */
export const moveChanges = (
  words: readonly string[],
  sentenceEnds: Int32Array,
  figures: readonly Figure[],
): readonly Figure[] => {
  const moved = [...figures]
  for (let i = 1; i < figures.length; i++) {
    const [left, reached] = [figures[i - 1], figures[i]]
    if (sentenceEnds[left.from] !== sentenceEnds[reached.from]) continue
    const change = changeBetween(words, left, reached)
    if (!change) continue
    const { change: _change, ...rest } = moved[i - 1]
    moved[i - 1] = rest
    moved[i] = { ...reached, change }
  }
  return moved
}
