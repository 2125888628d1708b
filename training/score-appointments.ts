import type { Document } from '../src/document.js'

/** Who holds which office in which organization, as surfaces; an empty organization when the text names none. */
export interface AppointmentSurface {
  readonly person: string
  readonly position: string
  readonly organization: string
}

export interface AppointmentScore {
  readonly gold: number
  readonly system: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** What must agree: all three, or only the person and the position. */
export type AppointmentRow = 'triple' | 'pair'

/** Surfaces are compared in NFC, in lower case and with single spaces. */
export const normalizeSurface = (surface: string): string =>
  surface.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

export const appointmentSurfaces = ({ appointments, entities }: Document): AppointmentSurface[] =>
  appointments.map(({ person, position, organization }) => ({
    person: entities[person].text,
    position: entities[position].text,
    organization: organization === undefined ? '' : entities[organization].text,
  }))

const key = (row: AppointmentRow, { person, position, organization }: AppointmentSurface): string =>
  (row === 'triple' ? [person, position, organization] : [person, position]).map(normalizeSurface).join('\n')

/** Scores sets of appointments, text by text: what a text says twice counts once. */
export const scoreAppointments = (
  texts: Iterable<{ readonly gold: readonly AppointmentSurface[]; readonly system: readonly AppointmentSurface[] }>,
  row: AppointmentRow = 'triple',
): AppointmentScore => {
  let gold = 0
  let system = 0
  let right = 0
  for (const text of texts) {
    const wanted = new Set(text.gold.map(item => key(row, item)))
    const found = new Set(text.system.map(item => key(row, item)))
    gold += wanted.size
    system += found.size
    for (const item of found) if (wanted.has(item)) right++
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    gold,
    system,
    right,
    precision: ratio(right, system),
    recall: ratio(right, gold),
    f1: ratio(2 * right, gold + system),
  }
}
