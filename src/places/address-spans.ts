import { bareKey, nameKey } from '../lexicon/gazetteer/name-key.js'
import type { NameReading } from '../lexicon/gazetteer/read-name.js'
import { bareTypeWordAt, typeWordAt } from '../lexicon/gazetteer/type-words.js'
import type { Kind, UnitVersion } from '../lexicon/gazetteer/unit.js'
import type { PlaceKnowledge } from './knowledge.js'

/** A stretch of words of an address that may name a unit. */
export interface AddressSpan {
  /** Indexes of words, half-open. */
  readonly from: number
  readonly to: number
  readonly unit: UnitVersion
  /** The words name what stood there before the oldest map (`Hà Tây`): good as a parent, never as the place itself. */
  readonly former: boolean
  /** How well the words name the unit. */
  readonly score: number
}

/** A word of an address, and whether a mark parts it from the word before. */
export interface AddressWord {
  readonly key: string
  readonly start: number
  readonly end: number
  /** Written without any mark, so it may stand for a word with marks. */
  readonly plain: boolean
  /** A comma, a bracket or the like stands before it; `strong` when it is no mere dash or full stop. */
  readonly parted: boolean
  readonly strong: boolean
}

const WORD = /[\p{L}\p{M}\p{N}'’ʼ]+/gu
const GLUED = /^(tp|tx|tt|q|p|h|x)(\d{1,2})$/
/** An address is short; of a longer text the first and last words are read. */
const MOST_WORDS = 48
const LONGEST_NAME = 6

/** The words of an address, at most 96: the first and the last 48. */
export const addressWords = (address: string): AddressWord[] => {
  const words: AddressWord[] = []
  let end = 0
  for (const match of address.matchAll(WORD)) {
    const gap = address.slice(end, match.index)
    const start = match.index
    end = start + match[0].length
    const key = nameKey(match[0])
    if (key === '') continue
    const plain = /^[\p{ASCII}’ʼ]+$/u.test(match[0])
    const strong = /[,;:()|\n]/.test(gap)
    const parted = words.length === 0 || strong || /[-–/]/.test(gap)
    const glued = GLUED.exec(key)
    if (glued) {
      words.push({ key: glued[1], start, end: start + glued[1].length, plain, parted, strong })
      words.push({
        key: glued[2].replace(/^0(?=.)/, ''),
        start: start + glued[1].length,
        end,
        plain,
        parted: false,
        strong: false,
      })
    } else words.push({ key, start, end, plain, parted, strong })
  }
  return words.length <= 2 * MOST_WORDS ? words : [...words.slice(0, MOST_WORDS), ...words.slice(-MOST_WORDS)]
}

const SAME_LEVEL: readonly (readonly Kind[])[] = [
  ['tỉnh', 'thành phố'],
  ['quận', 'huyện', 'thị xã', 'thành phố'],
  ['phường', 'xã', 'thị trấn', 'đặc khu'],
]

const kindFit = (unit: UnitVersion, kinds: readonly Kind[]): number => {
  if (kinds.includes(unit.kind) || (unit.formerKind && kinds.includes(unit.formerKind))) return 1
  const level = SAME_LEVEL[unit.level === 'province' ? 0 : unit.level === 'district' ? 1 : 2]
  return kinds.some(kind => level.includes(kind)) ? 0.5 : 0
}

const TYPED = 1.5
const MISTYPED = -0.5
const EDGE = 0.5
const HOUSE_NUMBER = 3
const BARE_NUMBER = 3

/** All stretches of words that name units, with type word or without. */
export const addressSpans = ({ gazetteer, aliases }: PlaceKnowledge, words: readonly AddressWord[]): AddressSpan[] => {
  const keys = words.map(({ key }) => key)
  const bareKeys = keys.map(bareKey)
  const spans: AddressSpan[] = []
  const unitsOf = (key: string, plain: boolean): { unit: UnitVersion; reading?: NameReading }[] => {
    const found: { unit: UnitVersion; reading?: NameReading }[] = (
      plain ? gazetteer.namedBare(key) : gazetteer.named(key)
    ).map(unit => ({ unit }))
    for (const reading of (plain ? aliases.getBare(key) : aliases.get(key)) ?? []) {
      for (const unit of gazetteer.named(reading.key)) {
        if (!reading.kinds || reading.kinds.includes(unit.kind)) found.push({ unit, reading })
      }
    }
    return found
  }
  for (let from = 0; from < words.length; from++) {
    const types = [typeWordAt(keys, from), words[from].plain ? bareTypeWordAt(bareKeys, from) : undefined]
    const options: { kinds: readonly Kind[] | undefined; at: number }[] = [{ kinds: undefined, at: from }]
    for (const type of types) {
      if (type && !options.some(option => option.at === from + type.length))
        options.push({ kinds: type.kinds, at: from + type.length })
    }
    for (const { kinds, at } of options) {
      let key = ''
      let plain = true
      for (let to = at + 1; to <= Math.min(words.length, at + LONGEST_NAME); to++) {
        const word = words[to - 1]
        if (to - 1 > from && word.strong) break
        plain &&= word.plain
        key += (key === '' ? '' : ' ') + word.key
        for (const { unit, reading } of unitsOf(plain ? bareKey(key) : key, plain)) {
          const fit = kinds && kindFit(unit, kinds)
          if (fit === 0) continue
          const number = /^\d+$/.test(unit.key)
          let score = Math.min(3, to - at) * (reading && to - at === 1 ? 1.5 : 1)
          if (kinds) score += fit === 1 ? TYPED : MISTYPED
          else if (reading?.kinds) score += TYPED
          if (words[from].parted) score += EDGE
          if (to === words.length || words[to].parted) score += EDGE
          if (!kinds && number) score -= BARE_NUMBER
          else if (!kinds && from > 0 && !words[from].strong && /^\d/.test(words[from - 1].key)) score -= HOUSE_NUMBER
          if (score > 0) spans.push({ from, to, unit, score, former: false })
        }
        const written = kinds ? kinds.map(kind => `${nameKey(kind)} ${key}`) : [key]
        for (const reading of written.flatMap(
          form => (plain ? aliases.formerBare(bareKey(form)) : aliases.former(form)) ?? [],
        )) {
          for (const unit of gazetteer.named(reading.key)) {
            if (reading.kinds?.includes(unit.kind))
              spans.push({ from, to, unit, score: Math.min(3, to - at), former: true })
          }
        }
      }
    }
  }
  return spans
}
