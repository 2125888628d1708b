import type { Document } from '../document.js'
import type { Chains } from './chains.js'
import { GENDER, type Gender } from './gender.js'
import { nameParts } from './name-parts.js'
import { createRecent, type Recent } from './recent.js'
import type { SameNames } from './same-names.js'

/** All mentions that write a name alike; mentions in order of the text, each with the gender its honorific tells. */
interface Person {
  readonly parts: readonly string[]
  readonly foreign: boolean
  gender: Gender | undefined
  readonly mentions: number[]
  readonly genders: (Gender | undefined)[]
}

const VIETNAMESE =
  /^(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aăâeêioôơuưy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/

const isVietnamese = (part: string): boolean =>
  VIETNAMESE.test(
    part
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC'),
  )

/** A short name goes by the end of a full one (`Giang` of `Lê Trường Giang`), a foreign one by any part of it (`Trump`, `Kim`). */
const shortens = (short: readonly string[], person: Person): boolean => {
  const { parts, foreign } = person
  if (short.length >= parts.length) return false
  const last = parts.length - short.length
  for (let at = foreign ? 0 : last; at <= last; at++) if (short.every((part, i) => part === parts[at + i])) return true
  return false
}

/** Where no name ends so: `ông Tập` of `Tập Cận Bình`. */
const begins = (short: readonly string[], person: Person): boolean =>
  short.length < person.parts.length && short.every((part, i) => part === person.parts[i])

/**
 * Joins the mentions of one person. Full names are joined by their parts; then every shorter name goes to the person last named
 * before it whose name it shortens and whose gender does not contradict, or else to the first one named after it. Each mention of
 * a short name chooses for itself: two people of one given name may alternate in a text.
 */
export const joinPersons = (
  document: Document,
  mentions: readonly number[],
  chains: Chains,
  sameNames: SameNames,
): void => {
  const persons = collectPersons(document, mentions, sameNames)
  const byPart = createRecent<Person>()
  for (const person of persons) if (person.parts.length > 1) for (const part of person.parts) byPart.add(part, person)
  for (const person of persons) {
    const fitting = fuller(person, byPart)
    const bearers: Bearer[] = []
    person.mentions.forEach((mention, i) => {
      const gender = person.genders[i]
      const fits = fitting.filter(other => !gender || !other.gender || other.gender === gender)
      if (fits.length) chains.join(nearest(fits, mention).mentions[0], mention)
      else joinBearer(bearers, mention, gender, chains)
    })
  }
}

/** One of those who bear a name: `ông Sáu` and `bà Sáu` are two. */
interface Bearer {
  readonly first: number
  gender: Gender | undefined
}

/** Joins a mention to the bearer of its name last named whose gender does not contradict; the last of the list. */
const joinBearer = (bearers: Bearer[], mention: number, gender: Gender | undefined, chains: Chains): void => {
  let at = bearers.length - 1
  while (at >= 0 && gender && bearers[at].gender && bearers[at].gender !== gender) at--
  const [known] = at < 0 ? [] : bearers.splice(at, 1)
  const bearer = known ?? { first: mention, gender }
  bearer.gender ??= gender
  bearers.push(bearer)
  if (known) chains.join(known.first, mention)
}

const collectPersons = (document: Document, mentions: readonly number[], sameNames: SameNames): Person[] => {
  const persons = new Map<string, Person>()
  for (const mention of mentions) {
    const { from, to } = document.entities[mention]
    const written = nameParts(document.tokens.slice(from, to).map(token => token.form))
    const parts = sameNames.names.get(`PER ${written.join(' ')}`) ?? written
    const key = parts.join(' ')
    let person = persons.get(key)
    if (!person) {
      const gender = parts.indexOf('thị') > 0 ? 'female' : undefined
      person = { parts, foreign: !parts.every(isVietnamese), gender, mentions: [], genders: [] }
      persons.set(key, person)
    }
    const gender = from > 0 ? GENDER[document.tokens[from - 1].form.toLowerCase()] : undefined
    person.gender ??= gender
    person.mentions.push(mention)
    person.genders.push(gender)
  }
  return [...persons.values()]
}

/** Persons with a longer name that this one may stand for. */
const fuller = (person: Person, byPart: Recent<Person>): Person[] => {
  const { parts } = person
  if (!parts.length) return []
  const byEnd = byPart.of(parts[parts.length - 1]).filter(other => shortens(parts, other))
  if (byEnd.length || parts.length > 2) return byEnd
  return byPart.of(parts[0]).filter(other => begins(parts, other))
}

/** The person named last before a mention, or else first after it. */
const nearest = (persons: readonly Person[], mention: number): Person => {
  let best = persons[0]
  let bestBefore = lastBefore(best.mentions, mention)
  for (const person of persons.slice(1)) {
    const before = lastBefore(person.mentions, mention)
    if (before > bestBefore || (bestBefore < 0 && before < 0 && person.mentions[0] < best.mentions[0])) {
      best = person
      bestBefore = before
    }
  }
  return best
}

/** The last of some mentions, in order, before another; -1 when there is none. */
const lastBefore = (mentions: readonly number[], mention: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle] < mention) low = middle + 1
    else high = middle
  }
  return low > 0 ? mentions[low - 1] : -1
}
