import { readFileSync } from 'node:fs'
import { parseTsv } from '../../src/lexicon/tsv.js'
import type { EntityText } from '../corpora/entity-corpus.js'

/** A name, and how one calls its bearer after the first mention. */
export interface PersonName {
  readonly full: string
  readonly short: string
}

/** Gives a whole number below its argument. */
export type Draw = (below: number) => number

const FILE = 'training/entities/rare-names.tsv'

/** Names by patterns that news has few of. Training learns from every second one, the others are for measuring. */
export const readRareNames = (use: 'learn' | 'measure'): PersonName[] =>
  parseTsv(readFileSync(FILE), FILE, ['full', 'short', 'people'])
    .filter((_, i) => i % 2 === (use === 'learn' ? 0 : 1))
    .map(({ full, short }) => ({ full, short }))

const isPartOf = (surface: string, name: string): boolean =>
  surface !== name && (name.endsWith(` ${surface}`) || name.startsWith(`${surface} `))

/** Gives each person another name: the full one where all of it stood, else the short one. */
const personNamer = (surfaces: readonly string[], names: readonly PersonName[], draw: Draw) => {
  const free = [...names]
  const drawName = (): PersonName =>
    free.length > 0 ? free.splice(draw(free.length), 1)[0] : names[draw(names.length)]
  const given = new Map<string, PersonName>()
  for (const surface of surfaces) {
    const key = surface.toLowerCase()
    if (/\s/.test(surface) && !given.has(key)) given.set(key, drawName())
  }
  return (surface: string): string => {
    const key = surface.toLowerCase()
    const whole = given.get(key)
    const owner = whole ?? [...given].find(([name]) => isPartOf(key, name))?.[1] ?? drawName()
    if (!whole) given.set(key, owner)
    const name = whole && /\s/.test(surface) ? owner.full : owner.short
    return surface === surface.toUpperCase() && surface.length > 1 ? name.toUpperCase() : name
  }
}

/**
 * The same text with other persons in it: the same person always has the same name, and who is called by a part of the name the short
 * form. Initials and names with digits stay.
 */
export const renamePersons = (
  { id, text, entities }: EntityText,
  names: readonly PersonName[],
  draw: Draw,
): EntityText => {
  let free = 0
  const persons = entities
    .filter(({ type, nested, start, end }) => type === 'PER' && !nested && !/[\d.]/.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < free) return false
      free = end
      return true
    })
  const rename = personNamer(
    persons.map(({ start, end }) => text.slice(start, end)),
    names,
    draw,
  )
  let renamed = ''
  let at = 0
  const moves = persons.map(({ start, end }) => {
    renamed += text.slice(at, start) + rename(text.slice(start, end))
    at = end
    return { end, by: renamed.length - end }
  })
  const place = (offset: number): number => offset + (moves.filter(({ end }) => end <= offset).at(-1)?.by ?? 0)
  return {
    id,
    text: renamed + text.slice(at),
    entities: entities.map(entity => ({ ...entity, start: place(entity.start), end: place(entity.end) })),
  }
}
