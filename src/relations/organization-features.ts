import type { Entity } from '../document.js'
import { type Clauses, wayBetween } from './clause.js'
import { hashText, slot } from './feature-hash.js'
import { firstFrom, headHash } from './pair-features.js'

/** The organizations of a text, prepared once. */
export interface Organizations {
  /** Outermost mentions in order of the text. */
  readonly mentions: readonly number[]
  /** The same by their first form in small letters. */
  readonly byFirst: ReadonlyMap<string, readonly number[]>
  /** First mention of the chain of an entity. */
  readonly headOf: (mention: number) => number
  /** Number of mentions by head of the chain. */
  readonly frequency: ReadonlyMap<number, number>
  /** Length in tokens of the longest mention by head of the chain. */
  readonly longest: ReadonlyMap<number, number>
  /** Heads of the chains that are mentioned most. */
  readonly main: readonly number[]
  /** The last place inside the name of an organization. */
  readonly placeIn: ReadonlyMap<number, number>
  /** The first place named inside a mention of the organization, by head of the chain. */
  readonly placeOfChain: ReadonlyMap<number, number>
}

const MAIN = 4

export const organizationsOf = ({ document, entityAt, forms }: Clauses): Organizations => {
  const { entities } = document
  const headOf = (mention: number): number => entities[mention].same ?? mention
  const mentions: number[] = []
  const byFirst = new Map<string, number[]>()
  const frequency = new Map<number, number>()
  const longest = new Map<number, number>()
  entities.forEach((entity, i) => {
    if (entity.type !== 'ORG' || entityAt[entity.from] !== i) return
    mentions.push(i)
    const alike = byFirst.get(forms[entity.from])
    if (alike) alike.push(i)
    else byFirst.set(forms[entity.from], [i])
    const head = headOf(i)
    frequency.set(head, (frequency.get(head) ?? 0) + 1)
    longest.set(head, Math.max(longest.get(head) ?? 0, entity.to - entity.from))
  })
  const placeIn = new Map<number, number>()
  const placeOfChain = new Map<number, number>()
  entities.forEach(({ type, parent }, i) => {
    if (type !== 'LOC' || parent === undefined || entities[parent].type !== 'ORG') return
    placeIn.set(parent, i)
    const head = headOf(parent)
    if (!placeOfChain.has(head)) placeOfChain.set(head, i)
  })
  const main = [...frequency].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAIN)
  return { mentions, byFirst, headOf, frequency, longest, main: main.map(([head]) => head), placeIn, placeOfChain }
}

/** How many organizations before and after a position are looked at. */
const BEFORE = 8
const AFTER = 5

/** An organization a position may belong to. */
export interface Candidate {
  readonly mention: number
  /** How many organizations stand nearer to the position on the same side, and how many of them are of the same kind. */
  readonly rank: number
  readonly rankOfKind: number
}

const FAR = 9

/** Organizations that a position may belong to: the nearest ones and those that the text speaks of most. */
export const candidatesOf = (clauses: Clauses, organizations: Organizations, position: number): Candidate[] => {
  const { document, kinds, forms } = clauses
  const { entities } = document
  const { mentions, main } = organizations
  const next = firstFrom(entities, mentions, entities[position].from)
  const candidates: Candidate[] = []
  const add = (side: readonly number[]): void => {
    const seen: number[] = []
    side.forEach((mention, rank) => {
      const kind = kinds.organization(forms, entities[mention].from)
      candidates.push({ mention, rank, rankOfKind: seen.filter(other => other === kind).length })
      seen.push(kind)
    })
  }
  add(mentions.slice(Math.max(0, next - BEFORE), next).reverse())
  add(mentions.slice(next, next + AFTER))
  const near = new Set(candidates.map(({ mention }) => mention))
  for (const mention of main) if (!near.has(mention)) candidates.push({ mention, rank: FAR, rankOfKind: FAR })
  return candidates
}

const LINKS = new Set(['của', 'tại', 'ở', 'thuộc', ','].map(word => hashText(word)))

/** An organization right behind a position, or behind `của`, `tại`, a comma or a place: the one the position names itself. */
export const isOwn = (clauses: Clauses, position: number, mention: number): boolean => {
  const { entities } = clauses.document
  const here = entities[position]
  const organization = entities[mention]
  if (organization.from < here.to || organization.from > here.to + 8) return false
  if (clauses.sentenceOf[here.from] !== clauses.sentenceOf[organization.from]) return false
  const { length, words, count } = wayBetween(clauses, here.to, organization.from)
  if (count.PER + count.POSITION + count.ORG > 0) return false
  return length === 0 || (length === 1 && (words.length === 0 || LINKS.has(words[0])))
}

/** What the text tells of the organizations of a holder: see the fields of the holder. */
export interface Affiliations {
  readonly own: ReadonlySet<number>
  readonly ofTitle: ReadonlySet<number>
  readonly ofPerson: ReadonlySet<number>
}

/** 0 when nothing is known, 1 when others are, 2 when this one is among them. */
const among = (known: ReadonlySet<number>, one: number): number => (known.has(one) ? 2 : known.size > 0 ? 1 : 0)

/** Features of a position with an organization beside it or far from it. */
export const organizationFeatures = (
  clauses: Clauses,
  organizations: Organizations,
  position: number,
  { mention, rank, rankOfKind }: Candidate,
  { own, ofTitle, ofPerson }: Affiliations,
): number[] => {
  const { document, sentenceOf, forms, kinds } = clauses
  const { entities } = document
  const here = entities[position]
  const there = entities[mention]
  const head = organizations.headOf(mention)
  const after = there.from >= here.to
  const apart = sentenceOf[there.from] - sentenceOf[here.from]
  const far = Math.max(-5, Math.min(apart, 3)) + 5
  const side = far * 2 + (after ? 1 : 0)
  const ownChain = among(own, head)
  const affiliated = among(ofTitle, head) * 3 + among(ofPerson, head)
  const ownSelf = isOwn(clauses, position, mention) ? 1 : 0
  const words = there.to - there.from
  const isLongest = words === organizations.longest.get(head) ? 1 : 0
  const isFirst = head === mention ? 1 : 0
  const frequency = Math.min(organizations.frequency.get(head) ?? 0, 6)
  const positionHead = headHash(clauses, here)
  const organizationHead = headHash(clauses, there)
  const titleKind = kinds.position(forms, here.from)
  const kind = kinds.organization(forms, there.from)
  const covered = coveredBy(clauses, there, here)
  const matches = forms.slice(here.from, here.to).includes(forms[there.from]) ? 1 : 0
  const state = ownChain * 2 + ownSelf
  const features = [
    slot(40, side),
    slot(41, state * 64 + side),
    slot(42, state * 4 + isLongest * 2 + isFirst),
    slot(43, state * 16 + frequency),
    slot(44, organizationHead),
    slot(45, clauses.hashes[there.from] ^ Math.imul(clauses.hashes[here.from], 31)),
    slot(46, organizationHead ^ Math.imul(positionHead, 31)),
    slot(53, kind ^ titleKind.takes),
    slot(54, kind ^ Math.imul(titleKind.system, 31)),
    slot(55, kind ^ Math.imul(positionHead, 31)),
    slot(56, kind ^ (state * 64 + side)),
    slot(57, covered * 8 + state),
    slot(58, titleKind.takes ^ (state * 64 + side)),
    slot(70, (rank * 2 + (after ? 1 : 0)) * 8 + state),
    slot(71, (rankOfKind * 2 + (after ? 1 : 0)) * 8 + state),
    slot(72, kind ^ ((rankOfKind * 2 + (after ? 1 : 0)) * 8 + state)),
    slot(73, titleKind.takes ^ (rank * 2 + (after ? 1 : 0))),
    slot(74, affiliated * 8 + state),
    slot(75, titleKind.takes ^ (affiliated * 8 + state)),
    slot(76, (affiliated * 8 + state) * 64 + side),
    slot(47, matches * 64 + side),
    slot(48, matches * 8 + state),
    slot(49, positionHead ^ (state * 64 + side)),
    slot(50, Math.min(words, 8) * 8 + state),
    slot(51, (mention === organizations.mentions[0] ? 1 : 0) * 8 + state),
    slot(52, (there.from < here.from ? 1 : 0) * 64 + state * 8 + frequency),
  ]
  if (apart === 0) {
    const way = after ? wayBetween(clauses, here.to, there.from) : wayBetween(clauses, there.to, here.from)
    const between = Math.min(way.count.PER, 2) + 3 * Math.min(way.count.POSITION, 2) + 9 * Math.min(way.count.ORG, 2)
    features.push(
      slot(60, way.hash ^ side),
      slot(61, way.shape ^ side),
      slot(62, way.first ^ side),
      slot(63, way.last ^ side),
      slot(64, between * 32 + side),
      slot(65, Math.min(way.length, 10) * 32 + side),
      slot(66, Math.min(way.commas, 3) * 64 + Math.min(way.semicolons, 1) * 32 + side),
      slot(67, (between * 8 + state) * 32 + side),
    )
  }
  return features
}

/** How much of an organization's name, but its first word, the title says itself (`Bộ Y tế` and `Thứ trưởng Y tế`), in fourths. */
const coveredBy = ({ forms }: Clauses, organization: Entity, position: Entity): number => {
  const title = forms.slice(position.from, position.to)
  const name = forms.slice(organization.from + 1, organization.to)
  const shared = name.filter(form => title.includes(form)).length
  return name.length === 0 ? 0 : Math.round((4 * shared) / name.length)
}

/** Features of a position that has no organization. */
export const noOrganizationFeatures = (
  clauses: Clauses,
  position: number,
  { own, ofTitle, ofPerson }: Affiliations,
): number[] => {
  const { document, hashes, entityAt } = clauses
  const here: Entity = document.entities[position]
  const next = here.to < document.tokens.length ? entityAt[here.to] : -1
  const following = next >= 0 ? hashText(document.entities[next].type) : here.to < hashes.length ? hashes[here.to] : 0
  const positionHead = headHash(clauses, here)
  const whole = hashText(clauses.forms.slice(here.from, here.to).join(' '))
  const state = Math.min(own.size, 1)
  const affiliated = Math.min(ofTitle.size, 2) * 2 + Math.min(ofPerson.size, 1)
  const kind = clauses.kinds.position(clauses.forms, here.from)
  return [
    slot(80, 0),
    slot(81, state),
    slot(82, positionHead ^ state),
    slot(83, whole ^ state),
    slot(84, following ^ state),
    slot(85, Math.min(here.to - here.from, 5) * 2 + state),
    slot(86, hashes[here.from] ^ state),
    slot(87, hashes[here.to - 1] ^ state),
    slot(89, kind.takes ^ state),
    slot(90, kind.system ^ state),
    slot(91, kind.takes ^ Math.imul(following, 31)),
    slot(92, affiliated * 2 + state),
    slot(93, kind.takes ^ (affiliated * 2 + state)),
    slot(94, positionHead ^ (affiliated * 2 + state)),
    slot(88, following ^ Math.imul(positionHead, 31)),
  ]
}
