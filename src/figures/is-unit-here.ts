import { toNumber } from '../numbers/amount.js'
import type { FigureText } from './figure-text.js'
import type { Quantity } from './read-quantity.js'
import type { FoundUnit } from './read-unit.js'

/** Names of counted sounds: `hai tiếng nổ` is no span of time. */
const NOT_HOURS: ReadonlySet<string> = new Set([
  'nổ',
  'nói',
  'súng',
  'động',
  'kêu',
  'khóc',
  'cười',
  'anh',
  'việt',
  'pháp',
  'chuông',
  'thơ',
])

/** Symbols that are no syllable of Vietnamese: no word begins with them, whatever follows (`19km đường`). */
const SYMBOL = /^(?:[bcdđfghklmnpqrstvwxz]+|[mck]?m[23]|ha)$/

/** Units whose names are other words as well. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  'mẫu',
  'chỉ',
  'lượng',
  'lạng',
  'm3',
  '°',
  'công đất',
  'tạ',
  'yến',
  'karat',
])

/** Whether the name of a unit is often another word: `mẫu` of a sample, `chỉ` of `chỉ tiêu`. */
export const isOtherWord = ({ unit }: Pick<FoundUnit, 'unit'>): boolean => OTHER_WORDS.has(unit)

/** `ngày 6/4`, `phút 90`: a day or minute by its number. */
export const isTimeName = ({ words, tokens }: Pick<FigureText, 'words' | 'tokens'>, at: number): boolean => {
  const kind = tokens[at + 1]?.kind
  return words[at] === 'phút'
    ? kind === 'number' && words[at + 2] !== 'giây'
    : words[at] === 'ngày' && (kind === 'fraction' || kind === 'date')
}

/** False where the unit is only the first syllable of another word, or the word counts something else. */
export const isUnitHere = (text: FigureText, at: number, unit: FoundUnit, quantity: Quantity): boolean => {
  const { words, wordEnds, lexicon } = text
  // thắng 3-0 ngày 6/4, hòa 2-2 phút 90
  if (unit.kind === 'duration' && quantity.shape === 'range' && isTimeName(text, at)) return false
  // đồng chí, đồng bào: the unit is only the first syllable of a word.
  const spelled = !SYMBOL.test(words[at])
  // 500.000 đồng tiền mặt: thousands of đồng are an amount whatever word they seem to begin.
  const amount = unit.kind === 'money' && words[unit.to] === 'tiền' && toNumber(quantity.value) >= 1000
  if (spelled && !amount && (unit.kind === 'money' || unit.kind === 'measure')) {
    if (wordEnds[at] > unit.to && words[unit.to] !== '/') return false
    if ((lexicon.nouns.longest(words, at)?.to ?? 0) > unit.to) return false
  }
  if (unit.unit === 'hour' && words[unit.to - 1] === 'tiếng' && NOT_HOURS.has(words[unit.to])) return false
  if (unit.unit === 'year' && words[unit.to] === 'học') return false
  // 120 ngày công, but 5 ngày công tác
  if (unit.kind === 'duration' && words[unit.to] === 'công' && !(wordEnds[unit.to] > unit.to + 1)) return false
  if (words[at] === 'phân' && text.tokens[unit.to]?.kind === 'syllable') return false
  if (unit.unit === 'm3' && words[at] === 'khối' && unit.to === at + 1)
    return quantity.scale > 0 || toNumber(quantity.value) >= 20
  return true
}
