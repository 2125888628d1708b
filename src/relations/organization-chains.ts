import type { Document } from '../document.js'
import type { Chains } from './chains.js'
import { type OrganizationName, organizationName } from './organization-name.js'
import { createRecent } from './recent.js'
import type { SameNames } from './same-names.js'

interface Organization {
  readonly name: OrganizationName
  level: string
  place: string
  readonly mention: number
}

/**
 * Joins the mentions of one organization: names alike when abbreviations are written in full; a name without its place and the
 * fuller one last named before it (`UBND tỉnh`, `UBND tỉnh Nghệ An`); a firm's own name with and without the words for its kind;
 * and the abbreviation that stands in brackets behind a name.
 */
export const joinOrganizations = (
  document: Document,
  mentions: readonly number[],
  chains: Chains,
  sameNames: SameNames,
): void => {
  const lastPlace = new Map<number, number>()
  document.entities.forEach((entity, i) => {
    if (entity.type === 'LOC' && entity.parent !== undefined) lastPlace.set(entity.parent, i)
  })
  const byWhole = new Map<string, number>()
  const byShort = new Map<string, number>()
  const byWords = new Map<string, number>()
  const byStem = createRecent<Organization>()
  const byEnd = createRecent<Organization>()
  const names = mentions.map(mention => organizationName(document, mention, lastPlace.get(mention), sameNames))
  mentions.forEach((mention, i) => {
    const name = names[i]
    const short = bracketed(document, mentions, i, names)
    if (short !== undefined) byShort.set(names[short].whole, mention)
    const words = wordsOf(name)
    const alike = byWhole.get(name.whole) ?? byShort.get(name.whole) ?? byWords.get(words)
    const stem = name.stem.join(' ')
    const end = name.core[name.core.length - 1] ?? ''
    const known = fitting(byStem.of(stem), name) ?? sameCore(byEnd.of(end), name)
    if (alike !== undefined) chains.join(alike, mention)
    else if (known) chains.join(known.mention, mention)
    if (known) {
      known.level ||= name.level
      known.place ||= name.place
    }
    if (!known || known.name.stem.length !== name.stem.length) {
      const organization = { name, level: name.level, place: name.place, mention }
      byStem.add(stem, organization)
      if (end) byEnd.add(end, organization)
    }
    // A name without its place may be another organization farther on (`UBND tỉnh`): the last one that fits decides there.
    if (!byWhole.has(name.whole) && (name.place !== '' || name.other)) byWhole.set(name.whole, mention)
    if (words !== '' && !byWords.has(words)) byWords.set(words, mention)
  })
}

/** Fewer parts than these say too little when their order is left out. */
const LONG = 6

/**
 * The parts of a long name in order of the alphabet: `doanh nghiệp, doanh nhân` and `doanh nhân, doanh nghiệp` are one. Empty for
 * a short name and for one that leaves its place out.
 */
const wordsOf = ({ whole, level, place }: OrganizationName): string => {
  const parts = whole.split(' ')
  return parts.length < LONG || (level !== '' && place === '') ? '' : parts.sort().join(' ')
}

/** The organization last named whose own name is, or ends with, that of another; their kinds must not contradict. */
const sameCore = (known: readonly Organization[], name: OrganizationName): Organization | undefined => {
  for (let i = known.length - 1; i >= 0; i--) {
    const other = known[i].name
    const [short, long] = other.core.length < name.core.length ? [other, name] : [name, other]
    if (long.generic.length + short.generic.length === 0) continue
    if (short.core.length < long.core.length && long.generic.length === 0) continue
    if (
      !short.generic.every(word => long.generic.includes(word)) &&
      !long.generic.every(word => short.generic.includes(word))
    )
      continue
    const offset = long.core.length - short.core.length
    const places = known[i].place === name.place || known[i].place === '' || name.place === ''
    if (places && short.core.every((part, at) => part === long.core[offset + at])) return known[i]
  }
  return undefined
}

/** The organization last named that a name may stand for: levels and places agree or are left out. */
const fitting = (known: readonly Organization[], { level, place }: OrganizationName): Organization | undefined => {
  for (let i = known.length - 1; i >= 0; i--) {
    const other = known[i]
    const levels = level === other.level || level === '' || other.level === ''
    const places = place === other.place || place === '' || other.place === ''
    if (levels && places) return other
  }
  return undefined
}

/**
 * The organization in brackets right behind another one when it is its abbreviation: capitals whose letters begin parts of the
 * name, or a word of capitals that abbreviates no organ of the state (`AHK Việt Nam`).
 */
const bracketed = (
  document: Document,
  mentions: readonly number[],
  i: number,
  names: readonly OrganizationName[],
): number | undefined => {
  const next = mentions[i + 1]
  if (next === undefined) return undefined
  const { tokens, entities } = document
  const long = entities[mentions[i]]
  const short = entities[next]
  if (short.from !== long.to + 1 || tokens[long.to].form !== '(' || short.text.length >= long.text.length) {
    return undefined
  }
  const first = tokens[short.from].text
  if (!/^\p{Lu}{2,}$/u.test(first) && !/^[^\p{Ll}]{2,}$/u.test(short.text)) return undefined
  const written = names[i + 1].whole.startsWith(first.toLowerCase())
  return hasInitials(long.text, short.text) || written ? i + 1 : undefined
}

/** Whether the capitals of an abbreviation occur in a name in their order. */
const hasInitials = (name: string, abbreviation: string): boolean => {
  const letters = abbreviation.match(/\p{Lu}/gu) ?? []
  const capitals = name.toUpperCase()
  let at = 0
  for (const letter of letters) {
    at = capitals.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return letters.length > 1
}
