import { parseTsv } from '../lexicon/tsv.js'
import type { ReadData } from '../pipeline.js'
import type { Clauses } from './clause.js'
import { ELLIPTIC_HEADS } from './data.js'
import { DEPUTY } from './kinds.js'
import { nameParts } from './name-parts.js'
import { leadingKind } from './place-name.js'

interface Ellipsis {
  readonly organ: string
  readonly typeWord: boolean
}

/** What an office is of when the text leaves it out, by title and level: `chủ tịch xã` → `UBND`. */
export type Ellipses = ReadonlyMap<string, Ellipsis>

export const readEllipses = (read: ReadData): Ellipses =>
  new Map(
    parseTsv(read(ELLIPTIC_HEADS), ELLIPTIC_HEADS, ['head', 'level', 'organ', 'type-word']).map(row => [
      `${row.head.toLowerCase()} ${row.level}`,
      { organ: row.organ, typeWord: row['type-word'] === 'yes' },
    ]),
  )

/** How many entities before a position are searched for the place that a bare type word means. */
const REACH = 40

/**
 * Name of the organization of an office that the text leaves out: before a place (`Chủ tịch xã Quỳnh Vinh` is of `UBND xã Quỳnh
 * Vinh`), before a bare type word that means the place last named (`Chủ tịch xã`), or inside the title (`Thứ trưởng Y tế`).
 */
export const inferOrganization = (clauses: Clauses, ellipses: Ellipses, position: number): string | undefined => {
  const { document, forms, entityAt } = clauses
  const { entities, tokens, text } = document
  const here = entities[position]
  const title = forms
    .slice(here.from, here.to)
    .join(' ')
    .replace(DEPUTY, '')
    .replace(/ thường trực$/, '')
  const next = here.to < tokens.length ? entityAt[here.to] : -1
  if (next >= 0 && entities[next].type === 'LOC') {
    const place = entities[next]
    const lead = leadingKind(nameParts(forms.slice(place.from, place.to)))
    return lead && named(ellipses, title, lead.kind, place.text, lead.length)
  }
  const bare = here.to < tokens.length && next < 0 ? leadingKind(forms, here.to) : undefined
  if (bare?.kind) {
    for (let i = position - 1; i >= Math.max(0, position - REACH); i--) {
      const place = entities[i]
      if (place.type !== 'LOC') continue
      const lead = leadingKind(nameParts(forms.slice(place.from, place.to)))
      if (lead?.kind === bare.kind) return named(ellipses, title, lead.kind, place.text, lead.length)
    }
    return undefined
  }
  const words = title.split(' ')
  for (const length of [3, 2]) {
    if (words.length <= length) continue
    const ellipsis = ellipses.get(`${words.slice(0, length).join(' ')} field`)
    const field = tokens[here.to - (words.length - length)]
    if (ellipsis && field) return `${ellipsis.organ} ${text.slice(field.start, here.end).replace(/\s+/g, ' ')}`
  }
  return undefined
}

const named = (ellipses: Ellipses, title: string, kind: string, place: string, length: number): string | undefined => {
  const ellipsis = ellipses.get(`${title} ${kind}`)
  if (!ellipsis) return undefined
  const name = place.split(/\s+/).slice(length).join(' ')
  return `${ellipsis.organ} ${ellipsis.typeWord ? `${kind} ${name}` : name}`
}
