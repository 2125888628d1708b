import type { UnitVersion } from '../lexicon/gazetteer/unit.js'
import type { Candidate, CandidateSet } from './candidates.js'
import type { DocumentEra } from './document-era.js'
import type { PlaceKnowledge } from './knowledge.js'
import { bareName, type Mention } from './mentions.js'
import { SCORES as S } from './scores.js'

const mayBe = ({ ids }: CandidateSet, { ancestorIds }: Candidate): boolean => ancestorIds.some(id => ids.has(id))

const priorOf = ({ unit, typed, renamed }: Candidate): number => {
  if (typed) return renamed ? S.renamed : S.typed
  if (unit.level === 'province') return S.bareProvince
  if (unit.level === 'district') return unit.kind === 'huyện' || unit.kind === 'quận' ? S.bareDistrict : S.bareTown
  return unit.kind === 'đặc khu' ? S.bareTown : S.bareCommune
}

const eraScore = (
  unit: UnitVersion,
  own: readonly Candidate[],
  mention: Mention,
  { era, certainty, dated }: DocumentEra,
): number => {
  const present = unit.eras.includes('2025b')
  const old = unit.eras[0] !== '2025b'
  const surely = Math.min(S.otherEra, S.guessedEra + certainty)
  if (mention.spokenAs === 'former') return old ? S.spokenAs : 0
  if (mention.spokenAs === 'present') return present ? S.spokenAs : -S.spokenAs
  if (era !== '2025b') return !old ? -surely : unit.eras.includes(era) ? 0 : -S.sisterEra * (dated ? 3 : 1)
  if (present) return 0
  // The old map lives on in speech, but not where the new one has a unit of the same name and level.
  return own.some(other => other.unit.level === unit.level && other.unit.eras.includes('2025b')) ? -surely : -S.olden
}

/** A bare name means the highest unit that bears it: the province, not its capital; the district, not its town. */
const overshadowed = ({ unit, ancestors }: Candidate, own: readonly Candidate[]): boolean =>
  own.some(other => other.unit.level === 'province' && other.unit.level !== unit.level) ||
  ancestors.some(ancestor => ancestor.level === 'district' && ancestor.key === unit.key)

/** `Hai Bà Trưng, TP Buôn Ma Thuột`: what follows by its type is no place around the unit. */
const inOtherPlace = (
  mention: Mention,
  unit: UnitVersion,
  mentions: readonly Mention[],
  candidates: readonly CandidateSet[],
): boolean => {
  const next = mention.following[0]
  return (
    next !== undefined &&
    unit.level !== 'province' &&
    mentions[next].typed &&
    mentions[next].from - mention.to <= 1 &&
    candidates[next].list.length > 0 &&
    candidates[next].list.every(({ unit: other }) => other.level !== 'commune')
  )
}

/** `Tràng Thi - Điện Biên Phủ - Trần Phú`: a street in a row of streets. */
const amongOthers = (mention: Mention, mentions: readonly Mention[], candidates: readonly CandidateSet[]): boolean => {
  const { preceding, following } = mention
  if (preceding === undefined || following.length === 0) return false
  const unknown = (index: number) =>
    candidates[index].list.every(({ unit }) => unit.level === 'commune') && !mentions[index].typed
  return unknown(preceding) && unknown(following[0]) && mentions[following[0]].from - mention.to === 1
}

/** Parents that follow in one chain; `phường 12, quận 10, TP.HCM` is not the ward of quận 5, though it too lies in the city. */
const chainScore = (
  mention: Mention,
  candidate: Candidate,
  mentions: readonly Mention[],
  candidates: readonly CandidateSet[],
): number => {
  let passedBy = false
  for (let step = 0; step < mention.following.length; step++) {
    const next = mention.following[step]
    if (mayBe(candidates[next], candidate)) {
      if (passedBy) return S.chainedBeyond
      return S.chained + (step === 0 && !candidate.typed ? S.elsewhere : 0)
    }
    const { list } = candidates[next]
    passedBy ||=
      candidate.unit.level === 'commune' &&
      mentions[next].typed &&
      list.length > 0 &&
      list.every(({ unit }) => unit.level === 'district')
  }
  return 0
}

/** All that a mention says of a candidate by itself and by its neighbours. */
export const ownScore = (
  mention: Mention,
  candidate: Candidate,
  own: readonly Candidate[],
  mentions: readonly Mention[],
  candidates: readonly CandidateSet[],
  named: ReadonlySet<string>,
  era: DocumentEra,
): number => {
  const { unit, ancestors } = candidate
  let score = priorOf(candidate) + eraScore(unit, own, mention, era)
  const { hint } = mention
  if (hint) {
    const fits = hint.includes(unit.kind)
    if (mention.carried) score += fits ? S.carriedHint : 0
    else score += fits ? Math.max(S.hint, S.typed - priorOf(candidate)) : -S.otherKind
  }
  if (!candidate.typed && overshadowed(candidate, own)) score -= S.overshadowed
  if (/^\d+$/.test(unit.key) && !candidate.typed && !hint) score -= S.numberAlone
  if (mention.numbered) score -= S.numbered
  if (!candidate.typed && !hint && amongOthers(mention, mentions, candidates)) score -= S.amongOthers
  if (!candidate.typed && !hint && inOtherPlace(mention, unit, mentions, candidates)) score -= S.elsewhere
  if (ancestors.length > 0) {
    const chained = chainScore(mention, candidate, mentions, candidates)
    if (chained > 0) score += chained
    else if (mention.preceding !== undefined && mayBe(candidates[mention.preceding], candidate)) score += S.after
    else if (candidate.ancestorIds.some(id => named.has(id))) score += S.sameSentence
  }
  return score
}

/** Other places whose names mean units: other names, and islands, which are units of their own. */
const NAMES_OF_UNITS: ReadonlySet<string> = new Set(['alias', 'nickname', 'historic', 'island'])

/** Score of "none of these". */
export const noneScore = (knowledge: PlaceKnowledge, mention: Mention, candidates: readonly Candidate[]): number => {
  const named = ({ unit, typed, renamed }: Candidate) =>
    (typed && !renamed) || (mention.hint !== undefined && !mention.carried && mention.hint.includes(unit.kind))
  const province = candidates.some(({ unit }) => unit.level === 'province')
  if (province || candidates.some(named)) return S.noneTyped
  const key = bareName(mention)
  let score = S.noneBare
  const ambiguous = knowledge.ambiguous.get(candidates[0].unit.name)
  if (ambiguous?.word || ambiguous?.person) {
    score += candidates.some(candidate => priorOf(candidate) === S.bareTown) ? S.ambiguousTown : S.ambiguousName
  }
  if (knowledge.others.get(key)?.some(({ kind }) => !NAMES_OF_UNITS.has(kind))) score += S.otherPlace
  return score
}

/** The places that mentions of each sentence may name. */
export const placesBySentence = (
  mentions: readonly Mention[],
  candidates: readonly CandidateSet[],
): Map<number, Set<string>> => {
  const named = new Map<number, Set<string>>()
  for (let i = 0; i < mentions.length; i++) {
    const { sentence } = mentions[i]
    let ids = named.get(sentence)
    if (!ids) named.set(sentence, (ids = new Set()))
    for (const id of candidates[i].ids) ids.add(id)
  }
  return named
}
