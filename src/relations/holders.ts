import type { Clauses } from './clause.js'
import { isOwn, type Organizations } from './organization-features.js'
import { firstFrom, type Pair } from './pair-features.js'
import type { PersonMention } from './person-mentions.js'

/** A mention of a position beside a mention of the person. */
export interface Link {
  readonly position: number
  readonly mention: PersonMention
}

/** A pair that is believed; the organization when a signature tells it, and whether it is past when a succession or a career does. */
export interface LinkedPair extends Pick<Pair, 'position' | 'person' | 'mention'> {
  readonly organization?: number
  readonly former?: boolean
}

/** A person with a position and every place of the text that says so: what becomes one appointment. */
export interface Holder {
  /** First mention of the person. */
  readonly person: number
  /** Wording of the position, abbreviations in full. */
  readonly title: string
  /** Mentions of the position beside mentions of the person, in order of the text. */
  readonly links: Link[]
  /** First mentions of the organizations that the position names itself. */
  readonly own: Set<number>
  /** Those that positions of the same wording name anywhere in the text, and that other positions of the person name. */
  readonly ofTitle: ReadonlySet<number>
  readonly ofPerson: ReadonlySet<number>
  /** Whether the office is past, when a succession or a career tells it. */
  former: boolean | undefined
}

/**
 * Gathers linked pairs: one holder for each person and wording of the position. When two mentions name different organizations
 * of their own (`Chủ tịch` of two companies), they are two holders.
 */
export const gatherHolders = (
  clauses: Clauses,
  organizations: Organizations,
  linked: readonly LinkedPair[],
): Holder[] => {
  const { document, forms, kinds } = clauses
  const byKey = new Map<string, { first: Holder; byOwn: Map<number, Holder> }>()
  const all: Holder[] = []
  const byTitle = ownByTitle(clauses, organizations)
  const byPerson = new Map<number, Set<number>>()
  for (const { position, person, mention, organization, former } of linked) {
    const head = document.entities[person].same ?? person
    const { from, to } = document.entities[position]
    const title = kinds.title(forms, from, to)
    const key = `${head} ${title}`
    const own = ownOrganization(clauses, organizations, position) ?? headOf(organizations, organization)
    const known = byKey.get(key)
    const isFirst = own === undefined || known?.first.own.size === 0
    let holder = isFirst ? known?.first : known?.byOwn.get(own)
    if (!holder) {
      const ofPerson = byPerson.get(head) ?? new Set()
      byPerson.set(head, ofPerson)
      holder = { person: head, title, links: [], own: new Set(), ofTitle: byTitle.get(title) ?? NONE, ofPerson, former }
      all.push(holder)
      if (!known) byKey.set(key, { first: holder, byOwn: new Map() })
    }
    holder.links.push({ position, mention })
    holder.former = presentFirst(holder.former, former)
    if (own !== undefined) {
      holder.own.add(own)
      byKey.get(key)!.byOwn.set(own, holder)
      byPerson.get(head)!.add(own)
    }
  }
  return joinShortTitles(all)
}

/** An office that somebody has again is not past. */
const presentFirst = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === false || other === false ? false : (one ?? other)

/**
 * An office is told once, in its fullest wording: `Bộ trưởng` of somebody who is `Bộ trưởng Giao thông Vận tải` elsewhere in the text
 * is no other office, unless it names an organization of its own.
 */
const joinShortTitles = (holders: readonly Holder[]): Holder[] => {
  const sorted = [...holders].sort(
    (a, b) => a.person - b.person || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  )
  const joined = new Set<Holder>()
  sorted.forEach((short, i) => {
    const long = sorted[i + 1]
    if (!long || short.own.size > 0 || long.person !== short.person || !long.title.startsWith(`${short.title} `)) return
    for (const link of short.links) long.links.push(link)
    long.former = presentFirst(long.former, short.former)
    joined.add(short)
  })
  return holders.filter(holder => !joined.has(holder))
}

const NONE: ReadonlySet<number> = new Set()

/** The organizations that the positions of a text name themselves, by the wording of the position. */
const ownByTitle = (clauses: Clauses, organizations: Organizations): Map<string, Set<number>> => {
  const { document, forms, entityAt, kinds } = clauses
  const byTitle = new Map<string, Set<number>>()
  document.entities.forEach(({ type, from, to }, i) => {
    if (type !== 'POSITION' || entityAt[from] !== i) return
    const own = ownOrganization(clauses, organizations, i)
    if (own === undefined) return
    const title = kinds.title(forms, from, to)
    const known = byTitle.get(title)
    if (known) known.add(own)
    else byTitle.set(title, new Set([own]))
  })
  return byTitle
}

const headOf = (organizations: Organizations, organization: number | undefined): number | undefined =>
  organization === undefined ? undefined : organizations.headOf(organization)

/** First mention of the organization that a position names itself. */
const ownOrganization = (clauses: Clauses, organizations: Organizations, position: number): number | undefined => {
  const { entities } = clauses.document
  const { mentions, headOf } = organizations
  const next = firstFrom(entities, mentions, entities[position].to)
  const mention = mentions[next]
  return mention !== undefined && isOwn(clauses, position, mention) ? headOf(mention) : undefined
}
