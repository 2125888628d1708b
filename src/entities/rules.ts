import { SIGNS_FOR } from '../text/signs-for.js'
import { endAtBrackets } from './bracket-borders.js'
import { type Columns, PLACE_IN_MATCH } from './columns.js'
import { withoutCountedUnits } from './counted-units.js'
import { SHAPE } from './forms.js'
import type { Inventory } from './inventory.js'
import { beginsMatch } from './layers.js'
import { beginPlaces } from './place-borders.js'
import { finishPositions } from './position-borders.js'
import type { FoundRange } from './user-knowledge.js'
import { extendWord } from './word-facts.js'

/*
 * The hand rules that overrule the model, all of them; those for the borders of offices and places stand in position-borders.ts and
 * place-borders.ts, those for brackets and counted units in bracket-borders.ts and counted-units.ts.
 */

/** Words of small letters that may stand between the word for a route and its first end: `đường sắt khổ tiêu chuẩn A - B`. */
const ROUTE_REACH = 5
const ROUTE_WORDS = new Set(['tuyến', 'đoạn', 'đường', 'cao', 'tốc', 'sắt', 'lộ', 'quốc', 'metro'])
const ROUTE_HEADS = new Set(['tuyến', 'đoạn', 'đường', 'tốc', 'sắt', 'metro'])
const DASHES = new Set(['-', '–'])
const DIRECTIONS = new Set(['bắc', 'nam', 'đông', 'tây'])
const JOINS = new Set([';', ',', 'và'])

/**
 * A road or line named by its ends is one place (`tuyến [A - B - C]; [D - E]`): places joined by dashes behind a word for a route, or
 * behind another route of the same list, become one.
 */
const joinRoutes = (ranges: readonly FoundRange[], { facts, sentenceFrom }: Columns): FoundRange[] => {
  const joined: FoundRange[] = []
  let routeEnd = -1
  for (let r = 0; r < ranges.length; r++) {
    const first = ranges[r]
    let last = r
    while (
      ranges[last].type === 'LOC' &&
      ranges[last + 1]?.type === 'LOC' &&
      ranges[last + 1].from === ranges[last].to + 1 &&
      DASHES.has(facts[ranges[last].to].lower)
    ) {
      last++
    }
    if (last === r) {
      const ends = first.type === 'LOC' && ROUTE_WORDS.has(facts[first.from].lower) ? routeEnds(first, facts) : []
      joined.push(ends.length > 1 ? { ...first, places: ends } : first)
      if (first.type === 'LOC' && containsDash(first, facts)) routeEnd = first.to
      continue
    }
    const { from } = first
    let isRoute = ROUTE_WORDS.has(facts[from].lower)
    const stop = Math.max(sentenceFrom[from], from - ROUTE_REACH)
    for (let k = from - 1; k >= stop && facts[k].shape === 0 && !isRoute; k--) isRoute = ROUTE_HEADS.has(facts[k].lower)
    isRoute ||= routeEnd > sentenceFrom[from] && routeEnd === from - 1 && JOINS.has(facts[routeEnd].lower)
    if (isRoute) {
      const members = ranges.slice(r, last + 1)
      joined.push({
        ...first,
        to: ranges[last].to,
        confidence: Math.min(...members.map(range => range.confidence)),
        places: members.map(({ from: start, to }) => ({ from: nameFrom(facts, start, to), to })),
      })
      routeEnd = ranges[last].to
    } else joined.push(...ranges.slice(r, last + 1))
    r = last
  }
  return joined
}

/** Where the name begins behind the words of small letters for the route: `đường sắt [Hà Nội]`. */
const nameFrom = (facts: Columns['facts'], from: number, to: number): number => {
  let start = from
  while (start < to - 1 && ROUTE_WORDS.has(facts[start].lower)) start++
  return start
}

/** The ends of a route that the model took for one place already; none when they are only directions (`trục Bắc - Nam`). */
const routeEnds = ({ from, to }: FoundRange, facts: Columns['facts']): { from: number; to: number }[] => {
  const ends: { from: number; to: number }[] = []
  let start = nameFrom(facts, from, to)
  for (let i = start; i <= to; i++) {
    if (i < to && !DASHES.has(facts[i].lower)) continue
    if (i === start || (i - start === 1 && DIRECTIONS.has(facts[start].lower))) return []
    ends.push({ from: start, to: i })
    start = i + 1
  }
  return ends
}

const containsDash = ({ from, to }: FoundRange, facts: Columns['facts']): boolean => {
  for (let i = from; i < to; i++) if (DASHES.has(facts[i].lower)) return true
  return false
}

/** A place noun of two syllables is whole (`UBND [thị xã]`): a range that ends within one is drawn to its end. */
const finishNouns = (ranges: readonly FoundRange[], { tags, sentenceTo }: Columns): FoundRange[] =>
  ranges.map((range, r) => {
    let { to } = range
    const limit = Math.min(sentenceTo[range.from], ranges[r + 1]?.from ?? Number.POSITIVE_INFINITY)
    while (to < limit && tags.noun[to] && !beginsMatch(tags.noun[to]) && tags.noun[to - 1]) to++
    return to === range.to ? range : { ...range, to }
  })

/** `ban chỉ đạo`, `ban tổ chức`: behind this word the verb is part of the name. */
const BOARD = 'ban'

/**
 * The name of an organization ends before what it does (`Đảng ủy xã [phân công]`). Of 5,500 annotated names two have such a verb in
 * small letters behind their second token.
 */
const endBeforeVerbs = (
  ranges: readonly FoundRange[],
  { facts, words, wordOf, wordFrom }: Columns,
  verbs: ReadonlySet<number>,
): FoundRange[] =>
  ranges.map(range => {
    if (range.type !== 'ORG') return range
    for (let i = range.from + 2; i < range.to; i++) {
      const w = wordOf[i]
      if (w < 0 || wordFrom[w] !== i || facts[i].shape !== SHAPE.lower || !verbs.has(words[w].hash)) continue
      if (facts[i - 1].lower !== BOARD) return { ...range, to: i }
    }
    return range
  })

/** Tokens of the longest kind of document, and room. */
const LONGEST_KIND = 5

/**
 * The name of an organization ends before the document that it speaks in (`Sở Nội vụ [tại Tờ trình số 5]`) and before `theo`, where
 * that is a word by itself.
 */
const endBeforeDocuments = (
  ranges: readonly FoundRange[],
  { facts, wordOf, wordPlace, sentenceTo }: Columns,
  kinds: ReadonlySet<number>,
): FoundRange[] => {
  const isKind = (from: number, end: number): boolean => {
    let hash = 0
    for (let i = from; i < end; i++) {
      hash = extendWord(hash, facts[i].lowerHash)
      if (kinds.has(hash)) return true
    }
    return false
  }
  return ranges.map(range => {
    if (range.type !== 'ORG') return range
    for (let i = range.from + 1; i < range.to; i++) {
      const { lower, shape } = facts[i]
      const ends =
        lower === 'theo'
          ? shape === SHAPE.lower && wordOf[i] >= 0 && wordPlace[i] === PLACE_IN_MATCH.single
          : lower === 'tại' && isKind(i + 1, Math.min(sentenceTo[i], i + 1 + LONGEST_KIND))
      if (ends) return { ...range, to: i }
    }
    return range
  })
}

/** What a holder of an office is in charge of follows it; only a deputy who leads has it in the title: `Phó Giám đốc phụ trách`. */
const endBeforeCharge = (ranges: readonly FoundRange[], { facts }: Columns): FoundRange[] =>
  ranges.map(range => {
    const { from, to, type } = range
    const isCharge = type === 'POSITION' && facts[to - 2]?.lower === 'phụ' && facts[to - 1].lower === 'trách'
    return isCharge && to - from > 2 && facts[from].lower !== 'phó' ? { ...range, to: to - 2 } : range
  })

const DAY_PARTS = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'khuya'])
/** Words that a part of the day stands before; a number is another sign of it. */
const DAYS = new Set(['ngày', 'nay', 'mai', 'qua', 'cùng', 'hôm', 'thứ', 'mùng', 'mồng', 'chủ'])

/** `Sáng 12/9` is no person, though the article tells of one called Sáng. */
const withoutDayParts = (ranges: readonly FoundRange[], { facts, sentenceTo }: Columns): FoundRange[] =>
  ranges.filter(({ from, to, type }) => {
    if (type !== 'PER' || to - from > 1 || !DAY_PARTS.has(facts[from].lower) || to >= sentenceTo[from]) return true
    return facts[to].shape !== SHAPE.number && !DAYS.has(facts[to].lower)
  })

/** `TM. ỦY BAN NHÂN DÂN`: what a signature begins with is no organization. */
const withoutSignsFor = (ranges: readonly FoundRange[], { facts, sentenceFrom, sentenceTo }: Columns): FoundRange[] =>
  ranges.filter(({ from, to, type }) => {
    const stands = from === sentenceFrom[from] && to - from === 1 && to < sentenceTo[from] && facts[to].lower === '.'
    return (
      type !== 'ORG' ||
      !stands ||
      facts[from].shape !== SHAPE.capitals ||
      !SIGNS_FOR.has(facts[from].lower.toUpperCase())
    )
  })

/** The common abbreviation of the country. */
const COUNTRY = 'vn'
/** How often it is the country where the rule finds it, in the annotated blocks: also taken for districts. */
const PLACE_CONFIDENCE = 0.93

/**
 * `hàng VN`, `đầu bếp VN`: between words of small letters the abbreviation is the country, also where the words around it are too few
 * for the model. Numbers of flights, indices and firms (`VN 428`, `VN-Index`) have other neighbours.
 */
const addCountry = (
  ranges: readonly FoundRange[],
  { facts, count, sentenceFrom, sentenceTo }: Columns,
): FoundRange[] => {
  const added: FoundRange[] = []
  let r = 0
  for (let i = 0; i < count; i++) {
    while (r < ranges.length && ranges[r].to <= i) r++
    if (facts[i].lower !== COUNTRY || facts[i].shape !== SHAPE.capitals || (r < ranges.length && ranges[r].from <= i))
      continue
    const before = i > sentenceFrom[i] ? facts[i - 1].shape : SHAPE.other
    const isBehindWord = before === SHAPE.lower || (before === SHAPE.capital && i - 1 === sentenceFrom[i])
    const after = i + 1 < sentenceTo[i] ? facts[i + 1] : undefined
    const isBeforeWord =
      !after || after.shape === SHAPE.lower || (after.shape === SHAPE.mark && !DASHES.has(after.lower))
    if (isBehindWord && isBeforeWord) added.push({ from: i, to: i + 1, type: 'LOC', confidence: PLACE_CONFIDENCE })
  }
  return added.length === 0 ? [...ranges] : [...ranges, ...added].sort((a, b) => a.from - b.from)
}

/** The abbreviation for an urban district, before its number. */
const DISTRICT = 'q.'
/** Districts with a number have one or two digits. */
const DISTRICT_DIGITS = 2

/** `vô Q.3 ở trọ`: an urban district by its number is a place; 73 of 73 in the annotated blocks are, or stand in a longer name. */
const addDistricts = (ranges: readonly FoundRange[], { facts, count, sentenceTo }: Columns): FoundRange[] => {
  const kept = [...ranges]
  let r = 0
  for (let i = 0; i + 1 < count; i++) {
    while (r < ranges.length && ranges[r].to <= i) r++
    const { lower, shape } = facts[i]
    const number = facts[i + 1]
    if (lower !== DISTRICT || shape !== SHAPE.abbreviation || number.shape !== SHAPE.number) continue
    if (number.lower.length > DISTRICT_DIGITS || i + 1 >= sentenceTo[i]) continue
    const place: FoundRange = { from: i, to: i + 2, type: 'LOC', confidence: PLACE_CONFIDENCE }
    const range = ranges[r]
    if (!range || range.from > i + 1) kept.push(place)
    else if (range.from === i && range.to <= i + 2 && range.confidence < PLACE_CONFIDENCE) kept[r] = place
  }
  return kept.sort((a, b) => a.from - b.from)
}

/** What the rules make of the ranges that the model found, sorted by `from`. */
export const applyRules = (
  ranges: readonly FoundRange[],
  columns: Columns,
  { verbs, documentKinds }: Pick<Inventory, 'verbs' | 'documentKinds'>,
): FoundRange[] => {
  const ended = endBeforeDocuments(
    endBeforeVerbs(endAtBrackets(withoutSignsFor(withoutDayParts(ranges, columns), columns), columns), columns, verbs),
    columns,
    documentKinds,
  )
  const whole = finishNouns(endBeforeCharge(ended, columns), columns)
  const finished = finishPositions(joinRoutes(beginPlaces(whole, columns), columns), columns)
  return addDistricts(addCountry(withoutCountedUnits(finished, columns), columns), columns)
}
