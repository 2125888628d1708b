import type { Document } from '../document.js'
import { nameParts } from './name-parts.js'
import { leadingKind, placeName } from './place-name.js'
import { expandParts, type SameNames } from './same-names.js'

/** The name of an organization taken apart: `UBND tỉnh Nghệ An` is `ủy ban nhân dân` + `tỉnh` + `nghệ an`. */
export interface OrganizationName {
  /** The whole name, abbreviations written in full. */
  readonly whole: string
  readonly stem: readonly string[]
  /** Level word after the stem, empty without one. */
  readonly level: string
  /** Name of the place at the end, empty without one. */
  readonly place: string
  /** Whether the name as written is another one of the organization (`VTV`). */
  readonly other: boolean
  /** Words at the beginning that only tell the kind of organization (`công ty cổ phần`, `trường`). */
  readonly generic: readonly string[]
  /** The proper name after them. */
  readonly core: readonly string[]
}

/** Organs of the state that, named without a place, are those of Vietnam. */
const NATIONAL = new Set(['quốc hội', 'chính phủ', 'đảng', 'nhà nước', 'tòa án nhân dân tối cao'])

export const organizationName = (
  document: Document,
  mention: number,
  lastPlace: number | undefined,
  sameNames: SameNames,
): OrganizationName => {
  const { from, to } = document.entities[mention]
  const forms = document.tokens.slice(from, to).map(token => token.form)
  const expandName = (some: readonly string[]): readonly string[] => {
    const parts = nameParts(some)
    return sameNames.names.get(`ORG ${parts.join(' ')}`) ?? expandParts(sameNames, parts)
  }
  const all = expandName(forms)
  const other = sameNames.names.has(`ORG ${nameParts(forms).join(' ')}`)
  const whole = all.join(' ')
  const nested = lastPlace === undefined ? undefined : document.entities[lastPlace]
  const atEnd = nested && nested.to === to && nested.from > from ? nested : undefined
  if (atEnd) {
    const stem = expandName(forms.slice(0, atEnd.from - from))
    const { name, kind } = placeName(forms.slice(atEnd.from - from), sameNames)
    const bare = kind === '' ? withoutLevel(stem) : { stem, level: kind }
    return { whole, other, ...bare, place: name, ...core(stem, sameNames) }
  }
  const bare = withoutLevel(all)
  const place = NATIONAL.has(whole) || all[0] === 'bộ' ? 'việt nam' : ''
  return { whole, other, ...bare, place, ...core(all, sameNames) }
}

/** Splits a level word off the end: `ủy ban nhân dân tỉnh`. */
const withoutLevel = (parts: readonly string[]): { stem: readonly string[]; level: string } => {
  for (const length of [2, 1]) {
    const at = parts.length - length
    const kind = at > 0 ? leadingKind(parts, at) : undefined
    if (kind && kind.length === length && kind.kind) return { stem: parts.slice(0, at), level: kind.kind }
  }
  return { stem: parts, level: '' }
}

const core = (parts: readonly string[], { generic }: SameNames): Pick<OrganizationName, 'generic' | 'core'> => {
  let at = 0
  for (let match = generic.longest(parts, 0); match; match = generic.longest(parts, at)) at = match.to
  return { generic: parts.slice(0, at), core: parts.slice(at) }
}
