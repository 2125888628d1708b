import type { Document } from '../document.js'
import type { NameReading } from '../lexicon/gazetteer/read-name.js'
import type { UnitVersion } from '../lexicon/gazetteer/unit.js'
import { type CandidateSet, findCandidates } from './candidates.js'
import { contextScores, supportOf, type Weighed } from './context.js'
import { type DocumentEra, documentEra } from './document-era.js'
import { noneScore, ownScore, placesBySentence } from './evidence.js'
import type { PlaceKnowledge } from './knowledge.js'
import { findMentions, type Mention } from './mentions.js'

/** A mention with the unit it names. */
export interface Link {
  readonly mention: Mention
  readonly unit: UnitVersion
  readonly confidence: number
}

/** Below this confidence a mention stays without unit. */
export const LEAST_CONFIDENCE = 0.75
const ROUNDS = 3
const MOST_KEPT = 4096

const candidatesOf = (knowledge: PlaceKnowledge, readings: readonly NameReading[]): CandidateSet => {
  const { key } = readings[0]
  let found = knowledge.candidates.get(key)
  if (!found) {
    found = findCandidates(knowledge, readings)
    if (knowledge.candidates.size >= MOST_KEPT) knowledge.candidates.clear()
    knowledge.candidates.set(key, found)
  }
  return found
}

/** Tells which unit each mention of a place names, from the mention, its neighbours and the other places of the text. */
export const linkPlaces = (
  knowledge: PlaceKnowledge,
  document: Document,
  referenceDate?: string,
): { links: Link[]; era: DocumentEra } => {
  const mentions = findMentions(document)
  const candidates = mentions.map(({ readings }) => candidatesOf(knowledge, readings))
  const era = documentEra(knowledge.mapWords, document, mentions, candidates, referenceDate)
  const inSentence = placesBySentence(mentions, candidates)
  const weighed: Weighed[][] = mentions.map((mention, i) =>
    candidates[i].list.map(candidate => ({
      candidate,
      own: ownScore(
        mention,
        candidate,
        candidates[i].list,
        mentions,
        candidates,
        inSentence.get(mention.sentence)!,
        era,
      ),
      share: 0,
    })),
  )
  const none = mentions.map((mention, i) =>
    candidates[i].list.length === 0 ? 0 : noneScore(knowledge, mention, candidates[i].list),
  )
  for (let round = 0; round < ROUNDS; round++) {
    const support = round === 0 ? undefined : supportOf(weighed)
    for (let i = 0; i < weighed.length; i++) {
      const context = support && weighed[i].length > 0 ? contextScores(weighed[i], support) : undefined
      const scores = weighed[i].map((entry, c) => entry.own + (context ? context[c] : 0))
      const most = Math.max(none[i], ...scores)
      const total = scores.reduce((sum, score) => sum + Math.exp(score - most), Math.exp(none[i] - most))
      for (let c = 0; c < scores.length; c++) weighed[i][c].share = Math.exp(scores[c] - most) / total
    }
  }
  const links: Link[] = []
  for (let i = 0; i < weighed.length; i++) {
    const link = choose(knowledge, mentions[i], weighed[i])
    if (link) links.push(link)
  }
  return { links, era }
}

/** Versions of one unit on one side of the reform: to take one for the other is no error, to take the old map for the new is. */
const versionsOf = ({ candidate: { id, unit } }: Weighed): string => `${id} ${unit.eras.includes('2025b')}`

/** A commune of today and one of before of the same name whose land it has: one place to all who do not ask when. */
const isSameCommune = ({ gazetteer }: PlaceKnowledge, a: UnitVersion, b: UnitVersion): boolean => {
  if (a.level !== 'commune' || b.level !== 'commune' || a.key !== b.key) return false
  const heirs = gazetteer.targets(a).map(({ code }) => code)
  return gazetteer.targets(b).some(({ code }) => heirs.includes(code))
}

/**
 * The likeliest unit; undefined below the least confidence. Where only the map is in doubt, a commune is taken on the likelier one:
 * the confidence then is that of the place.
 */
const choose = (knowledge: PlaceKnowledge, mention: Mention, entries: readonly Weighed[]): Link | undefined => {
  const together = new Map<string, number>()
  let best: Weighed | undefined
  for (const entry of entries) {
    together.set(versionsOf(entry), (together.get(versionsOf(entry)) ?? 0) + entry.share)
    if (!best || entry.share > best.share) best = entry
  }
  if (!best) return undefined
  const { unit } = best.candidate
  let confidence = together.get(versionsOf(best))!
  if (confidence < LEAST_CONFIDENCE && unit.level === 'commune') {
    confidence = 0
    for (const { candidate, share } of entries) {
      if (candidate.unit === unit || isSameCommune(knowledge, candidate.unit, unit)) confidence += share
    }
  }
  return confidence < LEAST_CONFIDENCE ? undefined : { mention, unit, confidence }
}
