import type { Document } from '../document.js'
import type { Era } from '../lexicon/gazetteer/unit.js'
import type { Candidate, CandidateSet } from './candidates.js'
import { type MapWords, weighMapWords } from './map-words.js'
import type { Mention } from './mentions.js'

/** Which map a text speaks by. `certainty` grows with the evidence; 0 is a guess. */
export interface DocumentEra {
  readonly era: Era
  readonly certainty: number
  /** By a date given, not by signs in the text. */
  readonly dated: boolean
}

const DISTRICT_ONLY = new Set(['quận', 'huyện', 'thị xã'])
const REFORM = 2025 + 6 / 12
const OLDEST = 1990
/** Years from here on are plans. */
const NEWEST = 2030

/** The map that held on an ISO date. Between the eras, the map that was coming. */
export const eraOfDate = (date: string): Era => (date < '2024-02-01' ? '2023' : date < '2025-07-01' ? '2025a' : '2025b')

interface NamedTimes {
  /** Latest date with a year, in years. */
  readonly dated: number | undefined
  /** Latest `năm 2024`; plans for years to come make it a weaker sign. */
  readonly year: number | undefined
}

const latestTimes = (document: Document): NamedTimes => {
  let dated: number | undefined
  let latestYear: number | undefined
  const { tokens } = document
  for (let at = 0; at < tokens.length; at++) {
    const { kind, form } = tokens[at]
    if (kind === 'date') {
      const parts = form.split(/[/.-]/)
      const year = parts[parts.length - 1]
      const time = Number(year) + (Number(parts[parts.length - 2]) - 1) / 12
      if (year.length === 4 && time >= OLDEST && time < NEWEST) dated = Math.max(dated ?? 0, time)
    } else if (kind === 'number' && /^(19|20)\d\d$/.test(form) && tokens[at - 1]?.form.toLowerCase() === 'năm') {
      const year = Number(form)
      if (year >= OLDEST && year < NEWEST) latestYear = Math.max(latestYear ?? 0, year)
    }
  }
  return { dated, year: latestYear }
}

const PAIR = 2

/** `Cai Lậy (Đồng Tháp)`: a place in a province where it lies on one side of the reform only. */
const sideOfPair = (own: readonly Candidate[], { ids }: CandidateSet): number => {
  const eras = own.filter(({ ancestorIds }) => ancestorIds.some(id => ids.has(id))).map(({ unit }) => unit.eras)
  const present = eras.some(one => one.includes('2025b'))
  const old = eras.some(one => one[0] !== '2025b')
  return present === old ? 0 : old ? PAIR : -PAIR
}

/** Tells the era from a date given, else from what the text names: types of units, units of one map only, years. */
export const documentEra = (
  mapWords: MapWords,
  document: Document,
  mentions: readonly Mention[],
  candidates: readonly CandidateSet[],
  referenceDate: string | undefined,
): DocumentEra => {
  if (referenceDate !== undefined) return { era: eraOfDate(referenceDate), certainty: 6, dated: true }
  let old = 0
  let before2025 = 0
  let spokenOfAsFormer = false
  const seen = new Set<string>()
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    const name = mention.readings[mention.readings.length - 1]
    const kinds = name.kinds ?? (mention.carried ? undefined : mention.hint)
    const own = candidates[i].list.filter(({ unit }) => name.kinds !== undefined || !kinds || kinds.includes(unit.kind))
    const once = `${name.key} ${kinds?.join() ?? ''}`
    if (own.length > 0 && mention.spokenAs === 'former') spokenOfAsFormer = true
    if (own.length === 0 || mention.spokenAs === 'former' || seen.has(once)) continue
    seen.add(once)
    if (own.every(({ unit }) => unit.eras.includes('2023') && unit.eras.length === 1)) before2025++
    if (own.every(({ unit }) => unit.eras.includes('2025a') && !unit.eras.includes('2023'))) before2025--
    const levels = new Set(own.map(({ unit }) => unit.level))
    const present = own.some(({ unit }) => unit.eras.includes('2025b'))
    const first = mention.following[0]
    if (first !== undefined) old += sideOfPair(own, candidates[first])
    if (kinds?.some(kind => DISTRICT_ONLY.has(kind))) old += 4
    else if (!present && levels.has('province')) old += 1
    else if (!present && levels.has('district')) old += 0.5
    else if (!present && kinds) old += 1
    else if (kinds && own.every(({ unit }) => unit.eras.includes('2025b') && unit.eras.length === 1)) old -= 2
    else if (kinds && levels.has('commune')) {
      // "xã A (tỉnh B)" with nothing between is how the map of two levels is written.
      const next = mention.following[0]
      const parents = next === undefined ? [] : candidates[next].list
      if (
        parents.some(({ unit }) => unit.level === 'province') &&
        !parents.some(({ unit }) => unit.level === 'district')
      )
        old -= 1.5
    }
  }
  // Only who lives on the map of today calls a unit former.
  if (spokenOfAsFormer) old -= 2
  old += weighMapWords(mapWords, document)
  const { dated, year } = latestTimes(document)
  if (dated !== undefined) old += dated >= REFORM ? -4 : dated >= 2025 ? 1 : 3
  else if (year !== undefined) old += year >= 2026 ? -1 : year >= 2025 ? 0 : 2
  const latest = dated ?? year
  if (old < 0) return { era: '2025b', certainty: -old, dated: false }
  if (old === 0) return { era: '2025b', certainty: 0, dated: false }
  const oldest = before2025 === 0 ? latest !== undefined && latest < 2024 : before2025 > 0
  return { era: oldest ? '2023' : '2025a', certainty: old, dated: false }
}
