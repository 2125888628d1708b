import type { Document } from '../../src/document.js'
import type { GoldAppointment } from '../corpora/news.js'
import { appointmentSurfaces, normalizeSurface } from '../score-appointments.js'
import type { Judged } from './compare-appointments.js'

/** An appointment that is missing or too much, and why. */
export interface AppointmentError {
  readonly id: string
  readonly kind: string
  readonly wanted?: string
  readonly found?: string
}

const show = (person: string, position: string, organization: string): string =>
  [person, position, organization].map(normalizeSurface).join(' | ')

/** The errors of a text, each missing triple by the first thing that went wrong on the way to it, then what is too much. */
export const appointmentErrors = ({ id, document, gold }: Judged): AppointmentError[] => {
  const system = appointmentSurfaces(document)
  const found = new Set(system.map(a => show(a.person, a.position, a.organization)))
  const wanted = new Map(gold.map(a => [show(a.person, a.position, a.organization ?? ''), a] as const))
  const goldPairs = new Set(gold.map(a => show(a.person, a.position, '')))
  const errors: AppointmentError[] = []
  for (const [line, appointment] of wanted) {
    if (found.has(line)) continue
    const pair = system.filter(
      a =>
        normalizeSurface(a.person) === normalizeSurface(appointment.person) &&
        normalizeSurface(a.position) === normalizeSurface(appointment.position),
    )
    const other = pair.map(a => a.organization).join(' / ')
    errors.push({
      id,
      kind: missingKind(
        document,
        appointment,
        pair.map(a => a.organization),
      ),
      wanted: line,
      ...(pair.length > 0 ? { found: other } : {}),
    })
  }
  for (const a of system) {
    const line = show(a.person, a.position, a.organization)
    if (wanted.has(line) || goldPairs.has(show(a.person, a.position, ''))) continue
    errors.push({ id, kind: spuriousKind(gold, a.person, a.position), found: line })
  }
  return errors
}

const has = ({ entities }: Document, type: string, surface: string): boolean =>
  entities.some(entity => entity.type === type && normalizeSurface(entity.text) === normalizeSurface(surface))

const missingKind = (document: Document, gold: GoldAppointment, organizations: readonly string[]): string => {
  if (!has(document, 'PER', gold.person)) return 'person not read so'
  if (!has(document, 'POSITION', gold.position)) return 'position not read so'
  if (organizations.length === 0) return 'pair not linked'
  const wanted = gold.organization
  if (!wanted) return 'organization where the annotation has none'
  if (!has(document, 'ORG', wanted)) return 'organization not read so'
  if (organizations.every(name => name === '')) return 'no organization'
  const heads = (surface: string): number[] =>
    document.entities.flatMap((entity, i) =>
      entity.type === 'ORG' && normalizeSurface(entity.text) === normalizeSurface(surface) ? [entity.same ?? i] : [],
    )
  const ofWanted = new Set(heads(wanted))
  return organizations.some(name => heads(name).some(head => ofWanted.has(head)))
    ? 'same organization, other wording'
    : 'another organization'
}

const spuriousKind = (gold: readonly GoldAppointment[], person: string, position: string): string => {
  const same = (a: string, b: string) => normalizeSurface(a) === normalizeSurface(b)
  const overlaps = (a: string, b: string) =>
    normalizeSurface(a).includes(normalizeSurface(b)) || normalizeSurface(b).includes(normalizeSurface(a))
  if (gold.some(a => same(a.person, person) && overlaps(a.position, position)))
    return 'too much: position cut otherwise'
  if (gold.some(a => same(a.position, position) && overlaps(a.person, person))) return 'too much: person cut otherwise'
  if (gold.some(a => same(a.person, person))) return 'too much: other position of the person'
  return 'too much: person without appointment'
}

/** The classes with their counts, the most frequent first, then the errors one by one. */
export const formatErrors = (errors: readonly AppointmentError[]): string => {
  const counts = new Map<string, number>()
  for (const { kind } of errors) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const classes = [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${count}\t${kind}`)
  const lines = errors.map(({ kind, id, wanted, found }) => [kind, id, wanted ?? '-', found ?? '-'].join('\t'))
  return [...classes, '', ...lines].join('\n')
}
